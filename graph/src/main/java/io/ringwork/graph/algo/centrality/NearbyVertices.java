package io.ringwork.graph.algo.centrality;

/**
 * What {@link PageRankPush} found.
 *
 * @param vertices by falling score, equal ones in ascending order
 * @param scores for each of them; a lower bound of its personalised PageRank
 * @param missing what is not given to anybody: the scores and this are 1 together
 * @param complete whether the walk was followed as far as was asked; else the bound on the work ended it
 */
@SuppressWarnings("ArrayRecordComponent") // Two columns of one table, handed over and read.
public record NearbyVertices(int[] vertices, double[] scores, double missing, boolean complete) {}
