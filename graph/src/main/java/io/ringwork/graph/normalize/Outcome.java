package io.ringwork.graph.normalize;

import io.ringwork.graph.model.IdentifierQuality;

/**
 * What a rule made of a value.
 *
 * @param canonical the canonical form
 * @param quality whether it may be evidence
 */
record Outcome(String canonical, IdentifierQuality quality) {

    static Outcome usable(String canonical) {
        return new Outcome(canonical, IdentifierQuality.USABLE);
    }

    static Outcome placeholder(String canonical) {
        return new Outcome(canonical, IdentifierQuality.PLACEHOLDER);
    }

    static Outcome malformed(String canonical) {
        return new Outcome(canonical, IdentifierQuality.MALFORMED);
    }

    boolean isUsable() {
        return quality == IdentifierQuality.USABLE;
    }
}
