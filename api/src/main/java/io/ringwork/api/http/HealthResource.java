package io.ringwork.api.http;

import io.ringwork.api.http.wire.Health;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.StoreException;

/** Whether the server is there. */
final class HealthResource {

    private final GraphStore store;
    private final String version;

    HealthResource(GraphStore store, String version) {
        this.store = store;
        this.version = version;
    }

    /** Up whenever it answers: a store that is down is no reason to start the server again. */
    Health health(Arguments arguments) {
        return new Health("up", storeAnswers() ? "up" : "down", version);
    }

    private boolean storeAnswers() {
        try {
            store.reader().countVendors();
            return true;
        } catch (StoreException e) {
            return false;
        }
    }
}
