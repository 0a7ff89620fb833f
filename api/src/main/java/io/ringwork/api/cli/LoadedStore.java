package io.ringwork.api.cli;

import io.ringwork.graph.pipeline.LoadReport;
import io.ringwork.graph.store.GraphReader;
import org.jspecify.annotations.Nullable;

/** A store that is open and has just been loaded into. */
final class LoadedStore implements AutoCloseable {

    private final OpenStore open;
    private final LoadReport report;
    private @Nullable GraphReader rows;

    /**
     * @param report what became of the rows
     * @param rows everything that the store holds, when it is in memory all the same
     */
    LoadedStore(OpenStore open, LoadReport report, @Nullable GraphReader rows) {
        this.open = open;
        this.report = report;
        this.rows = rows;
    }

    OpenStore open() {
        return open;
    }

    LoadReport report() {
        return report;
    }

    /**
     * What the store holds, from where it is read fastest. Rows in memory are given away once, so that they go when whoever
     * takes them has read them: ten million listings are three gigabytes, and findings want the room.
     */
    GraphReader takeFacts() {
        GraphReader taken = rows == null ? open.graph().reader() : rows;
        rows = null;
        return taken;
    }

    @Override
    public void close() {
        open.close();
    }
}
