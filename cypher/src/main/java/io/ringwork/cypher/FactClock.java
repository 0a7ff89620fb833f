package io.ringwork.cypher;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.event.TransactionData;
import org.neo4j.graphdb.event.TransactionEventListener;

/**
 * Counts transactions that may change facts while they run and when they are over. Whoever sees the same count twice, and
 * none running, has seen the same facts all the time in between. Every transaction counts but those that say that they
 * change none; those of other programs count too where this listens to the database.
 */
final class FactClock implements TransactionEventListener<Boolean> {

    private final AtomicLong running = new AtomicLong();
    private final AtomicLong over = new AtomicLong();
    private final ThreadLocal<Boolean> harmless = ThreadLocal.withInitial(() -> false);

    private void begin() {
        running.incrementAndGet();
    }

    private void end() {
        over.incrementAndGet();
        running.decrementAndGet();
    }

    /** Runs a transaction that may change facts, on this thread. */
    <T> T changing(Supplier<T> transaction) {
        begin();
        try {
            return transaction.get();
        } finally {
            end();
        }
    }

    /** Runs a transaction that changes no facts, on this thread. */
    <T> T harmless(Supplier<T> transaction) {
        harmless.set(true);
        try {
            return transaction.get();
        } finally {
            harmless.remove();
        }
    }

    /** How many are over. */
    long over() {
        return over.get();
    }

    /** Whether none runs. */
    boolean isStill() {
        return running.get() == 0;
    }

    @Override
    public Boolean beforeCommit(TransactionData data, Transaction transaction, GraphDatabaseService database) {
        boolean counts = !harmless.get();
        if (counts) {
            begin();
        }
        return counts;
    }

    @Override
    public void afterCommit(TransactionData data, Boolean counts, GraphDatabaseService database) {
        after(counts);
    }

    @Override
    public void afterRollback(TransactionData data, Boolean counts, GraphDatabaseService database) {
        after(counts);
    }

    private void after(Boolean counts) {
        if (Boolean.TRUE.equals(counts)) {
            end();
        }
    }
}
