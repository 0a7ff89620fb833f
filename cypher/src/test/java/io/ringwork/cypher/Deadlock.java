package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.store.StoreRows;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Two transactions that want each other's node: one of them is refused by the database and must be tried again. */
final class Deadlock {

    private static final String LOCK = "MATCH (v:Vendor {id: $id}) SET v.id = $id";
    private static final String COUNT =
            "MATCH (v:Vendor {id: $id}) SET v.hits = coalesce(v.hits, 0) + 1 RETURN v.hits AS hits";

    private final Neo4jGraphStore store;
    private final CyclicBarrier bothHold = new CyclicBarrier(2);
    private final AtomicInteger attempts = new AtomicInteger();

    private Deadlock(Neo4jGraphStore store) {
        this.store = store;
    }

    static void assertSurvived(Neo4jGraphStore store) throws Exception {
        store.writer().writeVendors(List.of(StoreRows.vendor("DA", null), StoreRows.vendor("DB", null)));
        Deadlock deadlock = new Deadlock(store);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Long> one = threads.submit(() -> deadlock.write("DA", "DB"));
            Future<Long> other = threads.submit(() -> deadlock.write("DB", "DA"));
            assertEquals(3, one.get(60, TimeUnit.SECONDS) + other.get(60, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
        assertTrue(deadlock.attempts.get() > 2, () -> "nobody was refused in " + deadlock.attempts + " attempts");
    }

    /** Answers how often the node DA has been counted: 1 for the first of two, 2 for the second. */
    private long write(String first, String second) {
        AtomicInteger mine = new AtomicInteger();
        return store.session().write(statements -> {
            attempts.incrementAndGet();
            statements.run(LOCK, Map.of("id", first));
            if (mine.incrementAndGet() == 1) {
                await();
            }
            statements.run(LOCK, Map.of("id", second));
            return Values.number(statements.list(COUNT, Map.of("id", "DA")).get(0), "hits");
        });
    }

    private void await() {
        try {
            bothHold.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
