package io.ringwork.cypher;

import java.util.Map;
import java.util.Optional;

/** Empties a store between cases, which is much quicker than another start. */
final class StoreCleaner {

    private static final String WIPE = "MATCH (n) WHERE NOT n:SchemaVersion AND NOT n:WriteLock DETACH DELETE n";

    private StoreCleaner() {}

    static Neo4jGraphStore empty(Neo4jGraphStore store) {
        store.session().<Optional<Void>>write(statements -> {
            statements.run(WIPE, Map.of());
            return Optional.empty();
        });
        return store;
    }
}
