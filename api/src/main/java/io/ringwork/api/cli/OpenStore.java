package io.ringwork.api.cli;

import io.ringwork.api.query.CypherDesk;
import io.ringwork.graph.store.GraphStore;
import java.net.URI;
import java.util.Optional;

/**
 * A store that is open, with what the commands do with it.
 *
 * @param boltUri where other programs reach it, when they may
 */
public record OpenStore(GraphStore graph, CypherDesk cypher, Optional<URI> boltUri) implements AutoCloseable {

    @Override
    public void close() {
        graph.close();
    }
}
