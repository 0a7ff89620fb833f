package io.ringwork.api.cli;

import io.ringwork.graph.pipeline.LoadReport;
import io.ringwork.graph.store.GraphReader;
import java.util.Optional;

/**
 * A store that is open and has just been loaded into.
 *
 * @param report what became of the rows
 * @param rows everything that the store holds, when it is in memory all the same
 */
record LoadedStore(OpenStore open, LoadReport report, Optional<GraphReader> rows) implements AutoCloseable {

    /** What the store holds, from where it is read fastest. */
    GraphReader facts() {
        return rows.orElseGet(() -> open.graph().reader());
    }

    @Override
    public void close() {
        open.close();
    }
}
