package io.ringwork.graph.projection;

import io.ringwork.graph.model.IdentifierKind;
import java.util.Map;
import java.util.Set;

/**
 * How shared values become evidence.
 *
 * @param suppressHubs whether values shared by too many are left out
 * @param maxVendors for every kind the largest number of vendors at which a value still counts
 * @param corroborationVendors from this many holders on a value must be corroborated: some pairs of its holders must
 *     share a second fact; at least 2
 * @param corroborationShare the least share of pairs that must, 0 to 1; 0 switches the test off
 * @param allowedValues keys of identifiers that are no hub, whatever the data says, and weigh as if two vendors held them
 * @param forbiddenValues keys of identifiers that are no evidence
 * @param minPopulation the number of vendors to reckon with when the store has fewer, at least 2
 */
public record ProjectionParameters(
        boolean suppressHubs,
        Map<IdentifierKind, Integer> maxVendors,
        int corroborationVendors,
        double corroborationShare,
        Set<String> allowedValues,
        Set<String> forbiddenValues,
        int minPopulation) {}
