package io.ringwork.graph.algo.jgrapht;

import io.ringwork.graph.engine.Graph;
import java.util.Map;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * A largest flow between two vertices with JGraphT's push-relabel (Goldberg and Tarjan 1988), and the two smallest cuts
 * that it shows: of all minimum cuts the one with the fewest vertices at the source, and the one with the fewest at the
 * sink. These two do not depend on which of the largest flows was found.
 */
final class Flow {

    private final Graph graph;
    private final int source;
    private final int sink;
    private final SimpleWeightedGraph<Integer, DefaultWeightedEdge> adapted;
    private final Map<DefaultWeightedEdge, Double> flow;
    private final PushRelabelMFImpl<Integer, DefaultWeightedEdge> algorithm;
    private final double value;

    /** The flow in a graph whose weights are whole numbers and add up to less than 2 to the power of 52: it is exact. */
    Flow(Graph graph, int source, int sink) {
        this.graph = graph;
        this.source = source;
        this.sink = sink;
        adapted = Adapted.of(graph, weight -> weight);
        algorithm = new PushRelabelMFImpl<>(adapted);
        value = algorithm.getMaximumFlow(source, sink).getValue();
        flow = algorithm.getFlowMap();
    }

    /** How much flows, which is what every minimum cut weighs. */
    double value() {
        return value;
    }

    /** The vertices at the source in the minimum cut that has the fewest. */
    boolean[] sourceSide() {
        return reached(source, true);
    }

    /** The vertices at the sink in the minimum cut that has the fewest. */
    boolean[] sinkSide() {
        return reached(sink, false);
    }

    /** The vertices to which, or from which, more could flow. */
    private boolean[] reached(int start, boolean away) {
        boolean[] reached = new boolean[graph.vertexCount()];
        int[] waiting = new int[graph.vertexCount()];
        int count = 1;
        waiting[0] = start;
        reached[start] = true;
        while (count > 0) {
            int vertex = waiting[--count];
            for (int position = 0; position < graph.degree(vertex); position++) {
                int neighbour = graph.neighbour(vertex, position);
                if (!reached[neighbour] && room(vertex, neighbour, away) > 0) {
                    reached[neighbour] = true;
                    waiting[count++] = neighbour;
                }
            }
        }
        return reached;
    }

    private double room(int vertex, int neighbour, boolean away) {
        DefaultWeightedEdge edge = adapted.getEdge(vertex, neighbour);
        int towards = away ? neighbour : vertex;
        double flowing = flow.getOrDefault(edge, 0.0);
        return adapted.getEdgeWeight(edge) + (algorithm.getFlowDirection(edge) == towards ? -flowing : flowing);
    }
}
