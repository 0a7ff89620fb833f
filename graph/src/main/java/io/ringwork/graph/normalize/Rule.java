package io.ringwork.graph.normalize;

import org.jspecify.annotations.Nullable;

/** How the values of one kind are normalised. A rule has no state and never throws for any text. */
@FunctionalInterface
interface Rule {

    /**
     * Normalises one value.
     *
     * @param text cleaned by {@link CleanText#of}, not empty
     * @param country the vendor's country, ISO 3166-1 alpha-2 in upper case, or null
     */
    Outcome apply(String text, @Nullable String country);
}
