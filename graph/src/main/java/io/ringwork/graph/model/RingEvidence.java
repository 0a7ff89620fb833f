package io.ringwork.graph.model;

import java.util.List;

/**
 * One value that members of a ring share.
 *
 * @param kind what is shared
 * @param value the canonical value
 * @param vendors the members that share it, by id in order
 * @param holders number of vendors that share it in the whole store, members or not
 * @param bits weight of the value between any two of its holders
 * @param sources rows that say so, as {@link SourceRef#stableId}, in order
 */
public record RingEvidence(
        IdentifierKind kind, String value, List<String> vendors, int holders, double bits, List<String> sources) {}
