package io.ringwork.graph.model;

import java.util.List;
import java.util.Set;

/**
 * What analysts' standing judgements say when their contradictions are settled: what a run honours.
 *
 * @param linked pairs of vendors that act together
 * @param notLinked pairs of vendors that must not stand in one ring
 * @param counterfeit vendors that sell counterfeits
 * @param cleared vendors that are honest
 * @param allowedValues keys of identifiers that are evidence although they look like hubs
 * @param forbiddenValues keys of identifiers that are no evidence
 */
public record Decisions(
        List<VendorPair> linked,
        List<VendorPair> notLinked,
        Set<String> counterfeit,
        Set<String> cleared,
        Set<String> allowedValues,
        Set<String> forbiddenValues) {

    /** Nothing was decided. */
    public static final Decisions NONE = new Decisions(List.of(), List.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Copies. */
    public Decisions {
        linked = List.copyOf(linked);
        notLinked = List.copyOf(notLinked);
        counterfeit = Set.copyOf(counterfeit);
        cleared = Set.copyOf(cleared);
        allowedValues = Set.copyOf(allowedValues);
        forbiddenValues = Set.copyOf(forbiddenValues);
    }
}
