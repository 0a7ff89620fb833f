package io.ringwork.cypher;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.pipeline.EventIntake;
import io.ringwork.graph.pipeline.FollowFolder;
import io.ringwork.graph.pipeline.RerunWatch;
import io.ringwork.graph.pipeline.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that applies the events of a folder to a store and says after every group how many events it had. */
final class WatchProcess {

    static final String DONE = "done";

    private static final int GROUP = 10;

    private WatchProcess() {}

    /**
     * Applies all that is there.
     *
     * @param arguments the store's folder and that of the events
     */
    public static void main(String[] arguments) throws InterruptedException {
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(Path.of(arguments[0]))) {
            Watch watch = Watch.start(
                    store,
                    new EventIntake(store, new Normalizer()),
                    new RerunWatch(store, DetectParameters.of(Map.of()), List.of()),
                    GROUP,
                    group -> say(String.valueOf(group.events())));
            try (watch;
                    FollowFolder folder = new FollowFolder(
                            Path.of(arguments[1]), watch, store.reader().filePositions())) {
                folder.follow(true);
            }
            watch.failure().ifPresent(failure -> {
                throw new IllegalStateException(failure);
            });
        }
        say(DONE);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
