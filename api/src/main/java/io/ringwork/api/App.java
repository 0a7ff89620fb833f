package io.ringwork.api;

import io.ringwork.api.cli.OpenStore;
import io.ringwork.api.cli.RingworkCommand;
import io.ringwork.api.cli.StoreLocation;
import io.ringwork.api.cli.Wiring;
import io.ringwork.api.config.Version;
import io.ringwork.api.http.RingworkServer;
import io.ringwork.api.query.NamedQuery;
import io.ringwork.cypher.BoltConnector;
import io.ringwork.cypher.Neo4jGraphStore;
import io.ringwork.cypher.library.QueryLibrary;
import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.pipeline.EventIntake;
import io.ringwork.graph.pipeline.Rehearsal;
import io.ringwork.graph.pipeline.RingWatch;
import io.ringwork.graph.pipeline.RunDetection;
import io.ringwork.graph.pipeline.Watch;
import io.ringwork.graph.store.BulkLoader;
import io.ringwork.graph.store.GraphStore;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Where the program starts, and the only class that constructs everything. */
public final class App implements Wiring {

    private App() {}

    /** Runs the command line and ends the process with its exit status. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(RingworkCommand.run(new App(), out, err, arguments));
    }

    /** The wiring of the real program, for tests that run it whole. */
    static Wiring wiring() {
        return new App();
    }

    @Override
    public OpenStore open(StoreLocation where) {
        Neo4jGraphStore store = connect(where);
        return new OpenStore(store, new Neo4jCypherDesk(store, QueryLibrary.load()), store.boltUri());
    }

    private static Neo4jGraphStore connect(StoreLocation where) {
        if (where instanceof StoreLocation.Embedded embedded) {
            return embedded.bolt()
                    ? Neo4jGraphStore.embedded(embedded.folder(), BoltConnector.on(0))
                    : Neo4jGraphStore.embedded(embedded.folder());
        }
        StoreLocation.Remote remote = (StoreLocation.Remote) where;
        return Neo4jGraphStore.remote(remote.uri(), remote.user(), remote.password());
    }

    @Override
    public Optional<BulkLoader> bulkLoader(StoreLocation where) {
        return where instanceof StoreLocation.Embedded embedded && Neo4jGraphStore.isNew(embedded.folder())
                ? Optional.of(Neo4jGraphStore.bulkLoader(embedded.folder()))
                : Optional.empty();
    }

    @Override
    public void erase(Path folder) {
        Neo4jGraphStore.erase(folder);
    }

    @Override
    public List<NamedQuery> queries() {
        return Neo4jCypherDesk.library(QueryLibrary.load());
    }

    @Override
    public Serving serve(GraphStore store, String host, int port) {
        Normalizer normalizer = new Normalizer();
        RingworkServer server = RingworkServer.start(
                store,
                text -> normalizer.guess(text, null),
                () -> watch(store, normalizer),
                new RingworkServer.Options(host, port));
        return new Serving() {
            @Override
            public URI uri() {
                return server.uri();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    /** For the server: a run with the settings of the last one, and rings that follow from there. */
    private Watch watch(GraphStore store, Normalizer normalizer) {
        DetectParameters parameters = DetectParameters.of(
                store.ledger().findLatestRun().map(Run::configuration).orElse(Map.of()));
        RingWatch rings = new RunDetection(store, versions(), InstantSource.system())
                .keeping(LoggerFactory.getLogger(App.class)::info)
                .follow(parameters)
                .rings();
        EventIntake intake = new EventIntake(store, normalizer);
        Rehearsal.of(store, intake, rings);
        return Watch.start(store, intake, rings, Watch.MOST_EVENTS, answer -> {});
    }

    @Override
    public Map<String, String> versions() {
        return Map.of("ringwork", Version.read(), "normalize", Normalizer.VERSION);
    }
}
