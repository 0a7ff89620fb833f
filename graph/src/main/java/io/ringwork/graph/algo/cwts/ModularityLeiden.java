package io.ringwork.graph.algo.cwts;

import io.ringwork.graph.engine.Graph;
import io.ringwork.graph.engine.Partition;
import java.util.Random;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Communities by the Leiden algorithm (Traag, Waltman and Van Eck 2019) with modularity (Newman and Girvan 2004) as
 * quality. Modularity is the constant Potts model when a vertex weighs as much as its edges and the resolution is 1 over
 * twice the weight of all edges; that is how the library does it. It has a resolution limit (Fortunato and Barthélemy
 * 2007): in a large graph small groups are run together. It is here to be compared with, not to find rings.
 */
public final class ModularityLeiden {

    private static final int ITERATIONS = 10;

    private ModularityLeiden() {}

    /**
     * The communities of a graph whose weights are not negative. About O(edges · log vertices) an iteration.
     *
     * @param randomSeed the same seed gives the same partition
     */
    public static Partition run(Graph graph, long randomSeed) {
        int n = graph.vertexCount();
        if (graph.edgeCount() == 0) {
            int[] alone = new int[n];
            for (int vertex = 0; vertex < n; vertex++) {
                alone[vertex] = vertex;
            }
            return Partition.of(alone);
        }
        long[] offsets = new long[n + 1];
        for (int vertex = 0; vertex < n; vertex++) {
            offsets[vertex + 1] = offsets[vertex] + graph.degree(vertex);
        }
        int slots = Math.toIntExact(offsets[n]);
        int[] neighbours = new int[slots];
        double[] weights = new double[slots];
        int slot = 0;
        for (int vertex = 0; vertex < n; vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                neighbours[slot] = graph.neighbour(vertex, position);
                weights[slot++] = graph.weight(vertex, position);
            }
        }
        Network network =
                new Network(n, true, offsets, new LargeIntArray(neighbours), new LargeDoubleArray(weights), false);
        LeidenAlgorithm algorithm = new LeidenAlgorithm(
                1 / (2 * network.getTotalEdgeWeight()),
                ITERATIONS,
                LeidenAlgorithm.DEFAULT_RANDOMNESS,
                new Random(randomSeed));
        return Partition.of(algorithm.findClustering(network).getClusters());
    }
}
