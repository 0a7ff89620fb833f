package io.ringwork.graph.engine;

import java.util.stream.IntStream;

/**
 * Work on a range of numbers cut into blocks, which run on as many cores as there are. Where a block begins depends on
 * the length and the size alone, never on the number of threads: what is put together in the order of the blocks is the
 * same on every machine. The blocks run in the common pool, or in the {@link java.util.concurrent.ForkJoinPool} whose
 * task calls.
 */
public final class Blocks {

    private Blocks() {}

    /** What is done with one block. */
    @FunctionalInterface
    public interface Task {

        /** Does the block's share: the numbers from {@code from} to {@code to - 1}. */
        void run(int block, int from, int to);
    }

    /** How many blocks of that size a range has; the last may be shorter. */
    public static int count(int length, int size) {
        return length / size + (length % size == 0 ? 0 : 1);
    }

    /** Runs a task for every block of the range 0 to {@code length - 1} and returns when all are done. */
    public static void forEach(int length, int size, Task task) {
        int blocks = count(length, size);
        if (blocks == 1) {
            task.run(0, 0, length);
        } else {
            IntStream.range(0, blocks)
                    .parallel()
                    .forEach(block -> task.run(block, block * size, (int) Math.min(length, (block + 1L) * size)));
        }
    }
}
