package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.AddressUse;
import io.ringwork.graph.model.IdentifierUse;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.PaymentUse;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.source.ImportIssue;
import io.ringwork.graph.source.RecordSink;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.source.RejectedRow;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.GraphWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The load of one table: collects batches, checks what they refer to, normalises them, hands them over to be written, and
 * counts.
 */
final class TableLoad implements RecordSink {

    private final GraphReader reader;
    private final UseNormalizer normalizer;
    private final IdClaims claims;
    private final RejectWriter rejects;
    private final WritesInFlight flight;
    private final LaneBatches<Vendor> vendors;
    private final LaneBatches<Listing> listings;
    private final LaneBatches<Report> reports;
    private final LaneBatches<NormalizedUse> uses;
    private final List<SourceRecord> batch = new ArrayList<>();
    private TableCounts counts = TableCounts.NONE;

    /**
     * Starts.
     *
     * @param flight where batches are written; nothing of another table is in it
     */
    TableLoad(GraphStore store, Normalizer normalizer, IdClaims claims, RejectWriter rejects, WritesInFlight flight) {
        this.reader = store.reader();
        this.normalizer = new UseNormalizer(normalizer);
        this.claims = claims;
        this.rejects = rejects;
        this.flight = flight;
        GraphWriter writer = store.writer();
        this.vendors = new LaneBatches<>(Vendor::id, writer::writeVendors, flight);
        this.listings = new LaneBatches<>(Listing::id, writer::writeListings, flight);
        this.reports = new LaneBatches<>(Report::id, writer::writeReports, flight);
        this.uses = new LaneBatches<>(use -> use.identifier().key(), writer::writeUses, flight);
    }

    @Override
    public void record(SourceRecord row) {
        Optional<SourceRef> taken = claims.taken(row);
        if (taken.isPresent()) {
            String id = ContentDigest.id(row).orElseThrow();
            reject(RejectedRow.of(ImportIssue.duplicateId(row, idColumn(row), id, taken.get())));
            return;
        }
        batch.add(row);
        if (batch.size() == LoadDataSet.BATCH_ROWS) {
            write();
        }
    }

    @Override
    public void reject(RejectedRow row) {
        rejects.write(row);
        counts = counts.plusRejected(1);
    }

    /** Waits until all rows are written. */
    TableCounts finish() {
        write();
        vendors.flush();
        listings.flush();
        reports.flush();
        uses.flush();
        return counts.plus(flight.finish());
    }

    private void write() {
        List<SourceRecord> rows = List.copyOf(batch);
        batch.clear();
        References references = References.of(reader, rows);
        List<SourceRecord> known = new ArrayList<>();
        for (SourceRecord row : rows) {
            Optional<RejectedRow> missing = references.missing(row);
            missing.ifPresentOrElse(this::reject, () -> known.add(row));
        }
        if (!known.isEmpty()) {
            write(known, references);
        }
    }

    private void write(List<SourceRecord> rows, References references) {
        switch (rows.get(0).table()) {
            case VENDORS -> rows.forEach(row -> vendors.add((Vendor) row));
            case LISTINGS -> rows.forEach(row -> listings.add((Listing) row));
            case REPORTS -> rows.forEach(row -> reports.add((Report) row));
            case PAYMENT_ACCOUNTS, SHIPPING_ADDRESSES, IDENTIFIERS ->
                // Normalising is pure and takes as long as reading: all cores do it.
                rows.parallelStream()
                        .map(row -> use(row, references.country(Objects.requireNonNull(References.vendorId(row)))))
                        .toList()
                        .forEach(uses::add);
        }
    }

    private NormalizedUse use(SourceRecord row, @Nullable String country) {
        if (row instanceof PaymentUse payment) {
            return normalizer.payment(payment, country);
        }
        return row instanceof AddressUse address
                ? normalizer.address(address, country)
                : normalizer.identifier((IdentifierUse) row, country);
    }

    private static String idColumn(SourceRecord row) {
        return switch (row.table()) {
            case VENDORS -> "vendor_id";
            case LISTINGS -> "listing_id";
            default -> "report_id";
        };
    }
}
