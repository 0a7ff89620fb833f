package io.ringwork.graph.engine;

import java.util.Arrays;

/**
 * Collects edges in any order and builds a {@link CsrGraph}. The weights of an edge that is added more than once are
 * summed, smallest first, so that the sum does not depend on the order of the calls. Time and memory O(vertices + edges),
 * apart from sorting the weights of repeated edges.
 */
public final class CsrBuilder {

    private static final int MAX_EDGES = Integer.MAX_VALUE / 2 - 8;

    private final int vertexCount;
    private int[] from = new int[16];
    private int[] to = new int[16];
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
        if (size == from.length) {
            grow();
        }
        from[size] = one;
        to[size] = other;
        weight[size] = edgeWeight;
        size++;
        return this;
    }

    private void grow() {
        if (size >= MAX_EDGES) {
            throw new IllegalStateException("a graph holds at most " + MAX_EDGES + " edges");
        }
        int capacity = (int) Math.min(MAX_EDGES, size * 2L);
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        weight = Arrays.copyOf(weight, capacity);
    }

    /** The graph of all edges so far. */
    public CsrGraph build() {
        int slots = 2 * size;
        int[] source = new int[slots];
        int[] target = new int[slots];
        double[] weights = new double[slots];
        for (int i = 0; i < size; i++) {
            source[2 * i] = from[i];
            target[2 * i] = to[i];
            source[2 * i + 1] = to[i];
            target[2 * i + 1] = from[i];
            weights[2 * i] = weight[i];
            weights[2 * i + 1] = weight[i];
        }
        // A stable counting sort by target and then by source leaves every row in ascending order.
        int[] order = sortedBy(target, identity(slots));
        order = sortedBy(source, order);
        return merge(source, target, weights, order);
    }

    private static int[] identity(int length) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            order[i] = i;
        }
        return order;
    }

    private int[] sortedBy(int[] key, int[] order) {
        int[] next = new int[vertexCount + 1];
        for (int value : key) {
            next[value + 1]++;
        }
        for (int i = 0; i < vertexCount; i++) {
            next[i + 1] += next[i];
        }
        int[] sorted = new int[order.length];
        for (int slot : order) {
            sorted[next[key[slot]]++] = slot;
        }
        return sorted;
    }

    private CsrGraph merge(int[] source, int[] target, double[] weights, int[] order) {
        int[] offsets = new int[vertexCount + 1];
        int[] neighbours = new int[order.length];
        double[] merged = new double[order.length];
        int count = 0;
        int i = 0;
        while (i < order.length) {
            int row = source[order[i]];
            int column = target[order[i]];
            int end = i + 1;
            while (end < order.length && source[order[end]] == row && target[order[end]] == column) {
                end++;
            }
            double[] parallel = new double[end - i];
            for (int j = i; j < end; j++) {
                parallel[j - i] = weights[order[j]];
            }
            Arrays.sort(parallel);
            double sum = 0;
            for (double value : parallel) {
                sum += value;
            }
            neighbours[count] = column;
            merged[count++] = sum;
            offsets[row + 1] = count;
            i = end;
        }
        for (int row = 0; row < vertexCount; row++) {
            offsets[row + 1] = Math.max(offsets[row + 1], offsets[row]);
        }
        return new CsrGraph(offsets, Arrays.copyOf(neighbours, count), Arrays.copyOf(merged, count));
    }
}
