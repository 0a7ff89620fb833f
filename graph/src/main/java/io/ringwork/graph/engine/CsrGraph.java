package io.ringwork.graph.engine;

import java.util.Arrays;

/** A {@link Graph} in compressed sparse rows: three primitive arrays, every edge held from both ends. */
public final class CsrGraph implements Graph {

    private final int[] offsets;
    private final int[] neighbours;
    private final double[] weights;

    CsrGraph(int[] offsets, int[] neighbours, double[] weights) {
        this.offsets = offsets;
        this.neighbours = neighbours;
        this.weights = weights;
    }

    /**
     * The part of a graph between some of its vertices.
     *
     * @param vertices in ascending order without repetition; vertex i of the result is {@code vertices[i]}
     */
    public static CsrGraph induced(Graph graph, int[] vertices) {
        CsrBuilder builder = new CsrBuilder(vertices.length);
        for (int i = 0; i < vertices.length; i++) {
            int vertex = vertices[i];
            for (int position = 0; position < graph.degree(vertex); position++) {
                int neighbour = graph.neighbour(vertex, position);
                if (neighbour <= vertex) {
                    continue;
                }
                int j = Arrays.binarySearch(vertices, neighbour);
                if (j >= 0) {
                    builder.add(i, j, graph.weight(vertex, position));
                }
            }
        }
        return builder.build();
    }

    @Override
    public int vertexCount() {
        return offsets.length - 1;
    }

    @Override
    public long edgeCount() {
        return neighbours.length / 2;
    }

    @Override
    public int degree(int vertex) {
        return offsets[vertex + 1] - offsets[vertex];
    }

    @Override
    public int neighbour(int vertex, int position) {
        return neighbours[offsets[vertex] + position];
    }

    @Override
    public double weight(int vertex, int position) {
        return weights[offsets[vertex] + position];
    }

    /** The weight of the edge between two vertices, 0 where there is none. O(log degree). */
    public double weightBetween(int vertex, int other) {
        int slot = Arrays.binarySearch(neighbours, offsets[vertex], offsets[vertex + 1], other);
        return slot < 0 ? 0 : weights[slot];
    }
}
