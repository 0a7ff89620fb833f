package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.projection.HeldValue;
import io.ringwork.graph.projection.ValueResolver;
import java.util.List;

/**
 * Resolves by what was found before, and compares nothing.
 *
 * @param values what was found
 */
record KnownValues(List<ResolvedValue> values) implements ValueResolver {

    @Override
    public void take(Listing listing) {
        // Titles were compared before.
    }

    @Override
    public List<ResolvedValue> resolve(List<HeldValue> held) {
        return values;
    }
}
