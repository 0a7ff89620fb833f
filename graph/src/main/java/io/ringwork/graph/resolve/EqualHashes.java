package io.ringwork.graph.resolve;

import io.ringwork.graph.engine.LongSort;
import java.util.Arrays;

/**
 * Things put into classes by equal 64-bit hashes. The classes are numbered in the order of the hashes, so the numbers do
 * not depend on the order of the things; the things of a class stand in ascending order.
 */
final class EqualHashes {

    private static final int NUMBER_BITS = 28;
    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;

    private final int[] classOf;
    private final int[] members;
    private final int[] starts;

    /**
     * Sorts in parallel; O(n log n), 16 bytes for a thing while it does.
     *
     * @param hashes of up to 2^28 things, not changed
     */
    EqualHashes(long[] hashes) {
        int n = hashes.length;
        if (n > NUMBER_MASK) {
            throw new IllegalArgumentException(
                    n + " things; there may be " + NUMBER_MASK + ". Give fewer listings at a time.");
        }
        members = sorted(hashes);
        classOf = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += i > 0 && hashes[members[i]] != hashes[members[i - 1]] ? 1 : 0;
            classOf[members[i]] = count;
        }
        starts = new int[n == 0 ? 1 : count + 2];
        for (int i = 0; i < n; i++) {
            starts[classOf[members[i]] + 1] = i + 1;
        }
    }

    private static int[] sorted(long[] hashes) {
        int n = hashes.length;
        long[] keys = new long[n];
        Arrays.parallelSetAll(keys, i -> (hashes[i] & ~NUMBER_MASK) | i);
        LongSort.sort(keys);
        int[] order = new int[n];
        Arrays.parallelSetAll(order, i -> (int) (keys[i] & NUMBER_MASK));
        for (int from = 0; from < n; ) {
            int to = from + 1;
            boolean one = true;
            while (to < n && (keys[to] & ~NUMBER_MASK) == (keys[from] & ~NUMBER_MASK)) {
                one &= hashes[order[to]] == hashes[order[from]];
                to++;
            }
            if (!one) {
                sortByLowBits(order, from, to, hashes);
            }
            from = to;
        }
        return order;
    }

    /** Hashes that agree in their high bits and not in their low ones are rare. */
    private static void sortByLowBits(int[] order, int from, int to, long[] hashes) {
        long[] low = new long[to - from];
        for (int i = from; i < to; i++) {
            low[i - from] = (hashes[order[i]] & NUMBER_MASK) << NUMBER_BITS | order[i];
        }
        Arrays.sort(low);
        for (int i = from; i < to; i++) {
            order[i] = (int) (low[i - from] & NUMBER_MASK);
        }
    }

    int count() {
        return starts.length - 1;
    }

    /** The class of a thing. */
    int classOf(int thing) {
        return classOf[thing];
    }

    /** Where the things of a class start in the order of classes; they end where the next class starts. */
    int start(int number) {
        return starts[number];
    }

    /** The thing at a position in the order of classes. */
    int member(int position) {
        return members[position];
    }
}
