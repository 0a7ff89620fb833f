package io.ringwork.graph.algo.community;

/**
 * The constant Potts model as two questions. Weights are exact whole numbers of a power of two and pairs of vertices are
 * whole numbers, and rounding a product never turns "smaller" into "larger": a gain that is found here is a gain, so no
 * search that only accepts gains runs in circles.
 *
 * @param resolution γ, what each pair of vertices inside a community costs
 * @param unit the weight of one step, a power of two
 */
record Potts(double resolution, double unit) {

    /** Whether that much more weight inside pays for that many more pairs inside. */
    boolean improves(long steps, long pairs) {
        return steps * unit > resolution * pairs;
    }

    /** Whether that much weight is no less than what that many pairs cost. */
    boolean carries(long steps, long pairs) {
        return steps * unit >= resolution * pairs;
    }
}
