package io.ringwork.graph.store;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers what is known of some vendors out of rows that come in any order. */
public final class VendorRowsBuilder {

    private final Map<String, Parts> byVendor = new TreeMap<>();

    /** What was gathered of one vendor. */
    private record Parts(Vendor vendor, List<StoredUse> uses, List<Listing> listings, List<Report> reports) {}

    /** Starts with the vendors; rows of others are not taken. */
    public VendorRowsBuilder(Collection<Vendor> vendors) {
        vendors.forEach(vendor ->
                byVendor.put(vendor.id(), new Parts(vendor, new ArrayList<>(), new ArrayList<>(), new ArrayList<>())));
    }

    /** Picks the rows of some vendors out of all that a reader hands out. */
    static List<VendorRows> filter(GraphReader reader, Collection<String> vendorIds) {
        Set<String> wanted = new HashSet<>(vendorIds);
        List<Vendor> vendors = new ArrayList<>();
        if (!wanted.isEmpty()) {
            reader.forEachVendor(vendor -> {
                if (wanted.contains(vendor.id())) {
                    vendors.add(vendor);
                }
            });
        }
        VendorRowsBuilder builder = new VendorRowsBuilder(vendors);
        if (!vendors.isEmpty()) {
            reader.forEachUse(builder::add);
            reader.forEachListing(builder::add);
            reader.forEachReport(builder::add);
        }
        return builder.build();
    }

    /** Takes a use of one of the vendors. */
    public void add(StoredUse use) {
        Parts parts = byVendor.get(use.vendorId());
        if (parts != null) {
            parts.uses().add(use);
        }
    }

    /** Takes a listing of one of the vendors. */
    public void add(Listing listing) {
        Parts parts = byVendor.get(listing.vendorId());
        if (parts != null) {
            parts.listings().add(listing);
        }
    }

    /** Takes a report that has one of the vendors' ids. */
    public void add(Report report) {
        Parts parts = report.vendorId() == null ? null : byVendor.get(report.vendorId());
        if (parts != null) {
            parts.reports().add(report);
        }
    }

    /** The ids of the vendors, in order. */
    public List<String> vendorIds() {
        return List.copyOf(byVendor.keySet());
    }

    /** What was gathered, by the vendors' ids. */
    public List<VendorRows> build() {
        return byVendor.values().stream()
                .map(parts -> new VendorRows(parts.vendor(), parts.uses(), parts.listings(), parts.reports()))
                .toList();
    }
}
