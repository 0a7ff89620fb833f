package io.ringwork.graph.algo.community;

import java.util.Arrays;

/** Pairs of nodes that must not share a community, readable from both ends. */
final class Conflicts {

    /** No conflict, for any number of nodes. */
    static final Conflicts NONE = new Conflicts(new long[0]);

    private final long[] pairs;

    private Conflicts(long[] pairs) {
        this.pairs = pairs;
    }

    /** The conflicts of these pairs, in any order and with repetitions: one end in the upper half, one in the lower. */
    static Conflicts of(long[] ends) {
        if (ends.length == 0) {
            return NONE;
        }
        long[] both = new long[ends.length * 2];
        for (int i = 0; i < ends.length; i++) {
            both[2 * i] = ends[i];
            both[2 * i + 1] = pair((int) ends[i], (int) (ends[i] >>> Integer.SIZE));
        }
        Arrays.sort(both);
        int count = 0;
        for (int i = 0; i < both.length; i++) {
            if (i == 0 || both[i] != both[i - 1]) {
                both[count++] = both[i];
            }
        }
        return new Conflicts(Arrays.copyOf(both, count));
    }

    /** Two nodes as one number. */
    static long pair(int one, int other) {
        return ((long) one << Integer.SIZE) | other;
    }

    boolean isEmpty() {
        return pairs.length == 0;
    }

    /** Where the conflicts of a node begin; they end where those of the next begin. O(log conflicts). */
    int first(int node) {
        if (pairs.length == 0) {
            return 0;
        }
        int slot = Arrays.binarySearch(pairs, pair(node, 0));
        return slot < 0 ? -slot - 1 : slot;
    }

    /** Whether a node has no conflict. */
    boolean isFree(int node) {
        return first(node) == first(node + 1);
    }

    /** The other node of the conflict at a position. */
    int partner(int position) {
        return (int) pairs[position];
    }

    /** The conflicts between sets of nodes that follow from those between their nodes. */
    Conflicts between(int[] setOf) {
        long[] ends = new long[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            ends[i] = pair(setOf[(int) (pairs[i] >>> Integer.SIZE)], setOf[(int) pairs[i]]);
        }
        return of(ends);
    }
}
