package io.ringwork.cypher.guard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.cypher.guard.QueryPlan.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryGuardTest {

    @Test
    void calls_are_seen_through_comments_backticks_and_escapes() {
        assertEquals(
                List.of("a.b.c"),
                QueryWords.of("CALL a /* x */ . `b` // y\n .c ( 1 )").dottedCalls());
        assertEquals(List.of("a.b"), QueryWords.of("CALL `a.b`()").dottedCalls());
        assertEquals(List.of("dbms.x"), QueryWords.of("CALL d\\u0062ms.x()").dottedCalls());
        assertEquals(
                List.of(), QueryWords.of("RETURN 'a.b()' + \"c.d()\" // e.f()").dottedCalls());
        assertEquals(
                List.of(),
                QueryWords.of("MATCH (n) WHERE n.name = (1) RETURN count(n)").dottedCalls());
    }

    @Test
    void a_text_that_never_ends_is_read_to_its_end() {
        assertEquals(List.of("return"), QueryWords.of("RETURN 'open").tokens());
        assertEquals(List.of("return"), QueryWords.of("RETURN /* open").tokens());
    }

    @Test
    void a_plan_that_only_reads_passes() {
        assertDoesNotThrow(() -> QueryGuard.checkPlan(new QueryPlan(
                true,
                List.of(
                        new Step("ProduceResults@neo4j", ""),
                        new Step("UndirectedRelationshipTypeScan@neo4j", ""),
                        new Step("ProcedureCall@neo4j", "db.labels() :: (label :: STRING)")))));
    }

    @Test
    void an_operator_that_nobody_knows_is_refused() {
        QueryException refused = assertThrows(
                QueryException.class,
                () -> QueryGuard.checkPlan(new QueryPlan(true, List.of(new Step("OperatorOfNextYear", "")))));
        assertEquals(QueryException.Reason.REFUSED, refused.reason());
        assertTrue(refused.getMessage().contains("OperatorOfNextYear"));
    }

    @Test
    void a_plan_that_the_database_does_not_call_read_only_is_refused() {
        assertThrows(
                QueryException.class,
                () -> QueryGuard.checkPlan(new QueryPlan(false, List.of(new Step("ProduceResults", "")))));
        assertThrows(
                QueryException.class,
                () -> QueryGuard.checkPlan(
                        new QueryPlan(true, List.of(new Step("ProcedureCall", "dbms.listConfig() :: (x)")))));
    }
}
