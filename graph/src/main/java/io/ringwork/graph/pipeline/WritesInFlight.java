package io.ringwork.graph.pipeline;

import io.ringwork.graph.store.WriteCounts;
import io.ringwork.graph.store.WriteLane;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Batches that are being written while more rows are read: one at a time in each lane, in the order in which they came, and
 * a bounded number in all. Whoever brings another one waits, so that the store sets the pace of the reading.
 *
 * <p>A batch that fails ends everything: batches that have not begun are dropped, and the failure comes out of the next
 * call. To be used by one thread.
 */
final class WritesInFlight implements AutoCloseable {

    /** One that is written and one that waits, for each lane. */
    private static final int MOST_BATCHES = 2 * WriteLane.COUNT;

    private final ExecutorService threads = Executors.newFixedThreadPool(WriteLane.COUNT);
    private final Semaphore places = new Semaphore(MOST_BATCHES);
    private final List<CompletableFuture<WriteCounts>> lanes = new ArrayList<>();
    private volatile boolean ended;

    WritesInFlight() {
        forget();
    }

    /**
     * Takes a batch, as soon as there is a place for it.
     *
     * @param write writes it; called once, from another thread
     * @throws RuntimeException what an earlier batch failed with
     */
    void add(int lane, Supplier<WriteCounts> write) {
        places.acquireUninterruptibly();
        if (ended) {
            finish();
        }
        lanes.set(
                lane,
                lanes.get(lane)
                        .thenApplyAsync(counts -> counts.plus(written(write)), threads)
                        .whenComplete((counts, failure) -> places.release()));
    }

    private WriteCounts written(Supplier<WriteCounts> write) {
        if (ended) {
            return WriteCounts.NONE;
        }
        boolean good = false;
        try {
            WriteCounts counts = write.get();
            good = true;
            return counts;
        } finally {
            ended |= !good;
        }
    }

    /**
     * Waits until every batch is written.
     *
     * @return their counts since this was called last
     * @throws RuntimeException what a batch failed with
     */
    WriteCounts finish() {
        try {
            WriteCounts counts =
                    lanes.stream().map(CompletableFuture::join).reduce(WriteCounts.NONE, WriteCounts::plus);
            forget();
            return counts;
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof RuntimeException refused) {
                throw refused;
            }
            if (cause instanceof Error broken) {
                throw broken;
            }
            throw failed;
        }
    }

    private void forget() {
        lanes.clear();
        for (int lane = 0; lane < WriteLane.COUNT; lane++) {
            lanes.add(CompletableFuture.completedFuture(WriteCounts.NONE));
        }
    }

    /** Drops what has not begun and waits for what has, so that nobody writes any more. */
    @Override
    public void close() {
        ended = true;
        threads.shutdown();
        boolean interrupted = false;
        boolean done = false;
        while (!done) {
            try {
                done = threads.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
