package io.ringwork.graph.resolve;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;

/** Runs something on a given number of threads. */
final class Threads {

    private Threads() {}

    /** Calls in a pool of its own; parallel streams inside use that pool's threads and no others. */
    static <T> T call(int threads, Callable<T> work) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }
}
