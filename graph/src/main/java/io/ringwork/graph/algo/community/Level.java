package io.ringwork.graph.algo.community;

/**
 * One component's graph at one level of aggregation: nodes that stand for sets of vertices, in compressed rows, every edge
 * held from both ends. Rows are in ascending order. What lies inside a node is not held, since no move changes it.
 */
final class Level {

    /** Where the rows of {@link #neighbours} and {@link #steps} begin; one more than nodes. */
    final int[] offsets;

    /** The other end of every edge. */
    final int[] neighbours;

    /** The weight of every edge in steps of {@link Potts#unit()}. */
    final long[] steps;

    /** How many vertices each node stands for. */
    final int[] sizes;

    /** Which nodes must not share a community. */
    final Conflicts conflicts;

    Level(int[] offsets, int[] neighbours, long[] steps, int[] sizes, Conflicts conflicts) {
        this.offsets = offsets;
        this.neighbours = neighbours;
        this.steps = steps;
        this.sizes = sizes;
        this.conflicts = conflicts;
    }

    /** Number of nodes. */
    int nodeCount() {
        return sizes.length;
    }
}
