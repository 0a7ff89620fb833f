package io.ringwork.graph.store;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.MemoryFacts.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads the facts; consumers are called on a copy and without the lock. */
final class MemoryReader implements GraphReader {

    private final MemoryFacts facts;

    MemoryReader(MemoryFacts facts) {
        this.facts = facts;
    }

    @Override
    public long countVendors() {
        synchronized (facts) {
            return facts.vendors.size();
        }
    }

    @Override
    public Map<String, String> findVendorCountries(Collection<String> vendorIds) {
        synchronized (facts) {
            Map<String, String> countries = new TreeMap<>();
            for (String id : vendorIds) {
                Row<Vendor> vendor = facts.vendors.get(id);
                if (vendor != null) {
                    countries.put(id, Objects.requireNonNullElse(vendor.value().country(), ""));
                }
            }
            return countries;
        }
    }

    @Override
    public Set<String> findListingIds(Collection<String> listingIds) {
        synchronized (facts) {
            Set<String> known = new TreeSet<>(listingIds);
            known.retainAll(facts.listings.keySet());
            return known;
        }
    }

    @Override
    public Map<String, FilePosition> filePositions() {
        synchronized (facts) {
            return Map.copyOf(facts.positions);
        }
    }

    @Override
    public void forEachVendor(Consumer<Vendor> consumer) {
        List<Vendor> copy;
        synchronized (facts) {
            copy = facts.vendors.values().stream().map(Row::value).toList();
        }
        copy.forEach(consumer);
    }

    @Override
    public void forEachUse(Consumer<StoredUse> consumer) {
        List<StoredUse> copy = new ArrayList<>();
        synchronized (facts) {
            facts.uses.forEach((key, use) -> copy.add(new StoredUse(
                    key.vendorId(),
                    key.role(),
                    Objects.requireNonNull(facts.identifiers.get(key.identifierKey())),
                    use.raws().stream().sorted().toList(),
                    use.firstSeen(),
                    use.lastSeen(),
                    use.sources().values().stream().sorted().toList())));
            copy.addAll(facts.shownImages());
        }
        copy.forEach(consumer);
    }

    @Override
    public void forEachListing(Consumer<Listing> consumer) {
        List<Listing> copy;
        synchronized (facts) {
            copy = facts.listings.values().stream().map(Row::value).toList();
        }
        copy.forEach(consumer);
    }

    @Override
    public void forEachReport(Consumer<Report> consumer) {
        List<Report> copy;
        synchronized (facts) {
            copy = facts.reports.values().stream()
                    .map(row -> withVendor(row.value()))
                    .toList();
        }
        copy.forEach(consumer);
    }

    private Report withVendor(Report report) {
        Row<?> listing = report.listingId() == null ? null : facts.listings.get(report.listingId());
        if (report.vendorId() != null || listing == null) {
            return report;
        }
        return new Report(
                report.id(),
                facts.listings.get(report.listingId()).value().vendorId(),
                report.listingId(),
                report.reporter(),
                report.reporterKind(),
                report.brand(),
                report.reason(),
                report.filedAt(),
                report.outcome(),
                report.extra(),
                report.source());
    }
}
