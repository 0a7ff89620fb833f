package io.ringwork.graph.model;

import java.util.List;

/**
 * A vendor in a ring.
 *
 * @param vendorId which vendor
 * @param membership share of the vendor's evidence that lies inside the ring, 0 to 1
 * @param risk 0 to 1, how much linkage and reports speak against the vendor; a rank, not a probability of guilt
 * @param contributions what the risk is made of, in the order in which it was added
 */
public record RingMember(String vendorId, double membership, double risk, List<Contribution> contributions) {}
