package io.ringwork.graph.projection;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.store.StoredUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Uses after resolution: a place or a picture in many spellings is one identifier, and buildings and wordings are further
 * ones.
 *
 * @param uses in no order
 * @param certainty by key of a resolved identifier the bits that its comparison carries; others are certain
 */
record ResolvedUses(List<StoredUse> uses, Map<String, Double> certainty) {

    static ResolvedUses of(List<StoredUse> stored, List<Listing> listings, ValueResolver resolver) {
        List<ResolvedValue> resolved = resolver.resolve(held(stored), listings);
        Map<String, Identifier> standIn = new HashMap<>();
        Map<String, Identifier> building = new HashMap<>();
        Map<String, Identifier> wording = new HashMap<>();
        Map<String, Double> certainty = new TreeMap<>();
        for (ResolvedValue value : resolved) {
            Identifier identifier = new Identifier(value.kind(), value.value(), IdentifierQuality.USABLE);
            certainty.merge(identifier.key(), value.matchBits(), Math::min);
            Map<String, Identifier> target = value.kind() == IdentifierKind.BUILDING
                    ? building
                    : value.kind() == IdentifierKind.TITLE ? wording : standIn;
            value.members().forEach(member -> target.put(member, identifier));
        }
        List<StoredUse> uses = new ArrayList<>(stored.size());
        for (StoredUse use : stored) {
            String key = use.identifier().key();
            uses.add(standIn.containsKey(key) ? with(use, standIn.get(key)) : use);
            if (building.containsKey(key)) {
                uses.add(with(use, building.get(key)));
            }
        }
        for (Listing listing : listings) {
            Identifier words = wording.get(listing.id());
            if (words != null) {
                uses.add(new StoredUse(
                        listing.vendorId(),
                        UseRole.SHOWS,
                        words,
                        listing.title() == null ? List.of() : List.of(listing.title()),
                        listing.listedAt(),
                        listing.listedAt(),
                        List.of(listing.source())));
            }
        }
        return new ResolvedUses(uses, certainty);
    }

    private static StoredUse with(StoredUse use, Identifier identifier) {
        return new StoredUse(
                use.vendorId(), use.role(), identifier, use.raws(), use.firstSeen(), use.lastSeen(), use.sources());
    }

    /** Usable addresses and pictures with the number of their vendors, by key. */
    private static List<HeldValue> held(List<StoredUse> uses) {
        Map<String, Identifier> identifiers = new TreeMap<>();
        Map<String, TreeSet<String>> vendors = new HashMap<>();
        for (StoredUse use : uses) {
            Identifier identifier = use.identifier();
            boolean compared = identifier.kind() == IdentifierKind.ADDRESS || identifier.kind() == IdentifierKind.IMAGE;
            if (compared && identifier.quality() == IdentifierQuality.USABLE) {
                identifiers.put(identifier.key(), identifier);
                vendors.computeIfAbsent(identifier.key(), key -> new TreeSet<>())
                        .add(use.vendorId());
            }
        }
        List<HeldValue> held = new ArrayList<>(identifiers.size());
        identifiers.forEach((key, identifier) -> held.add(new HeldValue(
                identifier, vendors.getOrDefault(key, new TreeSet<>()).size())));
        return held;
    }
}
