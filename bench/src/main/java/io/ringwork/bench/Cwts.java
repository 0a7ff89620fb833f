package io.ringwork.bench;

import io.ringwork.graph.engine.Graph;
import io.ringwork.graph.engine.Partition;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.networkanalysis.run.RunNetworkClustering;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/** Communities by CWTS's networkanalysis: the constant Potts model, as a library and as its own command line. */
final class Cwts {

    private Cwts() {}

    /** The arguments of a JVM that runs its command line on a file of weighted edges. */
    static List<String> command(Path edges, Path groups, double resolution, int iterations) {
        return List.of(
                RunNetworkClustering.class.getName(),
                "--quality-function",
                "CPM",
                "--resolution",
                Double.toString(resolution),
                "--iterations",
                Integer.toString(iterations),
                "--seed",
                "1",
                "--weighted-edges",
                "--output-clustering",
                groups.toString(),
                edges.toString());
    }

    /** The graph as the library holds it. */
    static Network network(Graph graph) {
        int n = graph.vertexCount();
        long[] offsets = new long[n + 1];
        for (int vertex = 0; vertex < n; vertex++) {
            offsets[vertex + 1] = offsets[vertex] + graph.degree(vertex);
        }
        int[] neighbours = new int[Math.toIntExact(offsets[n])];
        double[] weights = new double[neighbours.length];
        int slot = 0;
        for (int vertex = 0; vertex < n; vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                neighbours[slot] = graph.neighbour(vertex, position);
                weights[slot++] = graph.weight(vertex, position);
            }
        }
        return new Network(n, false, offsets, new LargeIntArray(neighbours), new LargeDoubleArray(weights), false);
    }

    /** The communities. */
    static Partition cut(Network network, double resolution, int iterations, long randomSeed) {
        LeidenAlgorithm algorithm =
                new LeidenAlgorithm(resolution, iterations, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(randomSeed));
        return Partition.of(algorithm.findClustering(network).getClusters());
    }
}
