package io.ringwork.graph.detect;

import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.Graph;

/** Tells dense groups, in which everybody is tied several times over, from thin ones such as chains and pairs. */
final class Density {

    private Density() {}

    /** Whether some of the vertices are each tied to two others of them: the 2-core (Seidman 1983) is not empty. */
    static boolean isDense(Graph graph, int[] vertices) {
        return vertices.length > 2 && isDense(CsrGraph.induced(graph, vertices));
    }

    private static boolean isDense(CsrGraph graph) {
        int[] degree = new int[graph.vertexCount()];
        int[] queue = new int[degree.length];
        int tail = 0;
        for (int vertex = 0; vertex < degree.length; vertex++) {
            degree[vertex] = graph.degree(vertex);
            if (degree[vertex] < 2) {
                queue[tail++] = vertex;
            }
        }
        for (int head = 0; head < tail; head++) {
            int vertex = queue[head];
            for (int position = 0; position < graph.degree(vertex); position++) {
                int neighbour = graph.neighbour(vertex, position);
                if (degree[neighbour]-- == 2) {
                    queue[tail++] = neighbour;
                }
            }
        }
        return tail < degree.length;
    }
}
