package io.ringwork.graph.pipeline;

import io.ringwork.graph.source.EventLine;
import io.ringwork.graph.source.EventLines;
import io.ringwork.graph.source.InputRefusedException;
import io.ringwork.graph.store.FilePosition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings the lines of the files {@code *.jsonl} of a folder to a watch, as the files appear and grow: files by name, the
 * lines of each in their order. How far each file is applied is stored with its rows, so that a later start goes on there.
 * A last line without its end waits for it. A file that became shorter, or begins with something else, is another file
 * and is read from its beginning.
 */
public final class FollowFolder implements AutoCloseable {

    private static final String ENDING = ".jsonl";

    /** Not every file system tells of changes; so long they may stay unnoticed. */
    private static final long LOOK_AGAIN_MILLIS = 1_000;

    private final Path folder;
    private final Watch watch;
    private final Map<String, FilePosition> positions;
    private final WatchService changes;
    private final Map<Path, Look> looks = new HashMap<>();
    private final Map<Path, Long> unfinished = new HashMap<>();
    private @Nullable CompletableFuture<WatchAnswer> last;

    /** What a file was like when it was looked at; one that is as before need not be read. */
    private record Look(long size, FileTime modified) {}

    /**
     * Looks at a folder.
     *
     * @param positions how far its files were applied before, as the store says
     * @throws InputRefusedException when there is no such folder
     */
    public FollowFolder(Path folder, Watch watch, Map<String, FilePosition> positions) {
        if (!Files.isDirectory(folder)) {
            throw new InputRefusedException(
                    "There is no folder " + folder + "; name the folder in which files of events appear.");
        }
        this.folder = folder;
        this.watch = watch;
        this.positions = new HashMap<>(positions);
        try {
            changes = folder.getFileSystem().newWatchService();
            folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /**
     * Follows the folder until it is closed, the watch ends, or the caller is interrupted.
     *
     * @param untilDone whether to return once all that is there is applied
     * @throws InterruptedException when the caller is interrupted while he waits
     */
    public void follow(boolean untilDone) throws InterruptedException {
        try {
            while (!watch.hasEnded()) {
                boolean read = readAll();
                if (!read && untilDone) {
                    finish();
                    return;
                }
                if (!read) {
                    await();
                }
            }
        } catch (ClosedWatchServiceException closed) {
            // Asked to end.
        }
    }

    /** Files of which a last line without its end was left, with the number of its bytes. */
    public Map<Path, Long> unfinished() {
        return Map.copyOf(unfinished);
    }

    /** Waits until all that was brought is applied or refused. */
    private void finish() {
        CompletableFuture<WatchAnswer> answer = last;
        if (answer != null) {
            answer.handle((done, failed) -> true).join();
        }
    }

    private void await() throws InterruptedException {
        WatchKey key = changes.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
    }

    private boolean readAll() throws InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw refused(e);
        }
        boolean read = false;
        for (Path file : files) {
            try {
                read |= read(file);
            } catch (NoSuchFileException gone) {
                positions.remove(name(file));
            } catch (IOException e) {
                throw new InputRefusedException("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
            }
        }
        return read;
    }

    /** Reads what is new; false when there is nothing. */
    private boolean read(Path file) throws IOException, InterruptedException {
        FilePosition from = positions.getOrDefault(name(file), FilePosition.START);
        Look look = new Look(Files.size(file), Files.getLastModifiedTime(file));
        if (look.equals(looks.put(file, look))) {
            return false;
        }
        FileHead head = FileHead.of(file);
        if (look.size() < from.bytes() || !head.name(from.bytes()).equals(from.head())) {
            from = FilePosition.START;
        }
        boolean read = false;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from.bytes());
            EventLines lines = new EventLines(in, file.getFileName().toString(), from.lines(), true);
            FilePosition to = from;
            for (List<EventLine> batch = batch(lines); !batch.isEmpty(); batch = batch(lines)) {
                long bytes = from.bytes() + lines.bytesTaken();
                to = new FilePosition(bytes, lines.linesTaken(), head.name(bytes));
                last = watch.submit(new EventBatch(batch, Map.of(name(file), to)));
                positions.put(name(file), to);
                read = true;
            }
            unfinished.put(file, Math.max(0, look.size() - to.bytes()));
        }
        return read;
    }

    private List<EventLine> batch(EventLines lines) throws IOException {
        List<EventLine> batch = new ArrayList<>();
        while (batch.size() < watch.mostEvents()) {
            EventLine line = lines.next();
            if (line == null) {
                break;
            }
            batch.add(line);
        }
        return batch;
    }

    private static String name(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    private InputRefusedException refused(IOException e) {
        return new InputRefusedException("The folder " + folder + " cannot be followed: " + e.getMessage() + ".", e);
    }

    @Override
    public void close() {
        try {
            changes.close();
        } catch (IOException e) {
            throw refused(e);
        }
    }
}
