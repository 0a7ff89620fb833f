package io.ringwork.graph.algo.jgrapht;

import io.ringwork.graph.algo.component.Lowpoints;
import io.ringwork.graph.engine.Graph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Edges without which a component falls into two, found with JGraphT's biconnectivity (Hopcroft and Tarjan 1973).
 * O(vertices + edges). That implementation recurses as deep as the graph, so above {@value #MAX_RECURSIVE} vertices
 * {@link Lowpoints} does the work.
 */
public final class Bridges {

    /** The largest graph that JGraphT's biconnectivity may have. */
    static final int MAX_RECURSIVE = 1_000;

    private Bridges() {}

    /** Both ends of every bridge, the smaller first, in ascending order. */
    public static List<int[]> find(Graph graph) {
        if (graph.vertexCount() > MAX_RECURSIVE) {
            return Lowpoints.of(graph).bridges();
        }
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> adapted = Adapted.of(graph, weight -> weight);
        List<int[]> bridges = new ArrayList<>();
        for (DefaultWeightedEdge edge : new BiconnectivityInspector<>(adapted).getBridges()) {
            int one = adapted.getEdgeSource(edge);
            int other = adapted.getEdgeTarget(edge);
            bridges.add(new int[] {Math.min(one, other), Math.max(one, other)});
        }
        bridges.sort(Comparator.<int[]>comparingInt(bridge -> bridge[0]).thenComparingInt(bridge -> bridge[1]));
        return bridges;
    }
}
