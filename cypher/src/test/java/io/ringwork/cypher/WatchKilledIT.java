package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.pipeline.EventIntake;
import io.ringwork.graph.pipeline.Intake;
import io.ringwork.graph.pipeline.WorldEvents;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.sample.World;
import io.ringwork.graph.sample.WorldParameters;
import io.ringwork.graph.source.EventLine;
import io.ringwork.graph.store.FilePosition;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.MemoryGraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever ends a watch in its middle, every event that was acknowledged is in the store, once, and going on completes it.
 * The system property {@code ringwork.kills} says at how many points it is killed.
 */
class WatchKilledIT {

    private static final long RANDOM_SEED = 52_113;
    private static final int KILLS = Integer.getInteger("ringwork.kills", 3);
    private static final String FILE = "events.jsonl";
    private static final Normalizer NORMALIZER = new Normalizer();

    @TempDir
    Path folder;

    private final Random random = new Random(RANDOM_SEED);
    private List<String> lines = List.of();

    @Test
    @Timeout(value = 3_600)
    void a_watch_that_is_killed_loses_nothing_that_it_acknowledged_and_goes_on() throws Exception {
        Path events = Files.createDirectories(folder.resolve("events"));
        writeEvents(events.resolve(FILE));
        int kills = 0;
        for (int round = 0; kills < KILLS; round++) {
            Path store = folder.resolve("store-" + round);
            long applied = 0;
            while (applied < lines.size() && kills < KILLS) {
                String where = "seed " + RANDOM_SEED + ", kill " + ++kills + ", round " + round;
                long acknowledged = applied + runAndKill(store, events, 1 + random.nextInt(12));
                applied = checkWhole(store, acknowledged, where);
            }
            runAndKill(store, events, Integer.MAX_VALUE);
            assertEquals(lines.size(), checkWhole(store, lines.size(), "seed " + RANDOM_SEED + ", round " + round));
            sendAgain(store);
        }
    }

    /** The rows of a sample world in the order of its tables, and between them lines that cannot be taken. */
    private void writeEvents(Path file) throws IOException {
        Path world = folder.resolve("world");
        World.of(WorldParameters.of(50, 80, RANDOM_SEED)).write(world, folder.resolve("truth"));
        lines = new ArrayList<>();
        for (String line : WorldEvents.lines(world)) {
            if (random.nextInt(10) == 0) {
                lines.add(
                        random.nextBoolean()
                                ? "no json"
                                : "{\"table\":\"listings\",\"listing_id\":\"L\",\"vendor_id\":\"nobody\"}");
            }
            lines.add(line);
        }
        Files.write(file, lines);
        assertTrue(lines.size() > 300, () -> "only " + lines.size() + " events");
    }

    /** The store holds what the first so many lines make, at least those that were acknowledged; answers how many. */
    private long checkWhole(Path folderOfStore, long acknowledged, String where) {
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folderOfStore)) {
            Map<String, FilePosition> positions = store.reader().filePositions();
            long applied = positions.isEmpty()
                    ? 0
                    : positions.values().iterator().next().lines();
            assertTrue(applied >= acknowledged, where + ": " + acknowledged + " acknowledged, " + applied + " applied");
            MemoryGraphStore expected = new MemoryGraphStore();
            Intake taken = apply(expected, lines.subList(0, (int) applied));
            assertEquals(applied, taken.stored().total() + taken.rejected().size(), where);
            assertEquals(digest(expected), digest(store), where);
            assertEquals(TextIndexIT.wanted(store), TextIndexIT.found(store), where + ": nodes that search finds");
            return applied;
        }
    }

    private void sendAgain(Path folderOfStore) {
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folderOfStore)) {
            List<String> before = StoreDump.of(store);
            Intake again = apply(store, lines);
            assertEquals(
                    lines.size(), again.stored().unchanged() + again.rejected().size());
            assertEquals(List.of(), again.touched());
            assertEquals(before, StoreDump.of(store));
        }
    }

    private static Intake apply(GraphStore store, List<String> some) {
        List<EventLine> events = new ArrayList<>();
        some.forEach(line -> events.add(EventLine.of(FILE, events.size() + 1L, line)));
        return new EventIntake(store, NORMALIZER).apply(events, Map.of());
    }

    private static String digest(GraphStore store) {
        return DetectionInput.read(store.reader()).digest();
    }

    /** Starts a watch and kills it as soon as it has acknowledged so many groups; answers how many events those had. */
    private long runAndKill(Path store, Path events, int groups) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        List<String> said = new ArrayList<>(
                KilledProcess.runUntil(groups, errors, WatchProcess.class, store.toString(), events.toString()));
        boolean done = said.remove(WatchProcess.DONE);
        String told = Files.readString(errors);
        assertTrue(said.size() == groups || done, () -> "the watch failed and said " + told);
        return said.stream().mapToLong(Long::parseLong).sum();
    }
}
