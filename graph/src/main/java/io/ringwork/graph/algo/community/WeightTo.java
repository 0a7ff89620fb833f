package io.ringwork.graph.algo.community;

import java.util.Arrays;

/** Sums of weights by community, in the order in which communities were first met. */
final class WeightTo {

    private final long[] steps;
    private final boolean[] met;
    private final int[] communities;
    private int count;

    WeightTo(int communityCount) {
        steps = new long[communityCount];
        met = new boolean[communityCount];
        communities = new int[communityCount];
    }

    void add(int community, long weight) {
        if (!met[community]) {
            met[community] = true;
            communities[count++] = community;
        }
        steps[community] += weight;
    }

    /** How many communities were met. */
    int count() {
        return count;
    }

    /** The community that was met at a position. */
    int community(int position) {
        return communities[position];
    }

    /** The sum of a community; 0 when it was not met. */
    long of(int community) {
        return steps[community];
    }

    /** Puts the communities into ascending order. */
    void sort() {
        Arrays.sort(communities, 0, count);
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            steps[communities[i]] = 0;
            met[communities[i]] = false;
        }
        count = 0;
    }
}
