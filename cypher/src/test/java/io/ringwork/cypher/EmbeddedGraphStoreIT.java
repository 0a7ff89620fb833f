package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.GraphStoreContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    void rows_of_some_vendors_are_found_by_their_ids_and_not_by_looking_at_all() {
        writeSmallWorld();
        List<String> statements = new ArrayList<>(Neo4jReader.OF_VENDORS);
        statements.add(TouchedVendors.OWNERS);
        for (String statement : statements) {
            Set<String> operators = new TreeSet<>();
            embedded.session()
                    .query(
                            statement,
                            Map.of("rows", List.of("V1", "V2")),
                            new QueryLimits(10, 10_000),
                            plan -> plan.steps().forEach(step -> operators.add(step.operator())));
            assertTrue(
                    operators.stream().anyMatch(operator -> operator.startsWith("NodeUniqueIndexSeek")),
                    () -> statement + " has the plan " + operators);
            assertTrue(
                    operators.stream().noneMatch(operator -> operator.contains("Scan")),
                    () -> statement + " has the plan " + operators);
        }
    }

    @Test
    void transactions_that_wait_for_each_other_are_both_written() throws Exception {
        Deadlock.assertSurvived(embedded);
    }
}
