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
import io.ringwork.graph.source.EventLine;
import io.ringwork.graph.source.EventReader;
import io.ringwork.graph.source.RecordSink;
import io.ringwork.graph.source.RejectedRow;
import io.ringwork.graph.store.FilePosition;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.GroupResult;
import io.ringwork.graph.store.RowGroup;
import io.ringwork.graph.store.WriteCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes events into a store: each is read, typed, checked against what stands before it, normalised, and stored or rejected
 * with its reasons. An event with an id that is known updates it; the same event again changes nothing.
 *
 * <p>A group of events is one transaction, so that all of them are there after a crash or none. Inside it the rows of a
 * table keep their order; tables follow each other in the order in which they refer to one another. What an event refers
 * to must stand in the store or before it. Not safe for use by several threads.
 */
public final class EventIntake {

    private final GraphStore store;
    private final UseNormalizer uses;
    private final EventReader reader = new EventReader();

    /** Takes events into that store with those rules. */
    public EventIntake(GraphStore store, Normalizer normalizer) {
        this.store = store;
        this.uses = new UseNormalizer(normalizer);
    }

    /**
     * Takes a group; when this returns, it is durable.
     *
     * @param positions by the name of a file that grows, how far it is applied with these events
     * @throws io.ringwork.graph.store.StoreException when the store fails; then nothing of the group is stored
     */
    public Intake apply(List<EventLine> events, Map<String, FilePosition> positions) {
        List<Optional<RejectedRow>> outcomes = new ArrayList<>(events.size());
        RowGroup group = group(events, positions, outcomes);
        GroupResult written = group.size() == 0 && positions.isEmpty()
                ? new GroupResult(WriteCounts.NONE, List.of())
                : store.writer().writeGroup(group);
        return new Intake(outcomes, written.counts(), written.touched());
    }

    /** Does what {@link #apply} does with one group after the other, and keeps nothing of it. */
    void rehearse(List<List<EventLine>> groups) {
        store.writer()
                .rehearse(groups.stream()
                        .map(events -> group(events, Map.of(), new ArrayList<>()))
                        .toList());
    }

    private RowGroup group(
            List<EventLine> events, Map<String, FilePosition> positions, List<Optional<RejectedRow>> outcomes) {
        Typed typed = new Typed();
        reader.read(events, typed);
        Rows rows = new Rows(References.of(store.reader(), typed.records));
        for (Object row : typed.rows) {
            outcomes.add(row instanceof RejectedRow rejected ? Optional.of(rejected) : rows.add((SourceRecord) row));
        }
        return rows.group(positions);
    }

    /** What was read, in the order of the events. */
    private static final class Typed implements RecordSink {

        private final List<Object> rows = new ArrayList<>();
        private final List<SourceRecord> records = new ArrayList<>();

        @Override
        public void record(SourceRecord row) {
            rows.add(row);
            records.add(row);
        }

        @Override
        public void reject(RejectedRow row) {
            rows.add(row);
        }
    }

    /** The rows that are taken, one after the other. */
    private final class Rows {

        private final References references;
        private final List<Vendor> vendors = new ArrayList<>();
        private final List<Listing> listings = new ArrayList<>();
        private final List<NormalizedUse> normalized = new ArrayList<>();
        private final List<Report> reports = new ArrayList<>();

        Rows(References references) {
            this.references = references;
        }

        /** Takes a row, or says why it cannot be taken. */
        Optional<RejectedRow> add(SourceRecord row) {
            Optional<RejectedRow> missing = references.missing(row);
            if (missing.isPresent()) {
                return missing;
            }
            references.took(row);
            switch (row.table()) {
                case VENDORS -> vendors.add((Vendor) row);
                case LISTINGS -> listings.add((Listing) row);
                case REPORTS -> reports.add((Report) row);
                case PAYMENT_ACCOUNTS -> {
                    PaymentUse use = (PaymentUse) row;
                    normalized.add(uses.payment(use, references.country(use.vendorId())));
                }
                case SHIPPING_ADDRESSES -> {
                    AddressUse use = (AddressUse) row;
                    normalized.add(uses.address(use, references.country(use.vendorId())));
                }
                case IDENTIFIERS -> {
                    IdentifierUse use = (IdentifierUse) row;
                    normalized.add(uses.identifier(use, references.country(use.vendorId())));
                }
            }
            return missing;
        }

        RowGroup group(Map<String, FilePosition> positions) {
            return new RowGroup(vendors, listings, normalized, reports, positions);
        }
    }
}
