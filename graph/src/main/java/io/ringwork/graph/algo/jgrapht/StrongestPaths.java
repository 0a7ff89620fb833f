package io.ringwork.graph.algo.jgrapht;

import io.ringwork.graph.engine.Graph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * The strongest loopless paths between two vertices, by Yen's algorithm (1971) over Dijkstra's. An edge of weight w costs
 * 1/w, so a path costs what resistors in series do: two edges of weight 2w are as good as one of weight w, and one weak
 * edge spoils a path. O(k · vertices · (edges + vertices · log vertices)).
 */
public final class StrongestPaths {

    private StrongestPaths() {}

    /**
     * At most {@code k} paths, strongest first, each as its vertices from one end to the other; ties by vertices.
     *
     * @param graph all weights above 0
     */
    public static List<int[]> find(Graph graph, int from, int to, int k) {
        if (from == to || k < 1) {
            return List.of();
        }
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> adapted = Adapted.of(graph, weight -> 1 / weight);
        List<GraphPath<Integer, DefaultWeightedEdge>> paths =
                new ArrayList<>(new YenKShortestPath<>(adapted).getPaths(from, to, k));
        paths.sort(Comparator.<GraphPath<Integer, DefaultWeightedEdge>>comparingDouble(GraphPath::getWeight)
                .thenComparing(path -> path.getVertexList().toString()));
        return paths.stream()
                .map(path -> path.getVertexList().stream()
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toList();
    }
}
