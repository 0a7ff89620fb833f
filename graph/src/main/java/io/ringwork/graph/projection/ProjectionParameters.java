package io.ringwork.graph.projection;

import io.ringwork.graph.model.IdentifierKind;
import java.util.Map;

/**
 * How shared values become evidence.
 *
 * @param suppressHubs whether values shared by too many are left out
 * @param maxVendors for every kind the largest number of vendors at which a value still counts
 * @param corroborationVendors from this many holders on a value must be corroborated: some pairs of its holders must
 *     share a second fact; at least 2
 * @param corroborationShare the least share of pairs that must, 0 to 1; 0 switches the test off
 * @param minPopulation the number of vendors to reckon with when the store has fewer, at least 2
 */
public record ProjectionParameters(
        boolean suppressHubs,
        Map<IdentifierKind, Integer> maxVendors,
        int corroborationVendors,
        double corroborationShare,
        int minPopulation) {}
