package io.ringwork.graph.store;

import io.ringwork.graph.model.SourceRef;
import java.util.List;

/**
 * A node beside another one.
 *
 * @param relationship type of the relationship between the two, such as {@code PAID_INTO}
 * @param outgoing whether the relationship points from the node that was asked for to this one
 * @param quality the word of {@link io.ringwork.graph.model.IdentifierQuality} for an identifier, empty otherwise
 * @param degree for an identifier the number of vendors that use it, otherwise the number of its relationships
 * @param raws spellings on the relationship
 * @param sources rows that say so
 */
public record Neighbour(
        NodeRef ref,
        String label,
        String relationship,
        boolean outgoing,
        String quality,
        long degree,
        List<String> raws,
        List<SourceRef> sources) {}
