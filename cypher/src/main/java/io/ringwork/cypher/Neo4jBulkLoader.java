package io.ringwork.cypher;

import io.ringwork.graph.store.BulkListener;
import io.ringwork.graph.store.BulkLoader;
import io.ringwork.graph.store.StoreContent;
import io.ringwork.graph.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Makes an embedded store with the batch importer. Constraints and indexes come when the store is opened first. */
final class Neo4jBulkLoader implements BulkLoader {

    private final Path folder;

    Neo4jBulkLoader(Path folder) {
        this.folder = folder;
    }

    @Override
    public void load(StoreContent content, BulkListener listener) {
        try (UnfinishedStore store = UnfinishedStore.begin(folder)) {
            listener.stageStarted(BulkListener.Stage.NUMBERING);
            BulkNumbers numbers = BulkNumbers.of(content);
            listener.stageStarted(BulkListener.Stage.IMPORTING);
            Neo4jImporter.importInto(store.home(), new BulkEntities(content, numbers), listener);
            listener.stageStarted(BulkListener.Stage.MOVING);
            store.finish();
        } catch (IOException | UncheckedIOException broken) {
            throw new StoreException(
                    StoreException.Code.FAILED,
                    "The store " + folder + " cannot be written: " + broken.getMessage()
                            + "; check the space left there, or give another --store.",
                    broken);
        }
    }
}
