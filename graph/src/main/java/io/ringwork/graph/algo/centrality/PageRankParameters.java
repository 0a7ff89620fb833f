package io.ringwork.graph.algo.centrality;

/**
 * How {@link PersonalisedPageRank} and {@link PageRankPush} walk.
 *
 * @param damping how likely the walk goes on at every step, above 0 and below 1; else it begins again at a seed
 * @param iterations how many steps are made, at least 1; after k of them at most damping^k of the whole is in another place
 */
public record PageRankParameters(double damping, int iterations) {

    /** Checks the ranges. */
    public PageRankParameters {
        if (!(damping > 0 && damping < 1)) {
            throw new IllegalArgumentException("damping must be above 0 and below 1, but is " + damping);
        }
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations must be at least 1, but is " + iterations);
        }
    }
}
