package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.AddressUse;
import io.ringwork.graph.model.IdentifierUse;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.PaymentUse;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.source.ImportIssue;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.source.RejectedRow;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.WriteCounts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The load of one table: collects batches, checks what they refer to, normalises and writes them, and counts. */
final class TableLoad {

    private final GraphStore store;
    private final UseNormalizer uses;
    private final IdClaims claims;
    private final RejectWriter rejects;
    private final List<SourceRecord> batch = new ArrayList<>();
    private TableCounts counts = TableCounts.NONE;

    TableLoad(GraphStore store, Normalizer normalizer, IdClaims claims, RejectWriter rejects) {
        this.store = store;
        this.uses = new UseNormalizer(normalizer);
        this.claims = claims;
        this.rejects = rejects;
    }

    void add(SourceRecord row) {
        if (!claims.holds(row)) {
            String id = ContentDigest.id(row).orElseThrow();
            reject(RejectedRow.of(ImportIssue.duplicateId(row, idColumn(row), id, claims.source(id))));
            return;
        }
        batch.add(row);
        if (batch.size() == LoadDataSet.BATCH_ROWS) {
            write();
        }
    }

    void reject(RejectedRow row) {
        rejects.write(row);
        counts = counts.plusRejected(1);
    }

    TableCounts finish() {
        write();
        return counts;
    }

    private void write() {
        if (batch.isEmpty()) {
            return;
        }
        List<SourceRecord> rows = List.copyOf(batch);
        batch.clear();
        counts = counts.plus(
                switch (rows.get(0).table()) {
                    case VENDORS -> store.writer().writeVendors(typed(rows, Vendor.class));
                    case LISTINGS -> writeListings(typed(rows, Listing.class));
                    case PAYMENT_ACCOUNTS ->
                        writeUses(
                                typed(rows, PaymentUse.class),
                                PaymentUse::vendorId,
                                (row, country) -> uses.payment(row, country));
                    case SHIPPING_ADDRESSES ->
                        writeUses(
                                typed(rows, AddressUse.class),
                                AddressUse::vendorId,
                                (row, country) -> uses.address(row, country));
                    case IDENTIFIERS ->
                        writeUses(
                                typed(rows, IdentifierUse.class),
                                IdentifierUse::vendorId,
                                (row, country) -> uses.identifier(row, country));
                    case REPORTS -> writeReports(typed(rows, Report.class));
                });
    }

    private WriteCounts writeListings(List<Listing> rows) {
        Map<String, String> vendors = countries(rows, Listing::vendorId);
        List<Listing> known = new ArrayList<>();
        for (Listing row : rows) {
            if (vendors.containsKey(row.vendorId())) {
                known.add(row);
            } else {
                reject(RejectedRow.of(ImportIssue.unknownVendor(row, row.vendorId())));
            }
        }
        return store.writer().writeListings(known);
    }

    private <T extends SourceRecord> WriteCounts writeUses(
            List<T> rows, Function<T, String> vendorOf, UseOfRow<T> normalize) {
        Map<String, String> vendors = countries(rows, vendorOf);
        List<NormalizedUse> known = new ArrayList<>();
        for (T row : rows) {
            String country = vendors.get(vendorOf.apply(row));
            if (country == null) {
                reject(RejectedRow.of(ImportIssue.unknownVendor(row, vendorOf.apply(row))));
            } else {
                known.add(normalize.of(row, country.isEmpty() ? null : country));
            }
        }
        return store.writer().writeUses(known);
    }

    private WriteCounts writeReports(List<Report> rows) {
        Set<String> vendorIds = new HashSet<>();
        Set<String> listingIds = new HashSet<>();
        for (Report row : rows) {
            Optional.ofNullable(row.vendorId()).ifPresent(vendorIds::add);
            Optional.ofNullable(row.listingId()).ifPresent(listingIds::add);
        }
        Set<String> vendors = store.reader().findVendorCountries(vendorIds).keySet();
        Set<String> listings = store.reader().findListingIds(listingIds);
        List<Report> known = new ArrayList<>();
        for (Report row : rows) {
            String vendorId = row.vendorId();
            String listingId = row.listingId();
            if (vendorId != null && !vendors.contains(vendorId)) {
                reject(RejectedRow.of(ImportIssue.unknownVendor(row, vendorId)));
            } else if (listingId != null && !listings.contains(listingId)) {
                reject(RejectedRow.of(ImportIssue.unknownListing(row, listingId)));
            } else {
                known.add(row);
            }
        }
        return store.writer().writeReports(known);
    }

    private <T> Map<String, String> countries(List<T> rows, Function<T, String> vendorOf) {
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> ids.add(vendorOf.apply(row)));
        return store.reader().findVendorCountries(ids);
    }

    private static <T> List<T> typed(List<SourceRecord> rows, Class<T> type) {
        return rows.stream().map(type::cast).toList();
    }

    private static String idColumn(SourceRecord row) {
        return switch (row.table()) {
            case VENDORS -> "vendor_id";
            case LISTINGS -> "listing_id";
            default -> "report_id";
        };
    }

    /** Makes a use of a row and the country of its vendor. */
    private interface UseOfRow<T> {
        NormalizedUse of(T row, @Nullable String country);
    }
}
