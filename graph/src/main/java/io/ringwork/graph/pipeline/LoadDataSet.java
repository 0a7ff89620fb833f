package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.Table;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RecordSink;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.source.RejectedRow;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.GraphStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Loads a data set into a store: every row is read, typed, normalised and written, or rejected with its reason. Rows that
 * refer to a vendor are checked against the data set and the store.
 *
 * <p>Tables whose rows have ids are read twice, first to see which row speaks for an id that stands several times. Batches
 * of {@value #BATCH_ROWS} rows are written in one transaction each, several of them at the same time
 * ({@link io.ringwork.graph.store.WriteLane}) and never more than a few: then the reading waits. The store that comes out
 * is the one that batches in a row would make. When the load is ended half way, whole batches stay, and loading again
 * completes them. A store that does not exist yet is made much faster by {@link FirstLoad}.
 */
public final class LoadDataSet {

    static final int BATCH_ROWS = 5_000;

    private final GraphStore store;
    private final Normalizer normalizer;

    /** Loads into that store with those rules. */
    public LoadDataSet(GraphStore store, Normalizer normalizer) {
        this.store = store;
        this.normalizer = normalizer;
    }

    /**
     * Loads all tables in their order, each when the one before it is written.
     *
     * @param rejects takes the rows that could not be taken
     * @return counts by table: rows read are rows stored plus rows rejected
     * @throws io.ringwork.graph.store.StoreException when a batch cannot be written; those before it may be there
     */
    public LoadReport load(DataSet data, RejectWriter rejects, LoadListener listener) {
        Map<Table, TableCounts> tables = new EnumMap<>(Table.class);
        try (WritesInFlight flight = new WritesInFlight()) {
            for (Table table : Table.values()) {
                listener.tableStarted(table);
                IdClaims claims = claims(table, data);
                TableLoad load = new TableLoad(store, normalizer, claims, rejects, flight);
                data.read(table, new ListenedSink(load, listener));
                tables.put(table, load.finish());
            }
        }
        Map<String, Long> byCode = new TreeMap<>();
        rejects.issueCounts()
                .values()
                .forEach(codes -> codes.forEach((code, count) -> byCode.merge(code.name(), count, Long::sum)));
        return new LoadReport(tables, byCode, rejects.cutFiles());
    }

    private IdClaims claims(Table table, DataSet data) {
        IdClaims claims = new IdClaims();
        if (hasIds(table)) {
            Claims first = new Claims(store.reader(), claims);
            data.read(table, first);
            first.finish();
        }
        return claims;
    }

    private static boolean hasIds(Table table) {
        return table == Table.VENDORS || table == Table.LISTINGS || table == Table.REPORTS;
    }

    /**
     * The first reading of a table: rejects are left to the second. A row that refers to something unknown has no claim to
     * its id, so that it never takes the place of a good one.
     */
    private static final class Claims implements RecordSink {

        private final GraphReader reader;
        private final IdClaims claims;
        private final List<SourceRecord> batch = new ArrayList<>();

        Claims(GraphReader reader, IdClaims claims) {
            this.reader = reader;
            this.claims = claims;
        }

        @Override
        public void record(SourceRecord row) {
            batch.add(row);
            if (batch.size() == BATCH_ROWS) {
                finish();
            }
        }

        @Override
        public void reject(RejectedRow row) {
            // Counted and written in the second reading.
        }

        void finish() {
            References references = References.of(reader, batch);
            for (SourceRecord row : batch) {
                if (references.missing(row).isEmpty()) {
                    claims.add(row);
                }
            }
            batch.clear();
        }
    }
}
