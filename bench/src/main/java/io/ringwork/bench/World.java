package io.ringwork.bench;

import io.ringwork.graph.engine.Bipartite;

/**
 * Vendors and the identifiers that they hold, as numbers, with the rings that were planted.
 *
 * @param vendorCount number of vendors
 * @param identifierCount number of identifiers
 * @param vendors for every edge its vendor, in no order
 * @param identifiers for every edge its identifier
 * @param rings the members of every planted ring
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers; nobody compares two worlds.
public record World(int vendorCount, int identifierCount, int[] vendors, int[] identifiers, int[][] rings) {

    /** The graph of the edges. */
    public Bipartite graph() {
        return Bipartite.of(vendorCount, identifierCount, vendors, identifiers);
    }

    /**
     * What sharing an identifier weighs: 1/(holders − 1), so that every holder has as much to give whatever its number
     * (Newman 2001).
     */
    public static double[] weights(Bipartite graph) {
        double[] weights = new double[graph.rightCount()];
        for (int identifier = 0; identifier < weights.length; identifier++) {
            weights[identifier] = 1.0 / Math.max(1, graph.rightDegree(identifier) - 1);
        }
        return weights;
    }
}
