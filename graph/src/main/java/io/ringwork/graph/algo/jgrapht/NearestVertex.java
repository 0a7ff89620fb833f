package io.ringwork.graph.algo.jgrapht;

import io.ringwork.graph.engine.Graph;
import java.util.Arrays;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.traverse.ClosestFirstIterator;

/** The nearest of some vertices, by Dijkstra's algorithm (1959). O((vertices + edges) · log vertices). */
public final class NearestVertex {

    private NearestVertex() {}

    /**
     * The target that costs least to reach, where an edge of weight w costs 1/w; the smallest of those that cost the same.
     *
     * @param graph all weights above 0
     * @param targets in ascending order
     * @return -1 when no target can be reached
     */
    public static int find(Graph graph, int from, int[] targets) {
        ClosestFirstIterator<Integer, DefaultWeightedEdge> vertices =
                new ClosestFirstIterator<>(Adapted.of(graph, weight -> 1 / weight), from);
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        while (vertices.hasNext()) {
            int vertex = vertices.next();
            double cost = vertices.getShortestPathLength(vertex);
            if (cost > least) {
                break;
            }
            if (Arrays.binarySearch(targets, vertex) >= 0 && (nearest < 0 || vertex < nearest)) {
                nearest = vertex;
                least = cost;
            }
        }
        return nearest;
    }
}
