package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.projection.HeldValue;
import io.ringwork.graph.projection.ValueResolver;
import io.ringwork.graph.resolve.AddressForm;
import io.ringwork.graph.resolve.AddressResolver;
import java.util.ArrayList;
import java.util.List;

/** Brings the resolvers of addresses, pictures and titles together for detection. */
final class Resolving implements ValueResolver {

    @Override
    public List<ResolvedValue> resolve(List<HeldValue> values, List<Listing> listings) {
        List<AddressForm> addresses = new ArrayList<>();
        for (HeldValue value : values) {
            if (value.identifier().kind() == IdentifierKind.ADDRESS) {
                addresses.add(new AddressForm(
                        value.identifier().key(), value.identifier().canonical(), value.vendors()));
            }
        }
        return new ArrayList<>(new AddressResolver().resolve(addresses));
    }
}
