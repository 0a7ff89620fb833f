package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.pipeline.DataSetReader;
import io.ringwork.graph.pipeline.FirstLoad;
import io.ringwork.graph.pipeline.LoadDataSet;
import io.ringwork.graph.pipeline.LoadListener;
import io.ringwork.graph.pipeline.LoadReport;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.store.BulkListener;
import io.ringwork.graph.store.StoreException;
import io.ringwork.graph.store.StoreRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that was made at once is the store that transactions make of the same files. */
class BulkLoadIT {

    private static final int VENDORS = 300;
    private static final long RANDOM_SEED = 20_261;

    @TempDir
    static Path folder;

    private static Path world;
    private static Path bulk;
    private static LoadReport report;

    @BeforeAll
    static void loadAtOnce() throws IOException {
        world = DirtyWorld.write(folder.resolve("world"), VENDORS, RANDOM_SEED);
        bulk = folder.resolve("bulk");
        assertTrue(Neo4jGraphStore.isNew(bulk));
        try (RejectWriter rejects = new RejectWriter(folder.resolve("rejects-of-bulk.csv"))) {
            report = loadAtOnce(bulk, rejects);
        }
        assertFalse(Neo4jGraphStore.isNew(bulk));
    }

    private static LoadReport loadAtOnce(Path store, RejectWriter rejects) {
        return new FirstLoad(Neo4jGraphStore.bulkLoader(store), new Normalizer())
                .load(DataSet.open(world), rejects, LoadListener.NONE)
                .report();
    }

    private static LoadReport loadByTransactions(Neo4jGraphStore store, Path rejectsFile) {
        try (RejectWriter rejects = new RejectWriter(rejectsFile)) {
            return new LoadDataSet(store, new Normalizer()).load(DataSet.open(world), rejects, LoadListener.NONE);
        }
    }

    @Test
    void it_holds_what_transactions_write_and_a_second_load_changes_nothing() throws IOException {
        List<String> expected;
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder.resolve("transactions"))) {
            assertEquals(loadByTransactions(store, folder.resolve("rejects.csv")), report);
            expected = StoreDump.of(store);
        }
        assertTrue(report.rejected() > 10, () -> "only " + report.rejected() + " rows are dirty");
        assertEquals(
                Files.readString(folder.resolve("rejects.csv")),
                Files.readString(folder.resolve("rejects-of-bulk.csv")));
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(bulk)) {
            assertSameLines(expected, StoreDump.of(store));
            assertTrue(loadByTransactions(store, folder.resolve("rejects-again.csv"))
                    .changedNothing());
            assertSameLines(expected, StoreDump.of(store));
            assertEquals(
                    "VX1",
                    store.explorer()
                            .search("商店", List.of(), "vendor", 5)
                            .get(0)
                            .ref()
                            .id());
            // The unique constraint stands: a second node of the id is not taken.
            assertThrows(
                    StoreException.class,
                    () -> store.session()
                            .write(statements -> statements.list("CREATE (:Vendor {id: 'VX1'})", java.util.Map.of())));
        }
    }

    @Test
    void there_is_no_second_store_in_the_place_of_one() {
        DataSetReader rows = read();
        StoreException refused = assertThrows(
                StoreException.class, () -> Neo4jGraphStore.bulkLoader(bulk).load(rows.content(), BulkListener.NONE));
        assertEquals(StoreException.Code.IN_USE, refused.code());
        assertEquals(
                "There is a store in " + bulk + " already; open it, or give another --store.", refused.getMessage());
        assertFalse(Files.exists(bulk.resolve("unfinished")));
    }

    @Test
    void while_it_is_made_nobody_opens_erases_or_makes_it() {
        Path store = folder.resolve("held");
        DataSetReader rows = read();
        try (UnfinishedStore unfinished = UnfinishedStore.begin(store)) {
            assertTrue(Files.isDirectory(unfinished.home()));
            assertInUse(store, () -> Neo4jGraphStore.embedded(store));
            assertInUse(store, () -> Neo4jGraphStore.erase(store));
            assertInUse(store, () -> Neo4jGraphStore.bulkLoader(store).load(rows.content(), BulkListener.NONE));
        }
        assertFalse(Files.exists(store.resolve("unfinished")));
        assertTrue(Neo4jGraphStore.isNew(store));
    }

    private static void assertInUse(Path store, Runnable work) {
        StoreException refused = assertThrows(StoreException.class, work::run);
        assertEquals(StoreException.Code.IN_USE, refused.code());
        assertEquals(
                "The store " + store + " is in use by another process; stop it, or give another --store.",
                refused.getMessage());
    }

    @Test
    void what_a_dead_process_left_is_removed_when_the_store_is_opened() throws IOException {
        Path store = folder.resolve("left");
        Path half = Files.createDirectories(store.resolve("unfinished/data/databases/neo4j"));
        Files.writeString(half.resolve("neostore"), "half");
        assertTrue(Neo4jGraphStore.isNew(store));
        try (Neo4jGraphStore opened = Neo4jGraphStore.embedded(store)) {
            assertEquals(0, opened.reader().countVendors());
        }
        assertFalse(Files.exists(store.resolve("unfinished")));
    }

    @Test
    void a_store_of_nothing_is_made_and_takes_rows() {
        Path store = folder.resolve("empty");
        DataSetReader none = DataSetReader.read(
                DataSet.open(emptyWorld()), new Normalizer(), new RejectWriter(folder.resolve("none.csv")));
        Neo4jGraphStore.bulkLoader(store).load(none.content(), BulkListener.NONE);
        try (Neo4jGraphStore opened = Neo4jGraphStore.embedded(store)) {
            assertEquals(0, opened.reader().countVendors());
            opened.writer().writeVendors(List.of(StoreRows.vendor("V1", "Blue Heron")));
            assertEquals(1, opened.reader().countVendors());
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_said() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        StoreException refused = assertThrows(
                StoreException.class, () -> Neo4jGraphStore.bulkLoader(file).load(read().content(), BulkListener.NONE));
        assertEquals(StoreException.Code.FAILED, refused.code());
        assertTrue(refused.getMessage().contains("give another --store"), refused.getMessage());
    }

    private static Path emptyWorld() {
        try {
            Path data = Files.createDirectories(folder.resolve("empty-world"));
            Files.writeString(data.resolve("vendors.csv"), "vendor_id\n");
            return data;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static DataSetReader read() {
        try (RejectWriter rejects = new RejectWriter(folder.resolve("rejects-of-reading.csv"))) {
            return DataSetReader.read(DataSet.open(world), new Normalizer(), rejects);
        }
    }

    /** Names the first difference, because the whole is thousands of lines. */
    private static void assertSameLines(List<String> expected, List<String> found) {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            assertEquals(expected.get(i), found.get(i), "line " + i);
        }
        assertEquals(expected.size(), found.size());
    }
}
