package io.ringwork.graph.algo.jgrapht;

import io.ringwork.graph.algo.component.Lowpoints;
import io.ringwork.graph.engine.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;

/**
 * Vertices without which a component falls into two or more, found with JGraphT's biconnectivity (Hopcroft and Tarjan
 * 1973), above {@value Bridges#MAX_RECURSIVE} vertices by {@link Lowpoints}. O(vertices + edges).
 */
public final class ArticulationPoints {

    private ArticulationPoints() {}

    /** The articulation points in ascending order. */
    public static int[] find(Graph graph) {
        if (graph.vertexCount() > Bridges.MAX_RECURSIVE) {
            return Lowpoints.of(graph).articulationPoints();
        }
        return new BiconnectivityInspector<>(Adapted.of(graph, weight -> weight))
                .getCutpoints().stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
