package io.ringwork.graph.engine;

import java.util.Arrays;

/**
 * A {@link Graph} in compressed sparse rows: three primitive arrays, every edge held from both ends. At most 1,073,741,815
 * edges; 24 bytes an edge and 4 a vertex.
 */
public final class CsrGraph implements Graph {

    /** Both ends of an edge have a place in one array. */
    static final int MAX_EDGES = Integer.MAX_VALUE / 2 - 8;

    private static final int BLOCK = 1 << 14;

    private final int[] offsets;
    private final int[] neighbours;
    private final double[] weights;

    private CsrGraph(int[] offsets, int[] neighbours, double[] weights) {
        this.offsets = offsets;
        this.neighbours = neighbours;
        this.weights = weights;
    }

    /**
     * The graph of rows that name every edge once, from its lower end.
     *
     * @param starts where the row of every vertex begins
     * @param counts how many neighbours stand there, in ascending order and above the vertex
     */
    static CsrGraph ofRows(int[] starts, int[] counts, int[] neighbours, double[] weights) {
        int n = counts.length;
        int[] upper = new int[n + 1];
        for (int vertex = 0; vertex < n; vertex++) {
            upper[vertex + 1] = upper[vertex] + counts[vertex];
        }
        int[] targets = neighbours;
        double[] values = weights;
        if (upper[n] < neighbours.length) {
            targets = new int[upper[n]];
            values = new double[upper[n]];
            for (int vertex = 0; vertex < n; vertex++) {
                System.arraycopy(neighbours, starts[vertex], targets, upper[vertex], counts[vertex]);
                System.arraycopy(weights, starts[vertex], values, upper[vertex], counts[vertex]);
            }
        }
        return mirrored(upper, targets, values);
    }

    /** The graph of edges that are named from their lower end, in order. */
    static CsrGraph mirrored(int[] upper, int[] targets, double[] weights) {
        int n = upper.length - 1;
        if (targets.length > MAX_EDGES) {
            throw tooManyEdges(targets.length);
        }
        int[] sources = Grouping.expanded(upper);
        Grouping lower = Grouping.ofPositions(n, targets, targets.length);
        int[] offsets = new int[n + 1];
        for (int vertex = 0; vertex < n; vertex++) {
            offsets[vertex + 1] = offsets[vertex]
                    + upper[vertex + 1]
                    - upper[vertex]
                    + lower.offsets[vertex + 1]
                    - lower.offsets[vertex];
        }
        int[] neighbours = new int[offsets[n]];
        double[] both = new double[offsets[n]];
        Blocks.forEach(n, BLOCK, (block, from, to) -> {
            for (int vertex = from; vertex < to; vertex++) {
                int slot = offsets[vertex];
                for (int i = lower.offsets[vertex]; i < lower.offsets[vertex + 1]; i++) {
                    neighbours[slot] = sources[lower.values[i]];
                    both[slot++] = weights[lower.values[i]];
                }
                for (int i = upper[vertex]; i < upper[vertex + 1]; i++) {
                    neighbours[slot] = targets[i];
                    both[slot++] = weights[i];
                }
            }
        });
        return new CsrGraph(offsets, neighbours, both);
    }

    static IllegalStateException tooManyEdges(long edges) {
        return new IllegalStateException("a graph holds at most " + MAX_EDGES + " edges, not " + edges);
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
