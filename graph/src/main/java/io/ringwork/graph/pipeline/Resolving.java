package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.projection.HeldValue;
import io.ringwork.graph.projection.ValueResolver;
import io.ringwork.graph.resolve.AddressForm;
import io.ringwork.graph.resolve.AddressResolution;
import io.ringwork.graph.resolve.AddressResolver;
import io.ringwork.graph.resolve.ImageHashes;
import io.ringwork.graph.resolve.ImageParameters;
import io.ringwork.graph.resolve.ImageResolution;
import io.ringwork.graph.resolve.ImageResolver;
import io.ringwork.graph.resolve.TitleParameters;
import io.ringwork.graph.resolve.TitleResolution;
import io.ringwork.graph.resolve.TitleResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings the resolvers of addresses, pictures and titles together for one detection, and counts what they left out. */
final class Resolving implements ValueResolver {

    private final Map<String, Long> counts = new TreeMap<>();
    private List<ResolvedValue> found = List.of();
    private @Nullable TitleResolver titles = new TitleResolver(TitleParameters.defaults());
    private @Nullable TitleResolution wordings;

    @Override
    public void take(Listing listing) {
        Objects.requireNonNull(titles, "every listing was taken").accept(listing);
    }

    /** Titles are many, so that they are compared and let go before anything else is read. */
    @Override
    public void endListings() {
        wordings = Objects.requireNonNull(titles, "every listing was taken").resolve();
        titles = null;
    }

    @Override
    public List<ResolvedValue> resolve(List<HeldValue> values) {
        List<AddressForm> addresses = new ArrayList<>();
        ImageHashes pictures = new ImageHashes();
        for (HeldValue value : values) {
            Identifier identifier = value.identifier();
            if (identifier.kind() == IdentifierKind.ADDRESS) {
                addresses.add(new AddressForm(identifier.key(), identifier.canonical(), value.vendors()));
            } else if (identifier.kind() == IdentifierKind.IMAGE) {
                pictures.add(identifier.canonical(), value.vendors());
            }
        }
        AddressResolution places = new AddressResolver().resolution(addresses);
        ImageResolution images = ImageResolver.resolve(pictures, ImageParameters.defaults());
        if (wordings == null) {
            endListings();
        }
        TitleResolution titled = Objects.requireNonNull(wordings);
        List<ResolvedValue> resolved = new ArrayList<>(places.values());
        resolved.addAll(images.groups());
        resolved.addAll(titled.groups());
        found = List.copyOf(resolved);
        counts.put("resolved_values", (long) resolved.size());
        counts.put("address_pairs_skipped", places.skippedPairs());
        counts.put("images_crowded_out", images.crowdedOut());
        counts.put("titles_crowded_out", titled.crowdedOut());
        return resolved;
    }

    /** What was found; nothing before a call. */
    List<ResolvedValue> values() {
        return found;
    }

    /** What came of it: values found, and what was not compared because too many were alike; empty before a call. */
    Map<String, Long> counts() {
        return counts;
    }
}
