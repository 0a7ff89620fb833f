package io.ringwork.cypher;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.pipeline.LoadDataSet;
import io.ringwork.graph.pipeline.LoadListener;
import io.ringwork.graph.pipeline.LoadReport;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.store.GraphExplorer;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.GraphWriter;
import io.ringwork.graph.store.GroupResult;
import io.ringwork.graph.store.JudgementLog;
import io.ringwork.graph.store.RowGroup;
import io.ringwork.graph.store.RunLedger;
import io.ringwork.graph.store.WriteCounts;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * A program that loads a data set into a store that is there, in small transactions, and says before and after each how
 * many rows it has; at the end it says {@link #DONE}.
 */
final class BatchLoadProcess {

    static final String DONE = "done";

    /** How a line starts that acknowledges rows; their number follows. */
    static final String WRITTEN = "written ";

    /** Rows of a transaction: few, so that there are many moments between and within them. */
    private static final int ROWS = 40;

    private BatchLoadProcess() {}

    /**
     * Loads.
     *
     * @param arguments the folder of the data set, that of the store or the address of a server, and the file for rejects
     */
    public static void main(String[] arguments) {
        try (GraphStore store = open(arguments[1])) {
            load(store, Path.of(arguments[0]), Path.of(arguments[2]), BatchLoadProcess::say);
        }
        say(DONE);
    }

    private static Neo4jGraphStore open(String store) {
        return store.startsWith("bolt://")
                ? Neo4jGraphStore.remote(URI.create(store), NeoServer.USER, NeoServer.PASSWORD)
                : Neo4jGraphStore.embedded(Path.of(store));
    }

    /** Loads in this process. */
    static LoadReport load(GraphStore store, Path world, Path rejectsFile, Listener listener) {
        try (RejectWriter rejects = new RejectWriter(rejectsFile)) {
            return new LoadDataSet(new InSmallBatches(store, listener), new Normalizer())
                    .load(DataSet.open(world), rejects, LoadListener.NONE);
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Hears what happens. */
    interface Listener {

        /** A line was said. */
        void said(String line);
    }

    /** The store, with batches taken apart. */
    private record InSmallBatches(GraphStore store, Listener listener) implements GraphStore, GraphWriter {

        @Override
        public GraphWriter writer() {
            return this;
        }

        @Override
        public WriteCounts writeVendors(List<Vendor> batch) {
            return write(batch, store.writer()::writeVendors);
        }

        @Override
        public WriteCounts writeListings(List<Listing> batch) {
            return write(batch, store.writer()::writeListings);
        }

        @Override
        public WriteCounts writeUses(List<NormalizedUse> batch) {
            return write(batch, store.writer()::writeUses);
        }

        @Override
        public WriteCounts writeReports(List<Report> batch) {
            return write(batch, store.writer()::writeReports);
        }

        @Override
        public GroupResult writeGroup(RowGroup group) {
            return store.writer().writeGroup(group);
        }

        private <T> WriteCounts write(List<T> batch, Function<List<T>, WriteCounts> write) {
            WriteCounts counts = WriteCounts.NONE;
            for (int from = 0; from < batch.size(); from += ROWS) {
                List<T> rows = batch.subList(from, Math.min(batch.size(), from + ROWS));
                listener.said("begun " + rows.size());
                WriteCounts written = write.apply(rows);
                listener.said(WRITTEN + written.created());
                counts = counts.plus(written);
            }
            return counts;
        }

        @Override
        public GraphReader reader() {
            return store.reader();
        }

        @Override
        public GraphExplorer explorer() {
            return store.explorer();
        }

        @Override
        public RunLedger ledger() {
            return store.ledger();
        }

        @Override
        public JudgementLog judgements() {
            return store.judgements();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
