package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Table;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.projection.ValueNumbers;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.ImportIssue;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.source.RejectedRow;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.StoreContent;
import io.ringwork.graph.store.StoredUse;
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

/**
 * A data set read straight into memory, without a store: what {@link LoadDataSet} would have put into an empty one, with
 * the same typing, normalising, merging and rejects. For detection over files that nobody wants to keep, and for
 * evaluating many worlds.
 *
 * <p>Holds every row, listings and uses as packed bytes and records of them only while they are handed out. Immutable once read, so that several threads may read it.
 */
public final class DataSetReader implements GraphReader {

    private final IdRows<Vendor> vendors = new ObjectRows<>();
    private final ListingRows listings = new ListingRows(vendors);
    private final IdRows<Report> reports = new ObjectRows<>();
    private final ValueNumbers identifiers = new ValueNumbers();
    private final List<MergedUses> uses = new ArrayList<>();
    private final Map<Table, Map<String, List<SourceRef>>> repeated = new EnumMap<>(Table.class);
    private final Spellings spellings;
    private int[] rankOfVendors = new int[0];
    private ShownImages images = new ShownImages(listings, rankOfVendors, Map.of());
    private LoadReport report = new LoadReport(Map.of(), Map.of(), Map.of());

    private DataSetReader(Normalizer normalizer) {
        spellings = new Spellings(new UseNormalizer(normalizer));
    }

    /**
     * Reads all tables, each once. Rows are typed and values normalised by the threads of the fork-join pool that it is
     * called in, or of the common one; the result does not depend on their number nor on the order of the rows. O(rows ·
     * log rows) time.
     *
     * @param rejects takes the rows that could not be taken, in the order in which {@link LoadDataSet} writes them; they
     *     are kept in memory until their table is read
     */
    public static DataSetReader read(DataSet data, Normalizer normalizer, RejectWriter rejects) {
        return read(data, normalizer, rejects, LoadListener.NONE);
    }

    /** As the other method, for somebody who waits. */
    public static DataSetReader read(DataSet data, Normalizer normalizer, RejectWriter rejects, LoadListener listener) {
        DataSetReader reader = new DataSetReader(normalizer);
        Map<Table, TableCounts> tables = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            listener.tableStarted(table);
            tables.put(table, reader.read(table, data, rejects, listener));
        }
        Map<String, Long> byCode = new TreeMap<>();
        rejects.issueCounts()
                .values()
                .forEach(codes -> codes.forEach((code, count) -> byCode.merge(code.name(), count, Long::sum)));
        reader.report = new LoadReport(tables, byCode, rejects.cutFiles());
        return reader;
    }

    private TableCounts read(Table table, DataSet data, RejectWriter rejects, LoadListener listener) {
        return switch (table) {
            case VENDORS -> {
                TableCounts counts = readIds(
                        table,
                        data,
                        rejects,
                        listener,
                        new IdReading<>(vendors, Vendor.class, this::missing, "vendor_id"));
                rankOfVendors = RowOrder.rankOfVendors(vendors);
                yield counts;
            }
            case LISTINGS -> {
                IdReading<Listing> reading = new IdReading<>(listings, Listing.class, this::missing, "listing_id");
                TableCounts counts = readIds(table, data, rejects, listener, reading);
                images = new ShownImages(listings, rankOfVendors, reading.repeated());
                yield counts;
            }
            case REPORTS ->
                readIds(
                        table,
                        data,
                        rejects,
                        listener,
                        new IdReading<>(reports, Report.class, this::missing, "report_id"));
            case PAYMENT_ACCOUNTS, SHIPPING_ADDRESSES, IDENTIFIERS -> {
                MergedUses merged = new MergedUses(vendors, spellings, identifiers);
                uses.add(merged);
                UseReading reading = new UseReading(this::missing, merged, rejects);
                data.read(table, new ListenedSink(reading, listener));
                yield reading.finish(rankOfVendors);
            }
        };
    }

    private TableCounts readIds(
            Table table, DataSet data, RejectWriter rejects, LoadListener listener, IdReading<?> reading) {
        data.read(table, new ListenedSink(reading, listener));
        TableCounts counts = reading.finish(rejects);
        repeated.put(table, reading.repeated());
        return counts;
    }

    /** Why a row cannot be taken, when it refers to something that was not read. */
    private Optional<RejectedRow> missing(SourceRecord row) {
        String vendor = References.vendorId(row);
        if (vendor != null && vendors.find(vendor) < 0) {
            return Optional.of(RejectedRow.of(ImportIssue.unknownVendor(row, vendor)));
        }
        String listing = References.listingId(row);
        if (listing != null && listings.find(listing) < 0) {
            return Optional.of(RejectedRow.of(ImportIssue.unknownListing(row, listing)));
        }
        return Optional.empty();
    }

    private Report withVendor(Report row) {
        int listing = row.listingId() == null ? -1 : listings.find(row.listingId());
        if (row.vendorId() != null || listing < 0) {
            return row;
        }
        return new Report(
                row.id(),
                listings.vendorId(listing),
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
            int vendor = vendors.find(id);
            if (vendor >= 0) {
                countries.put(id, Objects.requireNonNullElse(vendors.get(vendor).country(), ""));
            }
        }
        return countries;
    }

    @Override
    public Set<String> findListingIds(Collection<String> listingIds) {
        Set<String> known = new HashSet<>(listingIds);
        known.removeIf(id -> listings.find(id) < 0);
        return known;
    }

    @Override
    public void forEachVendor(Consumer<Vendor> consumer) {
        forEach(vendors, consumer);
    }

    @Override
    public void forEachUse(Consumer<StoredUse> consumer) {
        images.forEach(consumer);
        uses.forEach(merged -> merged.forEach(consumer));
    }

    @Override
    public void forEachListing(Consumer<Listing> consumer) {
        forEach(listings, consumer);
    }

    @Override
    public void forEachListing(Set<String> listingIds, Consumer<Listing> consumer) {
        for (String id : listingIds) {
            int listing = listings.find(id);
            if (listing >= 0) {
                consumer.accept(listings.get(listing));
            }
        }
    }

    @Override
    public void forEachReport(Consumer<Report> consumer) {
        forEach(reports, report -> consumer.accept(withVendor(report)));
    }

    /** What a load into an empty store would put there; the lists make their elements when they are asked for. */
    public StoreContent content() {
        return new ReadContent(
                new SourcedRows<>(vendors, repeatedOf(Table.VENDORS)),
                new SourcedRows<>(listings, repeatedOf(Table.LISTINGS)),
                new ReadUses(uses),
                new SourcedRows<>(reports, repeatedOf(Table.REPORTS)));
    }

    private Map<String, List<SourceRef>> repeatedOf(Table table) {
        return repeated.getOrDefault(table, Map.of());
    }

    private static <T extends SourceRecord> void forEach(IdRows<T> rows, Consumer<T> consumer) {
        for (int i = 0; i < rows.size(); i++) {
            consumer.accept(rows.get(i));
        }
    }
}
