package io.ringwork.graph.algo.jgrapht;

import io.ringwork.graph.engine.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A graph in two sides.
 *
 * @param capacity what the edges between the sides weigh together, summed smallest first
 * @param side the vertices of one side in ascending order
 * @param rest all others in ascending order
 */
@SuppressWarnings("ArrayRecordComponent") // Plain vertex numbers.
public record Cut(double capacity, int[] side, int[] rest) {

    /** The cut around these vertices. */
    static Cut around(Graph graph, int[] side) {
        int[] rest = new int[graph.vertexCount() - side.length];
        int count = 0;
        List<Double> weights = new ArrayList<>();
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            if (Arrays.binarySearch(side, vertex) < 0) {
                rest[count++] = vertex;
                for (int position = 0; position < graph.degree(vertex); position++) {
                    if (Arrays.binarySearch(side, graph.neighbour(vertex, position)) >= 0) {
                        weights.add(graph.weight(vertex, position));
                    }
                }
            }
        }
        double capacity =
                weights.stream().sorted().mapToDouble(Double::doubleValue).reduce(0, Double::sum);
        return new Cut(capacity, side, rest);
    }
}
