package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.pipeline.LoadReport;
import io.ringwork.graph.pipeline.TableCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever ends a load into a store that holds something already: the store opens, and the same load makes of it what a
 * load that nobody disturbed would have made, with every row stored once or rejected. The system property
 * {@code ringwork.kills} says how many moments are tried, 3 when it is not given.
 */
class BatchLoadKilledIT {

    private static final long RANDOM_SEED = 86_243;
    private static final int KILLS = Integer.getInteger("ringwork.kills", 3);

    @TempDir
    Path folder;

    private Path older;
    private Path world;

    @BeforeEach
    void writeWorlds() throws IOException {
        older = DirtyWorld.write(folder.resolve("older"), 60, RANDOM_SEED + 1);
        world = DirtyWorld.write(folder.resolve("world"), 100, RANDOM_SEED);
    }

    /** A store that can be set back to what it held before the load. */
    private interface Place {

        /** The folder or address. */
        String address();

        /** Makes a store that holds the older world. */
        void reset();

        /** Opens it for a while. */
        <T> T with(Function<Neo4jGraphStore, T> work);
    }

    /** What a load leaves. */
    private record Outcome(LoadReport report, List<String> dump, String rejects) {

        long created() {
            return report.tables().values().stream()
                    .mapToLong(TableCounts::created)
                    .sum();
        }
    }

    @Test
    @Timeout(value = 3_600)
    void a_load_into_a_folder_that_is_killed_goes_on_when_it_is_begun_again() throws Exception {
        Path before = folder.resolve("before");
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(before)) {
            BatchLoadProcess.load(store, older, folder.resolve("older.csv"), line -> {});
        }
        Path at = folder.resolve("store");
        assertResumes(new Place() {
            @Override
            public String address() {
                return at.toString();
            }

            @Override
            public void reset() {
                Neo4jGraphStore.erase(at);
                copy(before, at);
            }

            @Override
            public <T> T with(Function<Neo4jGraphStore, T> work) {
                try (Neo4jGraphStore store = Neo4jGraphStore.embedded(at)) {
                    return work.apply(store);
                }
            }
        });
    }

    @Test
    @Timeout(value = 3_600)
    void a_load_into_a_server_that_is_killed_goes_on_when_it_is_begun_again() throws Exception {
        try (NeoServer server = NeoServer.start(folder.resolve("server"));
                Neo4jGraphStore store = Neo4jGraphStore.remote(server.uri(), NeoServer.USER, NeoServer.PASSWORD)) {
            assertResumes(new Place() {
                @Override
                public String address() {
                    return server.uri().toString();
                }

                @Override
                public void reset() {
                    BatchLoadProcess.load(StoreCleaner.empty(store), older, folder.resolve("older.csv"), line -> {});
                }

                @Override
                public <T> T with(Function<Neo4jGraphStore, T> work) {
                    return work.apply(store);
                }
            });
        }
    }

    private void assertResumes(Place place) throws IOException, InterruptedException {
        place.reset();
        List<String> lines = new ArrayList<>();
        Outcome expected = place.with(store -> load(store, lines::add));
        assertTrue(
                expected.dump().size() > 1_500, () -> "only " + expected.dump().size() + " elements");
        assertTrue(
                expected.report().rejected() > 10,
                () -> "only " + expected.report().rejected() + " rejects");
        Random random = new Random(RANDOM_SEED);
        TreeSet<Integer> points = new TreeSet<>();
        while (points.size() < KILLS) {
            points.add(1 + random.nextInt(lines.size() - 1));
        }
        long killedHalfWay = 0;
        for (int point : points) {
            String where = "seed " + RANDOM_SEED + ", killed after line " + point + " of " + lines.size() + ": ";
            place.reset();
            List<String> said = runUntil(place.address(), point);
            assertFalse(said.contains(BatchLoadProcess.DONE), where);
            long acknowledged = acknowledged(said);
            Outcome resumed = place.with(store -> load(store, line -> {}));
            assertSame(expected, resumed, where);
            assertTrue(
                    resumed.created() <= expected.created() - acknowledged,
                    () -> where + acknowledged + " rows were acknowledged and " + resumed.created() + " of "
                            + expected.created() + " made anew");
            killedHalfWay += resumed.created() > 0 && acknowledged > 0 ? 1 : 0;
        }
        assertTrue(killedHalfWay > 0, "no kill came in the middle");
    }

    private static void assertSame(Outcome expected, Outcome resumed, String where) {
        assertEquals(expected.dump(), resumed.dump(), where);
        assertEquals(expected.rejects(), resumed.rejects(), where);
        expected.report().tables().forEach((table, counts) -> {
            TableCounts again = resumed.report().tables().get(table);
            assertEquals(counts.rows(), again.rows(), () -> where + table);
            assertEquals(counts.rejected(), again.rejected(), () -> where + table);
            assertEquals(
                    counts.rows(),
                    again.created() + again.updated() + again.unchanged() + again.rejected(),
                    () -> where + table);
        });
    }

    private Outcome load(Neo4jGraphStore store, BatchLoadProcess.Listener listener) {
        Path rejects = folder.resolve("rejects.csv");
        LoadReport report = BatchLoadProcess.load(store, world, rejects, listener);
        try {
            return new Outcome(report, StoreDump.of(store), Files.readString(rejects));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static long acknowledged(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith(BatchLoadProcess.WRITTEN))
                .mapToLong(line -> Long.parseLong(line.substring(BatchLoadProcess.WRITTEN.length())))
                .sum();
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private List<String> runUntil(String store, int lines) throws IOException, InterruptedException {
        List<String> said = KilledProcess.runUntil(
                lines,
                folder.resolve("errors.txt"),
                BatchLoadProcess.class,
                world.toString(),
                store,
                folder.resolve("rejects-of-killed.csv").toString());
        assertEquals(lines, said.size(), () -> "the load said only " + said);
        return said;
    }
}
