package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends a load in its middle, afterwards there is no store or a whole one. */
class BulkLoadKilledIT {

    private static final long RANDOM_SEED = 41_207;
    private static final int RANDOM_KILLS = 3;

    /** Moments that must not be missed: what they announce comes right after them. */
    private static final List<String> MOMENTS = List.of("stage moving", "built", "opened");

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 900)
    void a_load_that_is_killed_leaves_no_store_or_a_whole_one_and_loading_again_succeeds()
            throws IOException, InterruptedException {
        Path world = DirtyWorld.write(folder.resolve("world"), 100, RANDOM_SEED);
        Path whole = folder.resolve("whole");
        List<String> lines = runUntil(world, whole, Integer.MAX_VALUE);
        assertTrue(lines.contains(BulkLoadProcess.DONE), () -> "the load failed and said " + lines);
        List<String> expected = dump(whole);
        assertTrue(expected.size() > 1_500, () -> "the world has only " + expected.size() + " elements");
        Random random = new Random(RANDOM_SEED);
        TreeSet<Integer> points = new TreeSet<>();
        MOMENTS.forEach(moment -> points.add(lines.indexOf(moment) + 1));
        while (points.size() < MOMENTS.size() + RANDOM_KILLS) {
            points.add(1 + random.nextInt(lines.size() - 1));
        }
        Path store = folder.resolve("store");
        for (int point : points) {
            String where = "seed " + RANDOM_SEED + ", killed after line " + point + " of " + lines.size();
            List<String> said = runUntil(world, store, point);
            assertFalse(said.contains(BulkLoadProcess.DONE), where);
            if (Neo4jGraphStore.isNew(store)) {
                // Nothing that looks like a store: the next load begins again in the same place.
                assertFalse(Files.exists(store.resolve("data")), where);
                assertFalse(said.contains("built"), where);
            } else {
                assertEquals(expected, dump(store), where);
                store = store.resolveSibling("store-after-" + point);
            }
        }
        runUntil(world, store, Integer.MAX_VALUE);
        assertEquals(expected, dump(store), "seed " + RANDOM_SEED);
        assertFalse(Files.exists(store.resolve("unfinished")));
    }

    private static List<String> dump(Path store) {
        try (Neo4jGraphStore opened = Neo4jGraphStore.embedded(store)) {
            return StoreDump.of(opened);
        }
    }

    private List<String> runUntil(Path world, Path store, int lines) throws IOException, InterruptedException {
        return KilledProcess.runUntil(
                lines,
                folder.resolve("errors.txt"),
                BulkLoadProcess.class,
                world.toString(),
                store.toString(),
                folder.resolve("rejects.csv").toString());
    }
}
