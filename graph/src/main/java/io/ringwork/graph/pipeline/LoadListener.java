package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Table;
import io.ringwork.graph.store.BulkListener;

/** Told how far a load has come. Methods of its own are called from the loading thread. */
public interface LoadListener extends BulkListener {

    /** Hears nothing. */
    LoadListener NONE = new LoadListener() {};

    /** The rows of a table are read from now on. */
    default void tableStarted(Table table) {}

    /** So many more bytes of the files that feed the table were read. */
    default void bytesRead(long bytes) {}
}
