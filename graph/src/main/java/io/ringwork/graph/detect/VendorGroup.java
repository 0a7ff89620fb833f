package io.ringwork.graph.detect;

/**
 * Vertices that belong together.
 *
 * @param vertices in ascending order
 * @param cells its dense parts of two vertices or more, each in ascending order, by their smallest vertex
 */
@SuppressWarnings("ArrayRecordComponent") // Plain vertex numbers; nobody writes into them.
record VendorGroup(int[] vertices, int[][] cells) {}
