package io.ringwork.api.http;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.pipeline.EventIntake;
import io.ringwork.graph.pipeline.RerunWatch;
import io.ringwork.graph.pipeline.Watch;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.StoreRows;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A server over the small world, with a viewer of three files. */
abstract class RunningServer {

    /** A stand-in for the normalising rules: a number with a plus in front is a phone. */
    static final Function<String, List<Identifier>> GUESS = text -> text.startsWith("+")
            ? List.of(StoreRows.identifier(IdentifierKind.PHONE, text.replace(" ", "")))
            : List.of();

    static final RingworkServer.Options ANY_PORT = new RingworkServer.Options("127.0.0.1", 0);

    /** For servers that get no events. */
    static final Supplier<Watch> NO_WATCH = () -> {
        throw new IllegalStateException("no events were expected");
    };

    private static final Normalizer NORMALIZER = new Normalizer();

    @TempDir
    static Path classPath;

    static RingworkServer server;
    static Client client;
    private static URLClassLoader viewer;

    /** A watch over a store, with the rings of its last run. */
    static Watch watch(GraphStore store) {
        DetectParameters parameters = DetectParameters.of(Map.of());
        List<Ring> rings = store.ledger()
                .findLatestRun()
                .map(run -> store.ledger().listRings(run.id()))
                .orElse(List.of());
        return Watch.start(
                store,
                new EventIntake(store, NORMALIZER),
                new RerunWatch(store, parameters, rings),
                Watch.MOST_EVENTS,
                answer -> {});
    }

    @BeforeAll
    static void start() throws IOException {
        Path assets = Files.createDirectories(classPath.resolve("web/assets"));
        Files.writeString(classPath.resolve("web/index.html"), "<!doctype html><title>Ringwork</title>");
        Files.writeString(assets.resolve("index-B7xk_2Qz.js"), "//" + "x".repeat(5000));
        Files.writeString(assets.resolve("logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Files.writeString(classPath.resolve("secret.txt"), "outside the viewer");
        viewer = new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null);
        GraphStore store = SmallWorld.filled();
        server = RingworkServer.start(store, GUESS, () -> watch(store), ANY_PORT, viewer);
        client = new Client(server.uri());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        viewer.close();
    }
}
