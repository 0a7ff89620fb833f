package io.ringwork.cypher;

import io.ringwork.cypher.guard.QueryPlan;
import io.ringwork.graph.store.Annex;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A way to a Neo4j database. Failures come out as {@link io.ringwork.graph.store.StoreException}, those of
 * {@link #query} as {@link io.ringwork.cypher.guard.QueryException}.
 */
interface Session extends AutoCloseable {

    /** Rows of one statement over {@code $rows} at most. */
    int MAX_ROWS = 10_000;

    /** Runs the work in a transaction and commits it; may run it again when the database asks for it. */
    <T> T write(Function<Statements, T> work);

    /** Runs the work in a transaction that may write, and takes back what it wrote. */
    void rehearse(Consumer<Statements> work);

    /** As {@link #write}, for work that changes no facts: what runs found and what analysts decided. */
    default <T> T writeBeside(Function<Statements, T> work) {
        return write(work);
    }

    /** Where to keep what was made of the facts; empty where there is no place. */
    default Optional<Annex> annex() {
        return Optional.empty();
    }

    /** Runs the work once in a read-only transaction. */
    <T> T read(Function<Statements, T> work);

    /** Shows the query's plan to the guard, and if that does not throw runs it, both in one read-only transaction. */
    CypherResult query(String cypher, Map<String, Object> parameters, QueryLimits limits, Consumer<QueryPlan> guard);

    /** Whether the full-text index may follow commits a moment later, because nothing is lost by it. */
    boolean isTextLater();

    /** Whether the full-text index may lack rows for good. */
    boolean isTextBehind();

    /** Notes that the full-text index is made again and lacks nothing. */
    void textRenewed();

    /** Returns when full-text search sees all that was committed before. */
    void catchUpWithText();

    @Override
    void close();
}
