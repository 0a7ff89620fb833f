package io.ringwork.cypher;

import io.ringwork.graph.store.Annex;
import io.ringwork.graph.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code kept} in that of an embedded store. The state of the facts has the name of the last transaction that
 * the store had when they became what they are. Findings and judgements are transactions too, so a small file says up to
 * which transaction the facts stayed the same; it is written when they are kept and when the store is closed. After an end
 * in between it names another transaction than the store, and then the facts count as changed.
 */
final class StoreAnnex implements Annex {

    private static final String FOLDER = "kept";
    private static final String FILE = "facts";

    private final Path folder;
    private final FactClock clock;
    /** Names the last transaction of the store. */
    private final Supplier<String> lastTransaction;
    /** The state of the facts when {@link #over} transactions were over. */
    private @Nullable String state;

    private long over;

    /**
     * @param store folder of the store, which is open
     * @param lastTransaction names the last transaction of the store, and the store
     */
    StoreAnnex(Path store, FactClock clock, Supplier<String> lastTransaction) {
        folder = store.resolve(FOLDER);
        this.clock = clock;
        this.lastTransaction = lastTransaction;
        over = clock.over();
        state = read();
    }

    /** The state that was written down, if the store had no transaction since. */
    private @Nullable String read() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8);
            boolean fits = lines.size() == 2 && lines.get(0).equals(lastTransaction.get());
            return fits ? lines.get(1) : null;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            // Not text, or not to be read: as good as none.
            return null;
        }
    }

    @Override
    public Path folder() {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.FAILED,
                    "The folder " + folder + " cannot be made: " + e.getMessage() + "; check who may write there.",
                    e);
        }
    }

    @Override
    public synchronized Optional<String> factsState() {
        long now = clock.over();
        if (!clock.isStill()) {
            return Optional.empty();
        }
        if (state == null || now != over) {
            String name = lastTransaction.get();
            if (!clock.isStill() || clock.over() != now) {
                return Optional.empty();
            }
            state = name;
            over = now;
        }
        return Optional.of(state);
    }

    /** Writes down up to which transaction the facts stayed the same, if anything was kept that might fit them. */
    synchronized void write() {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            String last = lastTransaction.get();
            if (state != null && clock.isStill() && clock.over() == over) {
                Path unfinished = folder.resolve(FILE + ".unfinished");
                Files.write(unfinished, List.of(last, state), StandardCharsets.UTF_8);
                Files.move(
                        unfinished,
                        folder.resolve(FILE),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(folder.resolve(FILE));
            }
        } catch (IOException e) {
            // What is there names another transaction than the store, so that it counts for nothing.
        }
    }
}
