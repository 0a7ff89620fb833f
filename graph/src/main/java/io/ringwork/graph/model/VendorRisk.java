package io.ringwork.graph.model;

import org.jspecify.annotations.Nullable;

/**
 * What a run says of one vendor.
 *
 * @param ringId the ring that the vendor is a member of, if any
 * @param membership see {@link RingMember}; 0 outside rings
 * @param risk 0 to 1
 * @param rank 1 for the highest risk; ties are broken by the vendor's id
 */
public record VendorRisk(String vendorId, @Nullable String ringId, double membership, double risk, int rank) {}
