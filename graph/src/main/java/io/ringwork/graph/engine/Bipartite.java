package io.ringwork.graph.engine;

import java.util.Arrays;

/**
 * A graph between two sets of vertices, left and right, readable from both sides. Rows are in ascending order. The edges
 * are numbered 0 to {@code edgeCount() - 1} by left vertex and then by right vertex: arrays beside the graph use that
 * number.
 */
public final class Bipartite {

    private final int[] leftOffsets;
    private final int[] rights;
    private final int[] rightOffsets;
    private final int[] lefts;

    private Bipartite(int[] leftOffsets, int[] rights, int[] rightOffsets, int[] lefts) {
        this.leftOffsets = leftOffsets;
        this.rights = rights;
        this.rightOffsets = rightOffsets;
        this.lefts = lefts;
    }

    /**
     * The graph of the edges {@code (left[i], right[i])} in any order; an edge that is named twice is there once. Time
     * O(edges · log edges).
     */
    public static Bipartite of(int leftCount, int rightCount, int[] left, int[] right) {
        if (left.length != right.length) {
            throw new IllegalArgumentException(left.length + " left ends and " + right.length + " right ends");
        }
        long[] edges = new long[left.length];
        for (int i = 0; i < left.length; i++) {
            if (left[i] < 0 || left[i] >= leftCount || right[i] < 0 || right[i] >= rightCount) {
                throw new IllegalArgumentException("no such edge: " + left[i] + ", " + right[i]);
            }
            edges[i] = ((long) left[i] << 32) | right[i];
        }
        Arrays.sort(edges);
        int[] leftOffsets = new int[leftCount + 1];
        int[] rightOffsets = new int[rightCount + 1];
        int[] rights = new int[edges.length];
        int count = 0;
        for (int i = 0; i < edges.length; i++) {
            if (i > 0 && edges[i] == edges[i - 1]) {
                continue;
            }
            int l = (int) (edges[i] >> 32);
            int r = (int) edges[i];
            rights[count++] = r;
            leftOffsets[l + 1]++;
            rightOffsets[r + 1]++;
        }
        accumulate(leftOffsets);
        accumulate(rightOffsets);
        int[] next = rightOffsets.clone();
        int[] lefts = new int[count];
        for (int l = 0; l < leftCount; l++) {
            for (int slot = leftOffsets[l]; slot < leftOffsets[l + 1]; slot++) {
                lefts[next[rights[slot]]++] = l;
            }
        }
        return new Bipartite(leftOffsets, Arrays.copyOf(rights, count), rightOffsets, lefts);
    }

    private static void accumulate(int[] offsets) {
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] += offsets[i - 1];
        }
    }

    /** Number of vertices on the left. */
    public int leftCount() {
        return leftOffsets.length - 1;
    }

    /** Number of vertices on the right. */
    public int rightCount() {
        return rightOffsets.length - 1;
    }

    /** Number of edges. */
    public int edgeCount() {
        return rights.length;
    }

    /** Number of right neighbours of a left vertex. */
    public int leftDegree(int left) {
        return leftOffsets[left + 1] - leftOffsets[left];
    }

    /** The right neighbour of a left vertex at a position. */
    public int rightOf(int left, int position) {
        return rights[leftOffsets[left] + position];
    }

    /** Number of left neighbours of a right vertex. */
    public int rightDegree(int right) {
        return rightOffsets[right + 1] - rightOffsets[right];
    }

    /** The left neighbour of a right vertex at a position. */
    public int leftOf(int right, int position) {
        return lefts[rightOffsets[right] + position];
    }

    /** The number of the edge from a left vertex to its right neighbour at a position. */
    public int edge(int left, int position) {
        return leftOffsets[left] + position;
    }

    /** The number of the edge between two vertices, or -1 where there is none. O(log degree). */
    public int findEdge(int left, int right) {
        int slot = Arrays.binarySearch(rights, leftOffsets[left], leftOffsets[left + 1], right);
        return slot < 0 ? -1 : slot;
    }
}
