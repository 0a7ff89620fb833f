package io.ringwork.graph.engine;

import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** Runs work that is cut into {@link Blocks} on a pool of its own: results must not depend on the number of threads. */
public final class ThreadCounts {

    private ThreadCounts() {}

    /** The result of work on that many threads. */
    public static <T> T on(int threads, Supplier<T> work) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work::get).join();
        } finally {
            pool.shutdown();
        }
    }
}
