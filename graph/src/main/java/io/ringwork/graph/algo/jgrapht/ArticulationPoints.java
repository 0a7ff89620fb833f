package io.ringwork.graph.algo.jgrapht;

import io.ringwork.graph.engine.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;

/**
 * Vertices without which a component falls into parts, found with JGraphT's biconnectivity (Hopcroft and Tarjan 1973).
 * O(vertices + edges). That implementation recurses as deep as the graph, so there is a limit.
 */
public final class ArticulationPoints {

    private static final int MAX_RECURSIVE = 1_000;

    private ArticulationPoints() {}

    /**
     * The vertices in ascending order.
     *
     * @throws IllegalArgumentException for a graph of more than {@value #MAX_RECURSIVE} vertices
     */
    public static int[] find(Graph graph) {
        if (graph.vertexCount() > MAX_RECURSIVE) {
            throw new IllegalArgumentException("a graph of " + graph.vertexCount() + " vertices is more than the "
                    + MAX_RECURSIVE + " that are taken");
        }
        return new BiconnectivityInspector<>(Adapted.of(graph, weight -> weight))
                .getCutpoints().stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
