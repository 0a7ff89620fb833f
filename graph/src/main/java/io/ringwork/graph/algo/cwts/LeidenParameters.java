package io.ringwork.graph.algo.cwts;

/**
 * How {@link Leiden} runs.
 *
 * @param resolution γ of the constant Potts model, in the unit of the edges' weights: a group pays off when its edges
 *     weigh more than γ for each pair of its members; above 0
 * @param iterations how often the partition is improved, at least 1
 * @param randomSeed the same seed gives the same partition
 */
public record LeidenParameters(double resolution, int iterations, long randomSeed) {

    /** Checks the ranges. */
    public LeidenParameters {
        if (!(resolution > 0) || Double.isInfinite(resolution)) {
            throw new IllegalArgumentException("resolution must be a number above 0, but is " + resolution);
        }
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations must be at least 1, but is " + iterations);
        }
    }
}
