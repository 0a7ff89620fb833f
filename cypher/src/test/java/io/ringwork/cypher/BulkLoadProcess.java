package io.ringwork.cypher;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.pipeline.FirstLoad;
import io.ringwork.graph.pipeline.LoadListener;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.store.BulkLoader;
import io.ringwork.graph.store.DetailedUse;
import io.ringwork.graph.store.Sourced;
import io.ringwork.graph.store.StoreContent;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program that loads a data set into a new store and says on the way how far it is: a line for every 100 rows that the
 * importer asks for, for every stage and percent, and for the constraints. Then it opens the store and says {@link #DONE}.
 */
final class BulkLoadProcess {

    static final String DONE = "done";

    private static final int ROWS_OF_A_LINE = 100;
    private static final AtomicInteger ASKED = new AtomicInteger();

    private BulkLoadProcess() {}

    /**
     * Loads.
     *
     * @param arguments the folder of the data set, that of the store, and the file for the rejects
     */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        BulkLoader loader = Neo4jGraphStore.bulkLoader(folder);
        BulkLoader talking = (content, listener) -> loader.load(talking(content), listener);
        try (RejectWriter rejects = new RejectWriter(Path.of(arguments[2]))) {
            new FirstLoad(talking, new Normalizer())
                    .load(DataSet.open(Path.of(arguments[0])), rejects, new LoadListener() {
                        @Override
                        public void stageStarted(Stage stage) {
                            say("stage " + stage.word());
                        }

                        @Override
                        public void imported(int percent) {
                            say("percent " + percent);
                        }
                    });
        }
        say("built");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, null)) {
            say("opened");
            Schema.migrate(new EmbeddedSession(database), "of the test");
            say("indexed");
        }
        say(DONE);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static StoreContent talking(StoreContent content) {
        return new StoreContent() {
            @Override
            public List<Sourced<Vendor>> vendors() {
                return counted(content.vendors());
            }

            @Override
            public List<Sourced<Listing>> listings() {
                return counted(content.listings());
            }

            @Override
            public List<DetailedUse> uses() {
                return counted(content.uses());
            }

            @Override
            public List<Sourced<Report>> reports() {
                return counted(content.reports());
            }
        };
    }

    private static <T> List<T> counted(List<T> rows) {
        class Counted extends AbstractList<T> implements RandomAccess {
            @Override
            public T get(int place) {
                int asked = ASKED.incrementAndGet();
                if (asked % ROWS_OF_A_LINE == 0) {
                    say("rows " + asked);
                }
                return rows.get(place);
            }

            @Override
            public int size() {
                return rows.size();
            }
        }
        return new Counted();
    }
}
