package io.ringwork.graph.projection;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.store.StoredUse;
import io.ringwork.graph.store.VendorRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The uses of one vendor after resolution, each value once, as {@link ResolvedUses} and {@link UseTable} have them. */
final class LiveUses {

    private final Map<String, Identifier> identifiers = new TreeMap<>();
    private final Map<String, UseFacts> facts = new TreeMap<>();

    LiveUses(VendorRows rows, Resolution resolution) {
        for (StoredUse use : rows.uses()) {
            add(resolution.standIn(use.identifier()), use.firstSeen(), use.lastSeen(), use.sources());
            Identifier building = resolution.building(use.identifier());
            if (building != null) {
                add(building, use.firstSeen(), use.lastSeen(), use.sources());
            }
        }
        for (Listing listing : rows.listings()) {
            Identifier words = resolution.wording(listing.id());
            if (words != null) {
                add(words, listing.listedAt(), listing.listedAt(), List.of(listing.source()));
            }
        }
    }

    private void add(Identifier identifier, @Nullable Instant first, @Nullable Instant last, List<SourceRef> sources) {
        String key = identifier.key();
        identifiers.merge(key, identifier, (one, other) -> one.quality().compareTo(other.quality()) >= 0 ? one : other);
        List<String> rows = sources.stream().map(SourceRef::stableId).toList();
        facts.merge(
                key,
                new UseFacts(first, last, List.copyOf(new TreeSet<>(rows))),
                (one, other) -> new UseFacts(
                        UseFacts.earlier(one.firstSeen(), other.firstSeen()),
                        UseFacts.later(one.lastSeen(), other.lastSeen()),
                        Stream.concat(one.sources().stream(), other.sources().stream())
                                .distinct()
                                .sorted()
                                .toList()));
    }

    void forEach(BiConsumer<Identifier, UseFacts> consumer) {
        facts.forEach((key, use) -> {
            Identifier identifier = identifiers.get(key);
            if (identifier != null) {
                consumer.accept(identifier, use);
            }
        });
    }
}
