package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.AddressUse;
import io.ringwork.graph.model.IdentifierUse;
import io.ringwork.graph.model.Listing;
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
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.GraphWriter;
import io.ringwork.graph.store.WriteCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The load of one table: collects batches, checks what they refer to, normalises and writes them, and counts. */
final class TableLoad implements RecordSink {

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

    TableCounts finish() {
        write();
        return counts;
    }

    private void write() {
        List<SourceRecord> rows = List.copyOf(batch);
        batch.clear();
        References references = References.of(store.reader(), rows);
        List<SourceRecord> known = new ArrayList<>();
        for (SourceRecord row : rows) {
            Optional<RejectedRow> missing = references.missing(row);
            missing.ifPresentOrElse(this::reject, () -> known.add(row));
        }
        if (!known.isEmpty()) {
            counts = counts.plus(write(known, references));
        }
    }

    private WriteCounts write(List<SourceRecord> rows, References references) {
        GraphWriter writer = store.writer();
        return switch (rows.get(0).table()) {
            case VENDORS -> writer.writeVendors(typed(rows, Vendor.class));
            case LISTINGS -> writer.writeListings(typed(rows, Listing.class));
            case REPORTS -> writer.writeReports(typed(rows, Report.class));
            case PAYMENT_ACCOUNTS ->
                writer.writeUses(typed(rows, PaymentUse.class).stream()
                        .map(row -> uses.payment(row, references.country(row.vendorId())))
                        .toList());
            case SHIPPING_ADDRESSES ->
                writer.writeUses(typed(rows, AddressUse.class).stream()
                        .map(row -> uses.address(row, references.country(row.vendorId())))
                        .toList());
            case IDENTIFIERS ->
                writer.writeUses(typed(rows, IdentifierUse.class).stream()
                        .map(row -> uses.identifier(row, references.country(row.vendorId())))
                        .toList());
        };
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
}
