package io.ringwork.graph.projection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiConsumer;

/**
 * Digests records on other threads while one thread reads them. Sums of digests do not depend on who comes first. No more
 * than {@value #WAITING} batches of {@value #BATCH} records wait.
 */
final class DigestAhead<T> {

    private static final int BATCH = 1 << 11;
    private static final int WAITING = 8;

    private final BiConsumer<InputDigest, T> how;
    private final InputDigest total;
    private final Deque<ForkJoinTask<InputDigest>> running = new ArrayDeque<>();
    private List<T> batch = new ArrayList<>(BATCH);

    /**
     * @param total takes the digests
     * @param how adds a record to a digest; called by several threads, each with a digest of its own
     */
    DigestAhead(InputDigest total, BiConsumer<InputDigest, T> how) {
        this.total = total;
        this.how = how;
    }

    void add(T row) {
        batch.add(row);
        if (batch.size() == BATCH) {
            start();
        }
    }

    private void start() {
        List<T> rows = batch;
        batch = new ArrayList<>(BATCH);
        running.add(ForkJoinTask.adapt(() -> digest(rows)).fork());
        while (running.size() > WAITING) {
            total.add(running.remove().join());
        }
    }

    private InputDigest digest(List<T> rows) {
        InputDigest digest = new InputDigest();
        rows.forEach(row -> how.accept(digest, row));
        return digest;
    }

    /** Waits for what was added. */
    void finish() {
        start();
        running.forEach(task -> total.add(task.join()));
        running.clear();
    }
}
