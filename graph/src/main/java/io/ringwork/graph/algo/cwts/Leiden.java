package io.ringwork.graph.algo.cwts;

import io.ringwork.graph.engine.Graph;
import io.ringwork.graph.engine.Partition;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Communities by the Leiden algorithm (Traag, Waltman and Van Eck 2019) with the constant Potts model (Traag, Van Dooren
 * and Nesterov 2011) as quality: the sum over groups of the weight inside minus γ · n(n − 1)/2. Unlike modularity it has
 * no resolution limit, so the size of the graph does not decide which groups are found. Every group is connected. About
 * O(edges · log vertices) an iteration in practice.
 */
public final class Leiden {

    private Leiden() {}

    /** The communities of a graph whose weights are not negative. */
    public static Partition run(Graph graph, LeidenParameters parameters) {
        int n = graph.vertexCount();
        if (n == 0) {
            return Partition.of(new int[0]);
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
                new Network(n, false, offsets, new LargeIntArray(neighbours), new LargeDoubleArray(weights), false);
        LeidenAlgorithm algorithm = new LeidenAlgorithm(
                parameters.resolution(),
                parameters.iterations(),
                LeidenAlgorithm.DEFAULT_RANDOMNESS,
                new Random(parameters.randomSeed()));
        Clustering clustering = algorithm.findClustering(network);
        return Partition.of(clustering.getClusters());
    }
}
