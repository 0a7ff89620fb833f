package io.ringwork.graph.model;

import java.util.List;

/**
 * Values that comparison found to be one thing: one place in many spellings, one building with many units, one picture
 * saved again, one title reworded. Whoever holds a member holds the resolved value.
 *
 * @param kind {@link IdentifierKind#ADDRESS} or {@link IdentifierKind#IMAGE}, then it stands in for its members, or
 *     {@link IdentifierKind#BUILDING} or {@link IdentifierKind#TITLE}, then it is a further value
 * @param value canonical value to show: that of one member, or what the members have in common
 * @param members two or more in ascending order: keys of identifiers ({@link Identifier#key}), or ids of listings for a
 *     title
 * @param matchBits weight of the weakest comparison that holds the members together, log2 of how much likelier it is for
 *     one thing than for two
 */
public record ResolvedValue(IdentifierKind kind, String value, List<String> members, double matchBits) {

    /** Copies the members. */
    public ResolvedValue {
        members = List.copyOf(members);
    }
}
