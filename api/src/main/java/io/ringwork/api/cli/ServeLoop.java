package io.ringwork.api.cli;

import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Serves a store until the process is asked to end. */
final class ServeLoop {

    private final Wiring wiring;
    private final Console console;

    ServeLoop(Wiring wiring, Console console) {
        this.wiring = wiring;
        this.console = console;
    }

    void serve(OpenStore store, String host, int port) {
        CountDownLatch asked = new CountDownLatch(1);
        OrderlyEnd end = OrderlyEnd.when(asked::countDown);
        try (Wiring.Serving serving = wiring.serve(store.graph(), host, port)) {
            console.result("Ringwork answers at " + serving.uri() + " (Ctrl-C ends it)");
            store.boltUri().ifPresent(uri -> console.remark("Neo4j answers at " + uri));
            console.event("serving", Map.of("uri", serving.uri().toString()));
            OrderlyEnd.await(asked);
        } finally {
            store.close();
            end.close();
        }
    }
}
