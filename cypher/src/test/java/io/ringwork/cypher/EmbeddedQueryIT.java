package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.cypher.guard.QueryException;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.store.StoreRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Free queries over a store in this process. */
class EmbeddedQueryIT {

    private static final QueryLimits LIMITS = new QueryLimits(100, 30_000);

    @TempDir
    static Path folder;

    private static Neo4jGraphStore store;

    @BeforeAll
    static void start() {
        // V1 - iban - V2
        store = Neo4jGraphStore.embedded(folder);
        store.writer().writeVendors(List.of(StoreRows.fullVendor("V1", Map.of()), StoreRows.vendor("V2", "Red Kite")));
        store.writer()
                .writeUses(List.of(
                        StoreRows.use("V1", IdentifierKind.IBAN, "DE1", 1),
                        StoreRows.use("V2", IdentifierKind.IBAN, "DE1", 2)));
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void what_only_reads_runs() {
        assertAll(GuardProbes.HARMLESS.stream().map(query -> () -> store.query(query, Map.of("id", "V1"), LIMITS)));
    }

    @Test
    void what_does_more_than_read_is_refused() {
        assertAll(GuardProbes.REFUSED.stream().map(probe -> () -> GuardProbes.assertRefused(store, probe)));
    }

    @Test
    void values_come_out_plain() {
        CypherResult result = store.query(
                "MATCH p = (v:Vendor {id: 'V1'})-[u]->(i) RETURN v, u, i.vendors AS vendors, p, 1.5 AS real, null AS nothing,"
                        + " [1, 'a', true] AS list, {a: date('2025-01-02')} AS map, v.registeredAt AS time",
                Map.of(),
                LIMITS);
        assertEquals(List.of("v", "u", "vendors", "p", "real", "nothing", "list", "map", "time"), result.columns());
        List<Object> row = result.rows().get(0);
        Map<?, ?> vendor = (Map<?, ?>) row.get(0);
        assertEquals(List.of("Vendor"), vendor.get("labels"));
        assertEquals("Blue Heron Trading", ((Map<?, ?>) vendor.get("properties")).get("name"));
        assertEquals("PAID_INTO", ((Map<?, ?>) row.get(1)).get("type"));
        assertEquals(List.of("DE1"), ((Map<?, ?>) ((Map<?, ?>) row.get(1)).get("properties")).get("raws"));
        assertEquals(2L, row.get(2));
        assertEquals(2, ((List<?>) ((Map<?, ?>) row.get(3)).get("nodes")).size());
        assertEquals(1.5, row.get(4));
        assertEquals(null, row.get(5));
        assertEquals(List.of(1L, "a", true), row.get(6));
        assertEquals(Map.of("a", "2025-01-02"), row.get(7));
        assertEquals(StoreRows.SPRING.toString(), row.get(8));
    }

    @Test
    void a_cut_answer_says_that_it_is_cut() {
        QueryLimits two = new QueryLimits(2, 10_000);
        assertFalse(
                store.query("UNWIND range(1, 3) AS x RETURN x", Map.of(), two).complete());
        CypherResult all = store.query("UNWIND range(1, 2) AS x RETURN x", Map.of(), two);
        assertTrue(all.complete());
        assertEquals(2, all.rows().size());
    }

    @Test
    void a_syntax_error_says_where() {
        QueryException wrong =
                assertThrows(QueryException.class, () -> store.query("MATCH (v:Vendor)\nRETRUN v", Map.of(), LIMITS));
        assertEquals(QueryException.Reason.SYNTAX, wrong.reason());
        assertEquals(2, wrong.line());
        assertEquals(1, wrong.column());
        assertTrue(wrong.getMessage().endsWith("(line 2, column 1)."), wrong.getMessage());
        assertEquals(1, wrong.getMessage().lines().count());
    }

    @Test
    void a_missing_parameter_is_named() {
        QueryException wrong =
                assertThrows(QueryException.class, () -> store.query("RETURN $nothing", Map.of(), LIMITS));
        assertEquals(QueryException.Reason.PARAMETER, wrong.reason());
        assertTrue(wrong.getMessage().contains("nothing"), wrong.getMessage());
    }

    @Test
    void a_query_that_fails_while_it_runs_says_why() {
        QueryException wrong = assertThrows(
                QueryException.class, () -> store.query("UNWIND [1, 0] AS x RETURN 1 / x AS y", Map.of(), LIMITS));
        assertEquals(QueryException.Reason.FAILED, wrong.reason());
    }

    @Test
    void an_endless_query_is_stopped() {
        QueryException late = assertThrows(
                QueryException.class,
                () -> store.query(
                        "UNWIND range(1, 1000000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x)",
                        Map.of(), new QueryLimits(1, 500)));
        assertEquals(QueryException.Reason.LIMIT, late.reason(), late.getMessage());
        assertEquals("The query did not end within 500 ms; ask for less, or allow more time.", late.getMessage());
    }
}
