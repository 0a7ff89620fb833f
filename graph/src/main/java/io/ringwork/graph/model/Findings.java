package io.ringwork.graph.model;

import java.util.List;

/**
 * All that a detection run found.
 *
 * @param rings by rank
 * @param vendors every vendor of the store, by id
 * @param links the links inside rings, by vendor ids
 * @param suppressed by kind and value
 */
public record Findings(
        List<Ring> rings, List<VendorRisk> vendors, List<Link> links, List<SuppressedValue> suppressed) {}
