package io.ringwork.graph.algo.core;

import io.ringwork.graph.engine.Graph;

/**
 * How deep in the graph every vertex lies: its core number is the largest k for which it belongs to a part of the graph in
 * which everybody has at least k neighbours (Seidman 1983). Vertices are taken away by ascending degree, held in buckets
 * (Batagelj and Zaveršnik 2003): O(vertices + edges). Weights do not count.
 */
public final class KCore {

    private final Graph graph;
    private final int[] degree;
    private final int[] order;
    private final int[] placeOf;
    private final int[] bucket;

    private KCore(Graph graph) {
        this.graph = graph;
        int n = graph.vertexCount();
        degree = new int[n];
        order = new int[n];
        placeOf = new int[n];
        int most = 0;
        for (int vertex = 0; vertex < n; vertex++) {
            degree[vertex] = graph.degree(vertex);
            most = Math.max(most, degree[vertex]);
        }
        bucket = new int[most + 2];
        for (int vertex = 0; vertex < n; vertex++) {
            bucket[degree[vertex] + 1]++;
        }
        for (int k = 0; k <= most; k++) {
            bucket[k + 1] += bucket[k];
        }
        int[] next = bucket.clone();
        for (int vertex = 0; vertex < n; vertex++) {
            placeOf[vertex] = next[degree[vertex]]++;
            order[placeOf[vertex]] = vertex;
        }
    }

    /** The core number of every vertex; 0 where it has no neighbour. */
    public static int[] of(Graph graph) {
        KCore core = new KCore(graph);
        for (int place = 0; place < core.order.length; place++) {
            core.peel(core.order[place]);
        }
        return core.degree;
    }

    /** Takes away a vertex of least degree: each neighbour of a higher one loses one. */
    private void peel(int vertex) {
        for (int position = 0; position < graph.degree(vertex); position++) {
            int neighbour = graph.neighbour(vertex, position);
            if (degree[neighbour] > degree[vertex]) {
                // The neighbour changes places with the first of its bucket, which then begins behind it.
                int first = bucket[degree[neighbour]]++;
                int other = order[first];
                order[placeOf[neighbour]] = other;
                placeOf[other] = placeOf[neighbour];
                order[first] = neighbour;
                placeOf[neighbour] = first;
                degree[neighbour]--;
            }
        }
    }
}
