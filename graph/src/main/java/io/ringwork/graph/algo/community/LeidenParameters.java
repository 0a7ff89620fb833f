package io.ringwork.graph.algo.community;

/**
 * How {@link Leiden} runs.
 *
 * @param resolution γ of the constant Potts model, in the unit of the edges' weights: a group pays off when its edges
 *     weigh more than γ for each pair of its members; above 0
 * @param maxIterations how often a component's partition is improved at most, at least 1; it ends earlier when
 *     nothing improves any more
 * @param randomSeed decides the order in which vertices are visited: the same seed gives the same partition
 */
public record LeidenParameters(double resolution, int maxIterations, long randomSeed) {

    /** Checks the ranges. */
    public LeidenParameters {
        if (!(resolution > 0) || Double.isInfinite(resolution)) {
            throw new IllegalArgumentException("resolution must be a number above 0, but is " + resolution);
        }
        if (maxIterations < 1) {
            throw new IllegalArgumentException("maxIterations must be at least 1, but is " + maxIterations);
        }
    }
}
