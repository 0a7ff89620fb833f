package io.ringwork.graph.algo.community;

import java.util.Arrays;

/**
 * Sums of weights by community, in the order in which communities were first met. A table that is as large as what it may
 * hold, not as the graph: it stays in the fastest memory, where sums by the community's number would not.
 */
final class WeightTo {

    private static final int MIN_BITS = 4;

    private static final int SPREAD = 0x9E37_79B9;

    private int[] table = new int[1 << MIN_BITS];
    private int[] communities = new int[1 << MIN_BITS];
    private int[] cells = new int[1 << MIN_BITS];
    private long[] steps = new long[1 << MIN_BITS];
    private int shift = Integer.SIZE - MIN_BITS;
    private int mask = (1 << MIN_BITS) - 1;
    private int count;

    /** Forgets everything and makes room for that many communities. */
    void clear(int atMost) {
        for (int i = 0; i < count; i++) {
            table[cells[i]] = 0;
        }
        count = 0;
        int bits = Math.max(MIN_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(atMost) + 1);
        shift = Integer.SIZE - bits;
        mask = (1 << bits) - 1;
        if (table.length <= mask) {
            table = new int[mask + 1];
            communities = new int[mask + 1];
            cells = new int[mask + 1];
            steps = new long[mask + 1];
        }
    }

    void add(int community, long weight) {
        int cell = (community * SPREAD) >>> shift;
        while (table[cell] != 0) {
            int place = table[cell] - 1;
            if (communities[place] == community) {
                steps[place] += weight;
                return;
            }
            cell = (cell + 1) & mask;
        }
        communities[count] = community;
        cells[count] = cell;
        steps[count++] = weight;
        table[cell] = count;
    }

    /** How many communities were met. */
    int count() {
        return count;
    }

    /** The community that was met at a position. */
    int community(int position) {
        return communities[position];
    }

    /** The sum of the community at a position. */
    long steps(int position) {
        return steps[position];
    }

    /** The positions by ascending community, each in the lower half of a number with its community in the upper. */
    long[] sorted() {
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = ((long) communities[i] << Integer.SIZE) | i;
        }
        Arrays.sort(sorted);
        return sorted;
    }
}
