package io.ringwork.graph.model;

/**
 * A normalised value that two vendors can share. Two identifiers are the same thing when kind and canonical value are
 * equal.
 *
 * @param kind what it is
 * @param canonical the normalised value; never empty
 * @param quality whether the value may be used as evidence
 */
public record Identifier(IdentifierKind kind, String canonical, IdentifierQuality quality) {

    /** The key of its node, {@code kind:canonical}; unique over all kinds. */
    public String key() {
        return kind.word() + ":" + canonical;
    }
}
