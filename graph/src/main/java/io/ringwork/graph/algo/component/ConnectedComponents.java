package io.ringwork.graph.algo.component;

import io.ringwork.graph.engine.Graph;
import io.ringwork.graph.engine.Partition;

/** Groups of vertices that are joined by paths. O(vertices + edges) up to the inverse Ackermann function. */
public final class ConnectedComponents {

    private ConnectedComponents() {}

    /** The components of the graph. */
    public static Partition of(Graph graph) {
        return of(graph, Double.NEGATIVE_INFINITY);
    }

    /** The components of the graph when only edges of at least that weight are looked at. */
    public static Partition of(Graph graph, double minWeight) {
        UnionFind sets = new UnionFind(graph.vertexCount());
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                int neighbour = graph.neighbour(vertex, position);
                if (neighbour > vertex && graph.weight(vertex, position) >= minWeight) {
                    sets.union(vertex, neighbour);
                }
            }
        }
        return sets.partition();
    }
}
