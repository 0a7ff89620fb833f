package io.ringwork.api;

import io.ringwork.api.cli.OpenStore;
import io.ringwork.api.cli.RingworkCommand;
import io.ringwork.api.cli.StoreLocation;
import io.ringwork.api.cli.Wiring;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The sample world, loaded and detected by the real commands into a real store, and served on a free port. */
final class DemoServer implements AutoCloseable {

    private final OpenStore store;
    private final Wiring.Serving serving;

    private DemoServer(OpenStore store, Wiring.Serving serving) {
        this.store = store;
        this.serving = serving;
    }

    static DemoServer start(Path folder) {
        Wiring wiring = App.wiring();
        String world = folder.resolve("world").toString();
        String where = folder.resolve("store").toString();
        String rejects = folder.resolve("rejects.csv").toString();
        run(wiring, "generate", "--vendors", "600", "--listings", "1800", "--seed", "5", "--out", world);
        run(wiring, "load", world, "--store", where, "--rejects", rejects);
        run(wiring, "detect", "--store", where);
        OpenStore store = wiring.open(new StoreLocation.Embedded(Path.of(where), false));
        try {
            return new DemoServer(store, wiring.serve(store.graph(), "127.0.0.1", 0));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static void run(Wiring wiring, String... arguments) {
        StringWriter err = new StringWriter();
        int status = RingworkCommand.run(wiring, new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
        if (status != 0) {
            throw new IllegalStateException(List.of(arguments) + " ended with " + status + ": " + err);
        }
    }

    URI uri() {
        return serving.uri();
    }

    String nameOfARingMember() {
        String run = store.graph().ledger().findLatestRun().orElseThrow().id();
        String vendor =
                store.graph().ledger().listRings(run).get(0).vendors().get(0).vendorId();
        return store.graph().explorer().findVendorNames(List.of(vendor)).get(vendor);
    }

    @Override
    public void close() {
        serving.close();
        store.close();
    }
}
