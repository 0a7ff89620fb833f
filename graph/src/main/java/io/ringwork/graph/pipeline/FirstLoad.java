package io.ringwork.graph.pipeline;

import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.store.BulkLoader;

/**
 * Makes a store of a data set: all rows are read and merged in memory, then the store is built of them at once. It holds
 * what {@link LoadDataSet} makes of an empty one, with the same counts and rejects.
 */
public final class FirstLoad {

    private final BulkLoader loader;
    private final Normalizer normalizer;

    /** Makes that store with those rules. */
    public FirstLoad(BulkLoader loader, Normalizer normalizer) {
        this.loader = loader;
        this.normalizer = normalizer;
    }

    /**
     * Loads all tables.
     *
     * @param rejects takes the rows that could not be taken
     * @return what was loaded, for whoever goes on with it, and its counts
     */
    public DataSetReader load(DataSet data, RejectWriter rejects, LoadListener listener) {
        DataSetReader rows = DataSetReader.read(data, normalizer, rejects, listener);
        loader.load(rows.content(), listener);
        return rows;
    }
}
