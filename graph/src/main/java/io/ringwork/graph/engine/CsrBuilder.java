package io.ringwork.graph.engine;

import java.util.Arrays;

/**
 * Collects edges in any order and builds a {@link CsrGraph}. The weights of an edge that is added more than once are
 * summed, smallest first, so that the sum does not depend on the order of the calls. Time O(vertices + edges · log
 * degree), on all cores; 16 bytes an edge while it is filled, and up to 24 more beside the graph while that is built.
 */
public final class CsrBuilder {

    private static final int BLOCK = 1 << 14;

    private final int vertexCount;
    private int[] low = new int[16];
    private int[] high = new int[16];
    private double[] weight = new double[16];
    private int size;

    /** A builder of a graph with that many vertices. */
    public CsrBuilder(int vertexCount) {
        if (vertexCount < 0) {
            throw new IllegalArgumentException("vertexCount must not be negative, but is " + vertexCount);
        }
        this.vertexCount = vertexCount;
    }

    /**
     * Adds an edge.
     *
     * @throws IllegalArgumentException for a loop, a vertex outside the graph or a weight that is no finite number
     */
    public CsrBuilder add(int one, int other, double edgeWeight) {
        if (one == other || one < 0 || other < 0 || one >= vertexCount || other >= vertexCount) {
            throw new IllegalArgumentException(
                    "an edge joins two different vertices below " + vertexCount + ", not " + one + " and " + other);
        }
        if (!Double.isFinite(edgeWeight)) {
            throw new IllegalArgumentException("a weight must be a finite number, but is " + edgeWeight);
        }
        if (size == low.length) {
            grow();
        }
        low[size] = Math.min(one, other);
        high[size] = Math.max(one, other);
        weight[size] = edgeWeight;
        size++;
        return this;
    }

    private void grow() {
        if (size >= CsrGraph.MAX_EDGES) {
            throw CsrGraph.tooManyEdges(size + 1L);
        }
        int capacity = (int) Math.min(CsrGraph.MAX_EDGES, size * 2L);
        low = Arrays.copyOf(low, capacity);
        high = Arrays.copyOf(high, capacity);
        weight = Arrays.copyOf(weight, capacity);
    }

    /** The graph of all edges so far. */
    public CsrGraph build() {
        Grouping rows = Grouping.ofPositions(vertexCount, low, size);
        int[] counts = new int[vertexCount];
        int[] targets = new int[size];
        double[] weights = new double[size];
        Blocks.forEach(vertexCount, BLOCK, (block, from, to) -> {
            for (int row = from; row < to; row++) {
                counts[row] = merge(rows, row, targets, weights);
            }
        });
        return CsrGraph.ofRows(rows.offsets, counts, targets, weights);
    }

    /** Writes the row of the edges to higher vertices, sorted and merged, and says how many there are. */
    private int merge(Grouping rows, int row, int[] targets, double[] weights) {
        int start = rows.offsets[row];
        int length = rows.offsets[row + 1] - start;
        long[] edges = new long[length];
        for (int i = 0; i < length; i++) {
            int edge = rows.values[start + i];
            edges[i] = ((long) high[edge] << Integer.SIZE) | edge;
        }
        Arrays.sort(edges);
        int count = start;
        int i = 0;
        while (i < length) {
            int target = (int) (edges[i] >> Integer.SIZE);
            int end = i + 1;
            while (end < length && edges[end] >> Integer.SIZE == target) {
                end++;
            }
            targets[count] = target;
            weights[count++] = end == i + 1 ? weight[(int) edges[i]] : sum(edges, i, end);
            i = end;
        }
        return count - start;
    }

    private double sum(long[] edges, int from, int to) {
        double[] parallel = new double[to - from];
        for (int i = from; i < to; i++) {
            parallel[i - from] = weight[(int) edges[i]];
        }
        Arrays.sort(parallel);
        double sum = 0;
        for (double value : parallel) {
            sum += value;
        }
        return sum;
    }
}
