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
        CountDownLatch closed = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    asked.countDown();
                    awaitUninterruptibly(closed);
                },
                "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        try (Wiring.Serving serving = wiring.serve(store.graph(), host, port)) {
            console.result("Ringwork answers at " + serving.uri() + " (Ctrl-C ends it)");
            store.boltUri().ifPresent(uri -> console.remark("Neo4j answers at " + uri));
            console.event("serving", Map.of("uri", serving.uri().toString()));
            awaitUninterruptibly(asked);
        } finally {
            store.close();
            closed.countDown();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
