package io.ringwork.api.cli;

import io.ringwork.api.query.NamedQuery;
import io.ringwork.graph.store.BulkLoader;
import io.ringwork.graph.store.GraphStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the commands need from the outside; the composition root gives it. */
public interface Wiring {

    /** Opens a store, making it when it does not exist. */
    OpenStore open(StoreLocation where);

    /** What makes a store at once; empty where there is one already, and where stores are not ours to make. */
    Optional<BulkLoader> bulkLoader(StoreLocation where);

    /** Removes an embedded store; one that another process holds open is refused and left as it is. */
    void erase(Path folder);

    /** The queries of the library; no store is opened. */
    List<NamedQuery> queries();

    /** Serves the API and the viewer until it is closed; the address stands when the call returns. */
    Serving serve(GraphStore store, String host, int port);

    /** Versions of the program and of its rules, by name. */
    Map<String, String> versions();

    /** A running server. */
    interface Serving extends AutoCloseable {

        /** Where it answers. */
        URI uri();

        @Override
        void close();
    }
}
