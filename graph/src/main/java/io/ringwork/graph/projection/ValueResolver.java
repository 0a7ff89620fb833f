package io.ringwork.graph.projection;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.ResolvedValue;
import java.util.List;

/**
 * Finds values that are one thing although they are written differently. Give it every listing, say when that was the last, then ask once; what it
 * finds does not depend on the order of what it is given.
 */
public interface ValueResolver {

    /** Resolves nothing: values are one when they are equal. */
    ValueResolver NONE = new ValueResolver() {
        @Override
        public void take(Listing listing) {
            // Nothing is compared.
        }

        @Override
        public List<ResolvedValue> resolve(List<HeldValue> values) {
            return List.of();
        }
    };

    /** Takes a listing; each once. */
    void take(Listing listing);

    /** Says that every listing was taken: what needs only these can be compared now, and the listings be let go. */
    default void endListings() {
        // Whoever keeps no listings has nothing to do.
    }

    /**
     * Compares.
     *
     * @param values usable addresses and pictures, each once
     * @return a value is a member of one resolved value of each kind at most
     */
    List<ResolvedValue> resolve(List<HeldValue> values);
}
