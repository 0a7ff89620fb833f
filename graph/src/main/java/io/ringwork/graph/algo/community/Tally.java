package io.ringwork.graph.algo.community;

/**
 * The two exact sums that make the quality of a partition of a level, without what lies inside its nodes.
 *
 * @param steps the weight of the edges inside communities
 * @param pairs the pairs of vertices of different nodes inside communities
 */
record Tally(long steps, long pairs) {

    /** The sums of a partition. */
    static Tally of(Level level, int[] communityOf) {
        long steps = 0;
        long pairs = 0;
        long[] vertices = new long[level.nodeCount()];
        for (int node = 0; node < level.nodeCount(); node++) {
            int community = communityOf[node];
            pairs += vertices[community] * level.sizes[node];
            vertices[community] += level.sizes[node];
            for (int slot = level.offsets[node]; slot < level.offsets[node + 1]; slot++) {
                if (level.neighbours[slot] < node && communityOf[level.neighbours[slot]] == community) {
                    steps += level.steps[slot];
                }
            }
        }
        return new Tally(steps, pairs);
    }

    /** Whether the quality is higher than another's. */
    boolean isBetter(Tally other, Potts potts) {
        return potts.improves(steps - other.steps, pairs - other.pairs);
    }

    /** Whether no partition is better: every edge that pays lies inside a community, and every pair inside is one. */
    boolean isIdeal(Level level, int[] communityOf, Potts potts) {
        long paying = 0;
        for (int node = 0; node < level.nodeCount(); node++) {
            for (int slot = level.offsets[node]; slot < level.offsets[node + 1]; slot++) {
                int neighbour = level.neighbours[slot];
                long cost = (long) level.sizes[node] * level.sizes[neighbour];
                boolean inside = communityOf[node] == communityOf[neighbour];
                if (neighbour < node && potts.improves(level.steps[slot], cost)) {
                    if (!inside) {
                        return false;
                    }
                    paying += cost;
                }
            }
        }
        return paying == pairs;
    }
}
