package io.ringwork.graph.store;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.model.Vendor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the store knows, without any behaviour but the derived relationships. Its monitor guards the whole store. */
final class MemoryFacts {

    final Map<String, Row<Vendor>> vendors = new TreeMap<>();
    final Map<String, Row<Listing>> listings = new TreeMap<>();
    final Map<String, Row<Report>> reports = new TreeMap<>();
    final Map<String, Identifier> identifiers = new TreeMap<>();
    final Map<UseKey, Use> uses = new TreeMap<>();
    final Map<String, FilePosition> positions = new TreeMap<>();
    final Set<String> brands = new TreeSet<>();
    final Set<String> reporters = new TreeSet<>();

    /** A row merged from all that named its id, and where those stand by {@link SourceRef#stableId}. */
    record Row<T>(T value, Map<String, SourceRef> sources) {

        List<SourceRef> sortedSources() {
            return sources.values().stream().sorted().toList();
        }
    }

    /** Names a use. */
    record UseKey(String vendorId, UseRole role, String identifierKey) implements Comparable<UseKey> {

        private static final Comparator<UseKey> ORDER = Comparator.comparing(UseKey::vendorId)
                .thenComparing(UseKey::role)
                .thenComparing(UseKey::identifierKey);

        @Override
        public int compareTo(UseKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** All rows of one use merged. */
    record Use(
            Set<String> raws,
            Map<String, SourceRef> sources,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            Map<String, Set<String>> extra,
            IdentifierQuality quality) {}

    /** A relationship of the property graph as the explorer sees it. */
    record Relation(NodeRef from, String type, NodeRef to, List<String> raws, List<SourceRef> sources) {}

    /** Everything that a listing shows, once for each vendor and picture. */
    List<StoredUse> shownImages() {
        Map<String, List<Row<Listing>>> byVendorAndImage = new TreeMap<>();
        for (Row<Listing> row : listings.values()) {
            if (row.value().imageHash() != null) {
                byVendorAndImage
                        .computeIfAbsent(
                                row.value().vendorId() + "\n" + row.value().imageHash(), key -> new ArrayList<>())
                        .add(row);
            }
        }
        List<StoredUse> shown = new ArrayList<>();
        for (List<Row<Listing>> rows : byVendorAndImage.values()) {
            Listing first = rows.get(0).value();
            String hash = Objects.requireNonNull(first.imageHash());
            List<Instant> times = rows.stream()
                    .map(row -> row.value().listedAt())
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            Map<String, SourceRef> sources = new TreeMap<>();
            rows.forEach(row -> sources.putAll(row.sources()));
            shown.add(new StoredUse(
                    first.vendorId(),
                    UseRole.SHOWS,
                    image(hash),
                    List.of(hash),
                    times.isEmpty() ? null : times.get(0),
                    times.isEmpty() ? null : times.get(times.size() - 1),
                    sources.values().stream().sorted().toList()));
        }
        return shown;
    }

    static Identifier image(String hash) {
        boolean flat = hash.chars().distinct().count() == 1;
        return new Identifier(
                IdentifierKind.IMAGE, hash, flat ? IdentifierQuality.PLACEHOLDER : IdentifierQuality.USABLE);
    }

    static NodeRef ref(Identifier identifier) {
        return new NodeRef(identifier.kind().word(), identifier.canonical());
    }

    /** Number of vendors that use the identifier. */
    long degree(Identifier identifier) {
        return users(identifier.key()).size();
    }

    /** The vendors that use the identifier of that key, by id. */
    Set<String> users(String identifierKey) {
        Set<String> users = new TreeSet<>();
        for (UseKey key : uses.keySet()) {
            if (key.identifierKey().equals(identifierKey)) {
                users.add(key.vendorId());
            }
        }
        for (Row<Listing> row : listings.values()) {
            String hash = row.value().imageHash();
            if (hash != null && image(hash).key().equals(identifierKey)) {
                users.add(row.value().vendorId());
            }
        }
        return users;
    }

    /** All relationships between facts. */
    List<Relation> relations() {
        List<Relation> all = new ArrayList<>();
        for (Row<Listing> row : listings.values()) {
            NodeRef listing = new NodeRef("listing", row.value().id());
            NodeRef vendor = new NodeRef("vendor", row.value().vendorId());
            List<SourceRef> sources = row.sortedSources();
            all.add(new Relation(vendor, "OFFERS", listing, List.of(), sources));
            String brand = row.value().brand();
            if (brand != null) {
                all.add(new Relation(listing, "OF_BRAND", new NodeRef("brand", brand), List.of(), sources));
            }
            String hash = row.value().imageHash();
            if (hash != null) {
                all.add(new Relation(listing, "SHOWS", ref(image(hash)), List.of(hash), sources));
            }
        }
        uses.forEach((key, use) -> all.add(new Relation(
                new NodeRef("vendor", key.vendorId()),
                key.role().name(),
                ref(Objects.requireNonNull(identifiers.get(key.identifierKey()))),
                List.copyOf(use.raws()),
                use.sources().values().stream().sorted().toList())));
        for (Row<Report> row : reports.values()) {
            addRelations(row, all);
        }
        return all;
    }

    private static void addRelations(Row<Report> row, Collection<Relation> all) {
        NodeRef report = new NodeRef("report", row.value().id());
        List<SourceRef> sources = row.sortedSources();
        String vendorId = row.value().vendorId();
        if (vendorId != null) {
            all.add(new Relation(report, "ABOUT", new NodeRef("vendor", vendorId), List.of(), sources));
        }
        String listingId = row.value().listingId();
        if (listingId != null) {
            all.add(new Relation(report, "ABOUT", new NodeRef("listing", listingId), List.of(), sources));
        }
        String reporter = row.value().reporter();
        if (reporter != null) {
            all.add(new Relation(new NodeRef("reporter", reporter), "FILED", report, List.of(), sources));
        }
    }
}
