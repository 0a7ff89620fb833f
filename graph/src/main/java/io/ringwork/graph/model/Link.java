package io.ringwork.graph.model;

import java.util.List;

/**
 * Two vendors and the evidence that ties them, weighed.
 *
 * @param vendorA the smaller id of the two
 * @param vendorB the larger id of the two
 * @param bits sum over the facts
 * @param facts strongest first, then by kind and value
 */
public record Link(String vendorA, String vendorB, double bits, List<SharedFact> facts) {}
