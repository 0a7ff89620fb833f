package io.ringwork.cypher;

import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.GraphStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract with Neo4j in this process. */
class EmbeddedGraphStoreIT extends GraphStoreContract {

    @TempDir
    static Path folder;

    private static Neo4jGraphStore embedded;

    @BeforeAll
    static void start() {
        embedded = Neo4jGraphStore.embedded(folder);
    }

    @AfterAll
    static void stop() {
        embedded.close();
    }

    @Override
    protected GraphStore emptyStore() {
        return StoreCleaner.empty(embedded);
    }

    @Test
    void transactions_that_wait_for_each_other_are_both_written() throws Exception {
        Deadlock.assertSurvived(embedded);
    }
}
