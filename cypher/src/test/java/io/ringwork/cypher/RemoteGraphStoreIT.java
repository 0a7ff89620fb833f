package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.GraphStoreContract;
import io.ringwork.graph.store.StoreException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract with Neo4j in a second process, over the network and with authentication. */
class RemoteGraphStoreIT extends GraphStoreContract {

    @TempDir
    static Path folder;

    private static NeoServer server;
    private static Neo4jGraphStore remote;

    @BeforeAll
    static void start() throws IOException {
        server = NeoServer.start(folder);
        remote = Neo4jGraphStore.remote(server.uri(), NeoServer.USER, NeoServer.PASSWORD);
    }

    @AfterAll
    static void stop() {
        try {
            if (remote != null) {
                remote.close();
            }
        } finally {
            if (server != null) {
                server.close();
            }
        }
    }

    @Override
    protected GraphStore emptyStore() {
        return StoreCleaner.empty(remote);
    }

    @Test
    void a_wrong_password_is_said_in_one_sentence() {
        StoreException refused =
                assertThrows(StoreException.class, () -> Neo4jGraphStore.remote(server.uri(), "neo4j", "wrong"));
        assertEquals(StoreException.Code.UNREACHABLE, refused.code());
        assertEquals(
                "The Neo4j at " + server.uri() + " refuses the user or the password; check both.",
                refused.getMessage());
    }

    @Test
    void an_address_where_nobody_listens_is_said_in_time() throws IOException {
        URI nowhere = URI.create("bolt://127.0.0.1:" + NeoServer.freePort());
        StoreException refused = assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThrows(StoreException.class, () -> Neo4jGraphStore.remote(nowhere, "neo4j", "any")));
        assertEquals(StoreException.Code.UNREACHABLE, refused.code());
        assertEquals("No Neo4j answers at " + nowhere + "; start it, or give another address.", refused.getMessage());
    }

    @Test
    void an_address_of_another_kind_is_said() {
        StoreException refused = assertThrows(
                StoreException.class, () -> Neo4jGraphStore.remote(URI.create("http://localhost:1"), "neo4j", "any"));
        assertEquals(StoreException.Code.UNREACHABLE, refused.code());
    }

    @Test
    void a_second_client_finds_the_schema_in_place() {
        try (Neo4jGraphStore second = Neo4jGraphStore.remote(server.uri(), NeoServer.USER, NeoServer.PASSWORD)) {
            assertEquals(0, second.reader().countVendors());
        }
    }

    @Test
    void free_queries_read_and_are_guarded() {
        writeSmallWorld();
        QueryLimits limits = new QueryLimits(10, 10_000);
        CypherResult result = remote.query("MATCH (v:Vendor) RETURN v.id AS id ORDER BY id", Map.of(), limits);
        assertEquals("[[V1], [V2], [V3]]", result.rows().toString());
        assertTrue(result.complete());
        for (String probe : GuardProbes.REFUSED) {
            GuardProbes.assertRefused(remote, probe);
        }
        for (String harmless : GuardProbes.HARMLESS) {
            remote.query(harmless, Map.of("id", "V1"), limits);
        }
    }

    @Test
    void transactions_that_wait_for_each_other_are_both_written() throws Exception {
        Deadlock.assertSurvived(remote);
    }
}
