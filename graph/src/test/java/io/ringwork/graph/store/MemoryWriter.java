package io.ringwork.graph.store;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.MemoryFacts.Row;
import io.ringwork.graph.store.MemoryFacts.Use;
import io.ringwork.graph.store.MemoryFacts.UseKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Merges rows into the facts, one after the other. */
final class MemoryWriter implements GraphWriter {

    private final MemoryFacts facts;

    MemoryWriter(MemoryFacts facts) {
        this.facts = facts;
    }

    /** Merges a row of the batch into what is there. */
    private interface Merge<T> {
        Row<T> apply(@Nullable Row<T> before, T now);
    }

    @Override
    public WriteCounts writeVendors(List<Vendor> batch) {
        synchronized (facts) {
            return merge(batch, Vendor::id, facts.vendors, MemoryWriter::mergeVendor);
        }
    }

    @Override
    public WriteCounts writeListings(List<Listing> batch) {
        synchronized (facts) {
            batch.forEach(listing -> requireVendor(listing.vendorId()));
            WriteCounts counts = merge(batch, Listing::id, facts.listings, MemoryWriter::mergeListing);
            for (Listing listing : batch) {
                if (listing.brand() != null) {
                    facts.brands.add(listing.brand());
                }
                if (listing.imageHash() != null) {
                    var image = MemoryFacts.image(listing.imageHash());
                    facts.identifiers.put(image.key(), image);
                }
            }
            return counts;
        }
    }

    @Override
    public WriteCounts writeReports(List<Report> batch) {
        synchronized (facts) {
            for (Report report : batch) {
                if (report.vendorId() != null) {
                    requireVendor(report.vendorId());
                }
                if (report.listingId() != null && !facts.listings.containsKey(report.listingId())) {
                    throw new StoreException(
                            StoreException.Code.FAILED, "listing " + report.listingId() + " is not in the store");
                }
            }
            WriteCounts counts = merge(batch, Report::id, facts.reports, MemoryWriter::mergeReport);
            batch.stream().map(Report::reporter).filter(Objects::nonNull).forEach(facts.reporters::add);
            return counts;
        }
    }

    @Override
    public WriteCounts writeUses(List<NormalizedUse> batch) {
        synchronized (facts) {
            for (NormalizedUse use : batch) {
                if (use.role() == UseRole.SHOWS) {
                    throw new IllegalArgumentException("a use with the role SHOWS is made by a listing's imageHash");
                }
                requireVendor(use.vendorId());
            }
            Tally<UseKey> tally = new Tally<>();
            for (NormalizedUse use : batch) {
                UseKey key =
                        new UseKey(use.vendorId(), use.role(), use.identifier().key());
                Use before = facts.uses.get(key);
                Use after = mergeUse(before, use);
                tally.add(key, before, after);
                facts.uses.put(key, after);
            }
            batch.stream().map(NormalizedUse::identifier).forEach(this::settleQuality);
            return tally.counts();
        }
    }

    /** Looks at every vendor before and after. A group that fails in its middle stays half written here. */
    @Override
    public GroupResult writeGroup(RowGroup group) {
        synchronized (facts) {
            Map<String, Set<Object>> before = rowsByVendor();
            WriteCounts counts = writeVendors(group.vendors())
                    .plus(writeListings(group.listings()))
                    .plus(writeUses(group.uses()))
                    .plus(writeReports(group.reports()));
            facts.positions.putAll(group.positions());
            Map<String, Set<Object>> after = rowsByVendor();
            return GroupResult.of(
                    counts,
                    after.keySet().stream()
                            .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                            .toList());
        }
    }

    private Map<String, Set<Object>> rowsByVendor() {
        Map<String, Set<Object>> byVendor = new TreeMap<>();
        for (VendorRows rows : new MemoryReader(facts).readVendors(facts.vendors.keySet())) {
            Set<Object> all = new HashSet<>(rows.uses());
            all.add(rows.vendor());
            all.addAll(rows.listings());
            all.addAll(rows.reports());
            byVendor.put(rows.vendor().id(), all);
        }
        return byVendor;
    }

    /** The worst quality that a use names stands. */
    private void settleQuality(Identifier identifier) {
        String key = identifier.key();
        Identifier known = facts.identifiers.putIfAbsent(key, identifier);
        if (known != null && known.quality() != identifier.quality()) {
            IdentifierQuality worst = facts.uses.entrySet().stream()
                    .filter(entry -> entry.getKey().identifierKey().equals(key))
                    .map(entry -> entry.getValue().quality())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            facts.identifiers.put(key, new Identifier(known.kind(), known.canonical(), worst));
        }
    }

    private void requireVendor(String vendorId) {
        if (!facts.vendors.containsKey(vendorId)) {
            throw new StoreException(StoreException.Code.FAILED, "vendor " + vendorId + " is not in the store");
        }
    }

    private static <T> WriteCounts merge(
            List<T> batch, Function<T, String> id, Map<String, Row<T>> into, Merge<T> merge) {
        Tally<String> tally = new Tally<>();
        for (T row : batch) {
            Row<T> before = into.get(id.apply(row));
            Row<T> after = merge.apply(before, row);
            tally.add(id.apply(row), before, after);
            into.put(id.apply(row), after);
        }
        return tally.counts();
    }

    private static Row<Vendor> mergeVendor(@Nullable Row<Vendor> before, Vendor now) {
        Map<String, SourceRef> sources = sources(before, now.source());
        Vendor old = before == null ? now : before.value();
        return new Row<>(
                new Vendor(
                        now.id(),
                        or(now.name(), old.name()),
                        or(now.legalName(), old.legalName()),
                        or(now.marketplace(), old.marketplace()),
                        or(now.country(), old.country()),
                        or(now.registeredAt(), old.registeredAt()),
                        or(now.status(), old.status()),
                        or(now.removedAt(), old.removedAt()),
                        extra(old.extra(), now.extra()),
                        smallest(sources)),
                sources);
    }

    private static Row<Listing> mergeListing(@Nullable Row<Listing> before, Listing now) {
        Map<String, SourceRef> sources = sources(before, now.source());
        Listing old = before == null ? now : before.value();
        return new Row<>(
                new Listing(
                        now.id(),
                        now.vendorId(),
                        or(now.title(), old.title()),
                        or(now.brand(), old.brand()),
                        or(now.category(), old.category()),
                        price(old.price(), now.price()),
                        or(now.currency(), old.currency()),
                        or(now.listedAt(), old.listedAt()),
                        or(now.status(), old.status()),
                        or(now.imageHash(), old.imageHash()),
                        or(now.url(), old.url()),
                        extra(old.extra(), now.extra()),
                        smallest(sources)),
                sources);
    }

    private static Row<Report> mergeReport(@Nullable Row<Report> before, Report now) {
        Map<String, SourceRef> sources = sources(before, now.source());
        Report old = before == null ? now : before.value();
        return new Row<>(
                new Report(
                        now.id(),
                        or(now.vendorId(), old.vendorId()),
                        or(now.listingId(), old.listingId()),
                        or(now.reporter(), old.reporter()),
                        or(now.reporterKind(), old.reporterKind()),
                        or(now.brand(), old.brand()),
                        or(now.reason(), old.reason()),
                        or(now.filedAt(), old.filedAt()),
                        or(now.outcome(), old.outcome()),
                        extra(old.extra(), now.extra()),
                        smallest(sources)),
                sources);
    }

    private static Use mergeUse(@Nullable Use before, NormalizedUse now) {
        if (before == null) {
            return new Use(
                    Set.of(now.raw()),
                    Map.of(now.source().stableId(), now.source()),
                    now.firstSeen(),
                    now.lastSeen(),
                    joined(Map.of(), now.extra()),
                    now.identifier().quality());
        }
        Set<String> raws = new TreeSet<>(before.raws());
        raws.add(now.raw());
        Map<String, SourceRef> sources = new TreeMap<>(before.sources());
        sources.putIfAbsent(now.source().stableId(), now.source());
        Instant first = before.firstSeen();
        Instant last = before.lastSeen();
        return new Use(
                raws,
                sources,
                earliest(first, now.firstSeen()),
                latest(last, now.lastSeen()),
                joined(before.extra(), now.extra()),
                now.identifier().quality());
    }

    /** All values of every further column. */
    private static Map<String, Set<String>> joined(Map<String, Set<String>> before, Map<String, String> now) {
        Map<String, Set<String>> all = new TreeMap<>();
        before.forEach((name, values) -> all.put(name, new TreeSet<>(values)));
        now.forEach((name, value) -> {
            if (!value.isEmpty()) {
                all.computeIfAbsent(name, any -> new TreeSet<>()).add(value);
            }
        });
        return all;
    }

    private static <V> @Nullable V or(@Nullable V now, @Nullable V old) {
        V value = now == null || "".equals(now) ? old : now;
        return "".equals(value) ? null : value;
    }

    private static @Nullable BigDecimal price(@Nullable BigDecimal old, @Nullable BigDecimal now) {
        if (old == null || now == null) {
            return now == null ? old : now;
        }
        return now.compareTo(old) == 0 ? old : now;
    }

    private static @Nullable Instant earliest(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    private static @Nullable Instant latest(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }

    private static Map<String, String> extra(Map<String, String> old, Map<String, String> now) {
        Map<String, String> merged = new TreeMap<>(old);
        now.forEach((name, value) -> merged.merge(name, value, (before, after) -> after.isEmpty() ? before : after));
        merged.values().removeIf(String::isEmpty);
        return merged;
    }

    private static <T> Map<String, SourceRef> sources(@Nullable Row<T> before, SourceRef now) {
        Map<String, SourceRef> sources = before == null ? new TreeMap<>() : new TreeMap<>(before.sources());
        sources.putIfAbsent(now.stableId(), now);
        return sources;
    }

    private static SourceRef smallest(Map<String, SourceRef> sources) {
        return sources.values().stream().sorted().findFirst().orElseThrow();
    }

    /** Counts rows; what ends the batch as it began it was not changed, however often rows of the batch disagreed. */
    private static final class Tally<K> {

        private final Map<K, List<Object>> states = new HashMap<>();

        void add(K key, @Nullable Object before, Object after) {
            List<Object> seen = states.computeIfAbsent(key, any -> {
                List<Object> fresh = new ArrayList<>();
                fresh.add(before == null ? "" : before);
                return fresh;
            });
            seen.add(after);
        }

        WriteCounts counts() {
            WriteCounts counts = WriteCounts.NONE;
            for (List<Object> seen : states.values()) {
                int rows = seen.size() - 1;
                if (seen.get(0).equals(seen.get(rows))) {
                    counts = counts.plus(new WriteCounts(0, 0, rows));
                    continue;
                }
                for (int row = 1; row <= rows; row++) {
                    boolean created = seen.get(row - 1).equals("");
                    boolean changed = !seen.get(row - 1).equals(seen.get(row));
                    counts =
                            counts.plus(new WriteCounts(created ? 1 : 0, changed && !created ? 1 : 0, changed ? 0 : 1));
                }
            }
            return counts;
        }
    }
}
