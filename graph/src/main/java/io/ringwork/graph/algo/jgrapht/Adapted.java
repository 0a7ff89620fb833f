package io.ringwork.graph.algo.jgrapht;

import io.ringwork.graph.engine.Graph;
import java.util.function.DoubleUnaryOperator;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** Our graph as JGraphT's, vertices and edges added in ascending order so that its iteration order is ours. */
final class Adapted {

    private Adapted() {}

    /** The same graph with weights turned into costs. */
    static SimpleWeightedGraph<Integer, DefaultWeightedEdge> of(Graph graph, DoubleUnaryOperator cost) {
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> adapted =
                new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            adapted.addVertex(vertex);
        }
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                int neighbour = graph.neighbour(vertex, position);
                if (neighbour > vertex) {
                    DefaultWeightedEdge edge = adapted.addEdge(vertex, neighbour);
                    adapted.setEdgeWeight(edge, cost.applyAsDouble(graph.weight(vertex, position)));
                }
            }
        }
        return adapted;
    }
}
