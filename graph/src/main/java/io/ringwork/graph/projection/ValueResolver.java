package io.ringwork.graph.projection;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.ResolvedValue;
import java.util.List;

/** Finds values that are one thing although they are written differently. */
@FunctionalInterface
public interface ValueResolver {

    /** Resolves nothing: values are one when they are equal. */
    ValueResolver NONE = (values, listings) -> List.of();

    /**
     * Compares; a pure function that does not depend on the order of its input.
     *
     * @param values usable addresses and pictures, by key, each once
     * @param listings every listing, by id
     * @return a value is a member of one resolved value of each kind at most
     */
    List<ResolvedValue> resolve(List<HeldValue> values, List<Listing> listings);
}
