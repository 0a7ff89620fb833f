package io.ringwork.graph.pipeline;

import java.util.Arrays;

/** Where stored rows stood among all rows read, when only few were not stored. */
final class StoredBefore {

    private int[] counts = new int[16];
    private int size;

    /**
     * A row was read and not stored.
     *
     * @param stored rows stored before it
     */
    void add(int stored) {
        counts = size == counts.length ? Arrays.copyOf(counts, 2 * size) : counts;
        counts[size++] = stored;
    }

    /** How many rows were read before the stored row of that number. O(log rows not stored). */
    long position(int number) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (counts[middle] <= number) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return (long) number + from;
    }
}
