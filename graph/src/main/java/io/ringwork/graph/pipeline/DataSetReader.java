package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Table;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.ImportIssue;
import io.ringwork.graph.source.RecordSink;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.source.RejectedRow;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.StoredUse;
import io.ringwork.graph.store.WriteCounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A data set read straight into memory, without a store: what {@link LoadDataSet} would have put into an empty one, with
 * the same typing, normalising, merging and rejects. For detection over files that nobody wants to keep, and for
 * evaluating many worlds.
 *
 * <p>Holds every row: about 0.4 kB for each use and listing. Immutable once read, so that several threads may read it.
 */
public final class DataSetReader implements GraphReader {

    private final Map<String, Vendor> vendors = new HashMap<>();
    private final Map<String, Listing> listings = new HashMap<>();
    private final Map<String, Report> reports = new HashMap<>();
    private final List<StoredUse> uses = new ArrayList<>();
    private LoadReport report = new LoadReport(Map.of(), Map.of(), Map.of());

    private DataSetReader() {}

    /**
     * Reads all tables. Values are normalised by as many threads as the machine has cores, each spelling once; the result
     * does not depend on their number nor on the order of the rows. O(rows · log rows) time.
     *
     * @param rejects takes the rows that could not be taken, in the order in which {@link LoadDataSet} writes them
     */
    public static DataSetReader read(DataSet data, Normalizer normalizer, RejectWriter rejects) {
        DataSetReader reader = new DataSetReader();
        Map<Table, TableCounts> tables = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            tables.put(table, reader.new TableReading(table, normalizer, rejects).read(data));
        }
        Map<String, Long> byCode = new TreeMap<>();
        rejects.issueCounts()
                .values()
                .forEach(codes -> codes.forEach((code, count) -> byCode.merge(code.name(), count, Long::sum)));
        reader.report = new LoadReport(tables, byCode, rejects.cutFiles());
        return reader;
    }

    /** What was read, counted as a load into an empty store counts. */
    public LoadReport report() {
        return report;
    }

    @Override
    public long countVendors() {
        return vendors.size();
    }

    @Override
    public Map<String, String> findVendorCountries(Collection<String> vendorIds) {
        Map<String, String> countries = new HashMap<>();
        for (String id : vendorIds) {
            Vendor vendor = vendors.get(id);
            if (vendor != null) {
                countries.put(id, Objects.requireNonNullElse(vendor.country(), ""));
            }
        }
        return countries;
    }

    @Override
    public Set<String> findListingIds(Collection<String> listingIds) {
        Set<String> known = new HashSet<>(listingIds);
        known.removeIf(id -> !listings.containsKey(id));
        return known;
    }

    @Override
    public void forEachVendor(Consumer<Vendor> consumer) {
        vendors.values().forEach(consumer);
    }

    @Override
    public void forEachUse(Consumer<StoredUse> consumer) {
        uses.forEach(consumer);
    }

    @Override
    public void forEachListing(Consumer<Listing> consumer) {
        listings.values().forEach(consumer);
    }

    @Override
    public void forEachReport(Consumer<Report> consumer) {
        reports.values().forEach(consumer);
    }

    /** The reading of one table, batch by batch as a load does it. */
    private final class TableReading implements RecordSink {

        private final Table table;
        private final RejectWriter rejects;
        private final MergedUses merged;
        private final IdClaims claims = new IdClaims();
        private final Map<String, List<SourceRef>> repeated = new HashMap<>();
        private final List<SourceRecord> batch = new ArrayList<>();
        private TableCounts counts = TableCounts.NONE;

        TableReading(Table table, Normalizer normalizer, RejectWriter rejects) {
            this.table = table;
            this.rejects = rejects;
            this.merged = new MergedUses(new UseNormalizer(normalizer));
        }

        TableCounts read(DataSet data) {
            if (table == Table.VENDORS || table == Table.LISTINGS || table == Table.REPORTS) {
                claim(data);
            }
            data.read(table, this);
            flush();
            if (table == Table.LISTINGS) {
                uses.addAll(ShownImages.of(listings.values(), repeated));
            }
            return counts.plus(merged.finish(uses));
        }

        /** The first reading: which row speaks for an id that stands several times. */
        private void claim(DataSet data) {
            data.read(table, new RecordSink() {
                @Override
                public void record(SourceRecord row) {
                    References references = References.of(DataSetReader.this, List.of(row));
                    if (references.missing(row).isEmpty()) {
                        claims.add(row);
                    }
                }

                @Override
                public void reject(RejectedRow row) {
                    // Counted and written in the second reading.
                }
            });
        }

        @Override
        public void record(SourceRecord row) {
            Optional<SourceRef> taken = claims.taken(row);
            if (taken.isPresent()) {
                String id = ContentDigest.id(row).orElseThrow();
                reject(RejectedRow.of(ImportIssue.duplicateId(row, idColumn(), id, taken.get())));
                return;
            }
            batch.add(row);
            if (batch.size() == LoadDataSet.BATCH_ROWS) {
                flush();
            }
        }

        @Override
        public void reject(RejectedRow row) {
            rejects.write(row);
            counts = counts.plusRejected(1);
        }

        private String idColumn() {
            return switch (table) {
                case VENDORS -> "vendor_id";
                case LISTINGS -> "listing_id";
                default -> "report_id";
            };
        }

        private void flush() {
            References references = References.of(DataSetReader.this, batch);
            List<SourceRecord> known = new ArrayList<>();
            for (SourceRecord row : batch) {
                Optional<RejectedRow> missing = references.missing(row);
                missing.ifPresentOrElse(this::reject, () -> known.add(row));
            }
            batch.clear();
            switch (table) {
                case VENDORS -> known.forEach(row -> take((Vendor) row));
                case LISTINGS -> known.forEach(row -> take((Listing) row));
                case REPORTS -> known.forEach(row -> take((Report) row));
                case PAYMENT_ACCOUNTS, SHIPPING_ADDRESSES, IDENTIFIERS -> merged.add(known, references);
            }
        }

        private void take(Vendor row) {
            if (stands(row, vendors.get(row.id()))) {
                vendors.put(row.id(), row);
            }
        }

        private void take(Listing row) {
            if (stands(row, listings.get(row.id()))) {
                listings.put(row.id(), row);
            }
        }

        private void take(Report row) {
            if (stands(row, reports.get(row.id()))) {
                reports.put(row.id(), withVendor(row));
            }
        }

        /**
         * Counts a row with an id and keeps its source. Taken rows of one id say the same, so only their sources differ;
         * the one with the smallest stands.
         */
        private <T extends SourceRecord> boolean stands(T row, @Nullable T before) {
            if (before == null) {
                counts = counts.plus(new WriteCounts(1, 0, 0));
                return true;
            }
            String id = ContentDigest.id(row).orElseThrow();
            List<SourceRef> all = new ArrayList<>(repeated.getOrDefault(id, List.of(before.source())));
            if (all.stream()
                    .anyMatch(known -> known.stableId().equals(row.source().stableId()))) {
                counts = counts.plus(new WriteCounts(0, 0, 1));
                return false;
            }
            counts = counts.plus(new WriteCounts(0, 1, 0));
            all.add(row.source());
            repeated.put(id, all);
            return row.source().compareTo(before.source()) < 0;
        }

        private Report withVendor(Report row) {
            Listing listing = row.listingId() == null ? null : listings.get(row.listingId());
            if (row.vendorId() != null || listing == null) {
                return row;
            }
            return new Report(
                    row.id(),
                    listing.vendorId(),
                    row.listingId(),
                    row.reporter(),
                    row.reporterKind(),
                    row.brand(),
                    row.reason(),
                    row.filedAt(),
                    row.outcome(),
                    row.extra(),
                    row.source());
        }
    }
}
