package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.store.StoredUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the listings show: each vendor's use of a picture, all listings that show it merged. */
final class ShownImages {

    private ShownImages() {}

    /**
     * Uses with the role {@link UseRole#SHOWS}, by vendor and picture.
     *
     * @param repeated all sources of the listings that several rows name, by the listing's id
     */
    static List<StoredUse> of(Collection<Listing> listings, Map<String, List<SourceRef>> repeated) {
        List<Listing> shown = listings.stream()
                .filter(listing -> listing.imageHash() != null)
                .sorted(Comparator.comparing(Listing::vendorId).thenComparing(ShownImages::hash))
                .toList();
        List<StoredUse> uses = new ArrayList<>();
        int start = 0;
        while (start < shown.size()) {
            int end = start + 1;
            while (end < shown.size() && isSame(shown.get(start), shown.get(end))) {
                end++;
            }
            uses.add(use(shown.subList(start, end), repeated));
            start = end;
        }
        return uses;
    }

    private static StoredUse use(List<Listing> listings, Map<String, List<SourceRef>> repeated) {
        Listing first = listings.get(0);
        TreeSet<Instant> times = new TreeSet<>();
        TreeMap<String, SourceRef> sources = new TreeMap<>();
        for (Listing listing : listings) {
            if (listing.listedAt() != null) {
                times.add(listing.listedAt());
            }
            repeated.getOrDefault(listing.id(), List.of(listing.source()))
                    .forEach(source -> sources.put(source.stableId(), source));
        }
        return new StoredUse(
                first.vendorId(),
                UseRole.SHOWS,
                image(hash(first)),
                List.of(hash(first)),
                times.isEmpty() ? null : times.first(),
                times.isEmpty() ? null : times.last(),
                sources.values().stream().sorted().toList());
    }

    /** One flat colour is a placeholder, as in a store. */
    private static Identifier image(String hash) {
        boolean flat = hash.chars().distinct().count() == 1;
        return new Identifier(
                IdentifierKind.IMAGE, hash, flat ? IdentifierQuality.PLACEHOLDER : IdentifierQuality.USABLE);
    }

    private static boolean isSame(Listing one, Listing other) {
        return one.vendorId().equals(other.vendorId()) && hash(one).equals(hash(other));
    }

    private static String hash(Listing listing) {
        return Objects.requireNonNull(listing.imageHash());
    }
}
