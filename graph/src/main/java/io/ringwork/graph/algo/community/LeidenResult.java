package io.ringwork.graph.algo.community;

import io.ringwork.graph.engine.Partition;

/**
 * What {@link Leiden} found.
 *
 * @param partition the communities
 * @param quality the sum over communities of the weight inside minus γ · n(n − 1)/2, in the unit of the weights
 * @param iterations how many iterations the component that took longest needed; 0 where no component has two vertices
 */
public record LeidenResult(Partition partition, double quality, int iterations) {}
