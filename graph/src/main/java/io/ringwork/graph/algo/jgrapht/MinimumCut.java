package io.ringwork.graph.algo.jgrapht;

import io.ringwork.graph.engine.Graph;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.alg.StoerWagnerMinimumCut;
import org.jgrapht.graph.DefaultWeightedEdge;

/** The cheapest way of cutting a graph in two, with JGraphT's algorithm of Stoer and Wagner (1997). */
public final class MinimumCut {

    private MinimumCut() {}

    /**
     * A global minimum cut. O(V · E + V² · log V).
     *
     * @param graph connected, at least two vertices, all weights above 0
     */
    public static Cut weakest(Graph graph) {
        StoerWagnerMinimumCut<Integer, DefaultWeightedEdge> cut =
                new StoerWagnerMinimumCut<>(Adapted.of(graph, weight -> weight));
        Set<Integer> side = cut.minCut();
        return new Cut(
                cut.minCutWeight(),
                IntStream.range(0, graph.vertexCount()).filter(side::contains).toArray(),
                IntStream.range(0, graph.vertexCount())
                        .filter(vertex -> !side.contains(vertex))
                        .toArray());
    }
}
