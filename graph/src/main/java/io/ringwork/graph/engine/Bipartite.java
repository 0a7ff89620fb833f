package io.ringwork.graph.engine;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A graph between two sets of vertices, left and right, readable from both sides. Rows are in ascending order. The edges
 * are numbered 0 to {@code edgeCount() - 1} by left vertex and then by right vertex: arrays beside the graph use that
 * number. At most 2,147,483,639 edges; 8 bytes an edge and 4 a vertex.
 */
public final class Bipartite {

    private static final int BLOCK = 1 << 15;

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
     * O(vertices + edges · log degree) on all cores, 16 bytes an edge beside the result while it runs.
     *
     * @throws IllegalArgumentException for an edge outside the graph and for unequal numbers of ends
     */
    public static Bipartite of(int leftCount, int rightCount, int[] left, int[] right) {
        if (left.length != right.length) {
            throw new IllegalArgumentException(left.length + " left ends and " + right.length + " right ends");
        }
        for (int i = 0; i < left.length; i++) {
            if (left[i] < 0 || left[i] >= leftCount || right[i] < 0 || right[i] >= rightCount) {
                throw new IllegalArgumentException("no such edge: " + left[i] + ", " + right[i]);
            }
        }
        Grouping byLeft = Grouping.of(leftCount, left, right, left.length);
        int[] leftOffsets = byLeft.offsets;
        int[] rights = byLeft.values;
        AtomicBoolean repeated = new AtomicBoolean();
        Blocks.forEach(leftCount, BLOCK, (block, from, to) -> {
            for (int l = from; l < to; l++) {
                if (sortRow(rights, leftOffsets[l], leftOffsets[l + 1])) {
                    repeated.set(true);
                }
            }
        });
        return transposed(leftOffsets, repeated.get() ? compacted(leftOffsets, rights) : rights, rightCount);
    }

    /**
     * The graph of the rows of the left vertices. O(vertices + edges).
     *
     * @param leftOffsets by left vertex where its row begins, and last where the last row ends; not copied
     * @param rights the rows, each ascending, one behind the other; not copied
     * @throws IllegalArgumentException for rows that are not in order and for a neighbour outside the graph
     */
    public static Bipartite ofRows(int[] leftOffsets, int[] rights, int rightCount) {
        if (leftOffsets[0] != 0 || leftOffsets[leftOffsets.length - 1] != rights.length) {
            throw new IllegalArgumentException("rows of " + rights.length + " edges end elsewhere");
        }
        for (int left = 0; left + 1 < leftOffsets.length; left++) {
            int before = -1;
            for (int slot = leftOffsets[left]; slot < leftOffsets[left + 1]; slot++) {
                if (rights[slot] <= before || rights[slot] >= rightCount) {
                    throw new IllegalArgumentException("no such edge in order: " + left + ", " + rights[slot]);
                }
                before = rights[slot];
            }
        }
        return transposed(leftOffsets, rights, rightCount);
    }

    /** Sorts a row and says whether anything stands in it twice. */
    private static boolean sortRow(int[] values, int from, int to) {
        Arrays.sort(values, from, to);
        for (int slot = from + 1; slot < to; slot++) {
            if (values[slot] == values[slot - 1]) {
                return true;
            }
        }
        return false;
    }

    /** The rows without repetitions; the offsets are changed to theirs. */
    private static int[] compacted(int[] offsets, int[] values) {
        int count = 0;
        int from = 0;
        for (int row = 0; row + 1 < offsets.length; row++) {
            int to = offsets[row + 1];
            for (int slot = from; slot < to; slot++) {
                if (slot == from || values[slot] != values[slot - 1]) {
                    values[count++] = values[slot];
                }
            }
            offsets[row + 1] = count;
            from = to;
        }
        return Arrays.copyOf(values, count);
    }

    private static Bipartite transposed(int[] leftOffsets, int[] rights, int rightCount) {
        Grouping byRight = Grouping.of(rightCount, rights, Grouping.expanded(leftOffsets), rights.length);
        return new Bipartite(leftOffsets, rights, byRight.offsets, byRight.values);
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

    /**
     * Where the left neighbours of a right vertex begin; they end where those of the next begin. For loops that read all of
     * them with {@link #leftAt}.
     */
    public int rightStart(int right) {
        return rightOffsets[right];
    }

    /** The left vertex at a place of the right vertices' rows, which stand one behind the other. */
    public int leftAt(int slot) {
        return lefts[slot];
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
