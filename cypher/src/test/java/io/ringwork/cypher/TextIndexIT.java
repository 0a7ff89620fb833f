package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.store.SearchHit;
import io.ringwork.graph.store.StoreRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The full-text index follows commits, and nobody who searches notices. */
class TextIndexIT {

    private static final int ROUNDS = 100;
    private static final QueryLimits LIMITS = new QueryLimits(10, 60_000);

    @TempDir
    Path folder;

    /** How many nodes the index has. */
    static long found(Neo4jGraphStore store) {
        return count(store, "CALL db.index.fulltext.queryNodes('ringworkText', '*:*') YIELD node RETURN count(node)");
    }

    /** How many nodes it should have. */
    static long wanted(Neo4jGraphStore store) {
        return count(
                store,
                "MATCH (n:Vendor|Listing|Brand|Reporter|Identifier)"
                        + " WHERE coalesce(n.name, n.legalName, n.title, n.value) IS NOT NULL OR n.raws IS NOT NULL"
                        + " RETURN count(n)");
    }

    private static long count(Neo4jGraphStore store, String query) {
        return (long) store.query(query, Map.of(), LIMITS).rows().get(0).get(0);
    }

    @Test
    void a_row_is_found_as_soon_as_it_was_acknowledged() {
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder)) {
            for (int i = 0; i < ROUNDS; i++) {
                assertFindsWhatItWrites(store, store, i);
                assertEquals(wanted(store), found(store));
            }
        }
    }

    @Test
    void a_row_is_found_over_bolt_as_soon_as_it_was_acknowledged() throws IOException {
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder, BoltConnector.on(0))) {
            String password = Files.readString(folder.resolve("bolt-password"), StandardCharsets.UTF_8)
                    .strip();
            try (Neo4jGraphStore tool = Neo4jGraphStore.remote(store.boltUri().orElseThrow(), "neo4j", password)) {
                for (int i = 0; i < ROUNDS; i++) {
                    assertFindsWhatItWrites(store, tool, i);
                    assertFindsWhatItWrites(tool, store, ROUNDS + i);
                }
            }
        }
    }

    private static void assertFindsWhatItWrites(Neo4jGraphStore writing, Neo4jGraphStore searching, int number) {
        // Before this one an unsuccessful search, so that a search that keeps what it saw first fails here.
        String name = "Heron" + (1000 + number);
        assertEquals(List.of(), searching.explorer().search(name, List.of(), "", 5));
        writing.writer().writeVendors(List.of(StoreRows.vendor("V" + number, name)));
        assertEquals(
                List.of("V" + number),
                searching.explorer().search(name, List.of(), "", 5).stream()
                        .map(SearchHit::ref)
                        .map(ref -> ref.id())
                        .toList());
    }

    @Test
    void a_store_that_was_not_closed_in_order_gets_its_index_again() throws IOException {
        long first;
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder)) {
            store.writer().writeVendors(List.of(StoreRows.vendor("V1", "Blue Heron")));
            first = indexNumber(store);
            assertTrue(Files.exists(folder.resolve("text-behind")));
        }
        Path mark = folder.resolve("text-behind");
        assertEquals(false, Files.exists(mark));
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder)) {
            assertEquals(first, indexNumber(store));
        }
        Files.createFile(mark);
        long second;
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder)) {
            second = indexNumber(store);
            assertNotEquals(first, second);
            assertEquals(1, found(store));
            assertTrue(Files.exists(mark));
        }
        assertEquals(false, Files.exists(mark));
    }

    @Test
    void an_index_of_an_older_program_is_made_anew_once() {
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder)) {
            store.writer().writeVendors(List.of(StoreRows.vendor("V1", "Blue Heron")));
            run(store, "DROP INDEX ringworkText");
            run(
                    store,
                    "CREATE FULLTEXT INDEX ringworkText FOR (n:Vendor) ON EACH [n.name]"
                            + " OPTIONS {indexConfig: {`fulltext.eventually_consistent`: false}}");
            run(store, "MATCH (v:SchemaVersion) WHERE v.version >= 5 DELETE v");
        }
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder)) {
            assertEquals(1, found(store));
            assertEquals(
                    true,
                    store.session()
                            .write(statements -> statements.list(
                                    "SHOW INDEXES YIELD name, options WHERE name = 'ringworkText'"
                                            + " RETURN options.indexConfig['fulltext.eventually_consistent'] AS later",
                                    Map.of()))
                            .get(0)
                            .get("later"));
        }
    }

    private static void run(Neo4jGraphStore store, String statement) {
        store.session().<Optional<Void>>write(statements -> {
            statements.run(statement, Map.of());
            return Optional.empty();
        });
    }

    private static long indexNumber(Neo4jGraphStore store) {
        return (long) store.session()
                .write(statements ->
                        statements.list("SHOW INDEXES YIELD name, id WHERE name = 'ringworkText' RETURN id", Map.of()))
                .get(0)
                .get("id");
    }
}
