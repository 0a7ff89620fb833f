package io.ringwork.graph.algo.core;

/**
 * A part of a bipartite graph that is denser than what surrounds it.
 *
 * @param lefts its left vertices in ascending order
 * @param rights its right vertices in ascending order
 * @param density the weight of the edges inside for each vertex of the block, both sides counted
 */
@SuppressWarnings("ArrayRecordComponent") // Vertex numbers, handed over and read.
public record DenseBlock(int[] lefts, int[] rights, double density) {}
