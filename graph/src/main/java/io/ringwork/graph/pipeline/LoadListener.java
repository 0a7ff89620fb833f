package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Table;

/** Told how far a load has come. Called from the loading thread. */
public interface LoadListener {

    /** Hears nothing. */
    LoadListener NONE = new LoadListener() {};

    /** The rows of a table are read from now on. */
    default void tableStarted(Table table) {}

    /** So many more bytes of the files that feed the table were read. */
    default void bytesRead(long bytes) {}
}
