package io.ringwork.graph.algo.jgrapht;

/**
 * A graph in two sides.
 *
 * @param capacity what the edges between the sides weigh together
 * @param side the vertices of one side in ascending order
 * @param rest all others in ascending order
 */
@SuppressWarnings("ArrayRecordComponent") // Plain vertex numbers.
public record Cut(double capacity, int[] side, int[] rest) {}
