package io.ringwork.cypher;

import io.ringwork.graph.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.InternalIndexState;
import org.neo4j.internal.kernel.api.exceptions.schema.IndexNotFoundKernelException;
import org.neo4j.internal.schema.IndexDescriptor;
import org.neo4j.kernel.impl.api.index.IndexProxy;
import org.neo4j.kernel.impl.api.index.IndexingService;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * The full-text index of an embedded store, which follows commits a moment later.
 *
 * <p>Neo4j writes a checkpoint without waiting for what such an index has still to take, and goes on from there after a
 * crash, so that rows may lack in the index for ever. A file in the store's folder says that this may be so: it is there
 * from the first transaction that writes until the store is closed in order. Whoever finds it when he opens a store lets
 * the index be made again.
 */
final class LaterText {

    private static final String MARK = "text-behind";
    private static final long MOST_SECONDS = 20;

    private final Path mark;
    private volatile boolean marked;
    private volatile boolean behind;

    /** @param home folder of the store, which is being opened */
    LaterText(Path home) {
        mark = home.resolve(MARK);
        marked = Files.exists(mark);
        behind = marked;
    }

    /** Whether the index may lack rows because the store was not closed in order. */
    boolean isBehind() {
        return behind;
    }

    /** Notes that the index is made again, by this process or when the store is opened next. */
    void renewed() {
        behind = false;
    }

    /** Notes that the index may lack rows from now on. */
    void mayFallBehind() {
        if (!marked) {
            note();
        }
    }

    private synchronized void note() {
        try (FileChannel file = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileChannel folder = FileChannel.open(mark.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            file.force(true);
            folder.force(true);
            marked = true;
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.FAILED,
                    "The file " + mark + " cannot be written: " + e.getMessage() + "; check the folder of the store.",
                    e);
        }
    }

    /** Notes that the store was closed in order, so that the index lacks no row of this process. */
    void closed() {
        if (behind) {
            return;
        }
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Code.FAILED,
                    "The file " + mark + " cannot be removed: " + e.getMessage()
                            + "; while it is there, search is made ready anew whenever the store is opened.",
                    e);
        }
    }

    /**
     * Waits a little for an index that is being made.
     *
     * @throws StoreException with {@link StoreException.Code#NOT_READY} when it takes longer
     */
    static void awaitOnline(Transaction transaction) {
        try {
            transaction.schema().awaitIndexOnline(TextSearch.INDEX, MOST_SECONDS, TimeUnit.SECONDS);
        } catch (IllegalStateException stillMade) {
            throw new StoreException(
                    StoreException.Code.NOT_READY,
                    "Search is made ready anew, because the store was not closed in order the last time; try again in a"
                            + " few minutes.",
                    stillMade);
        }
    }

    /** Shows what the index took; one that is being made shows all when it is done. */
    static void refresh(GraphDatabaseAPI database, InternalTransaction transaction) {
        IndexDescriptor index = transaction.kernelTransaction().schemaRead().indexGetForName(TextSearch.INDEX);
        try {
            IndexProxy proxy = database.getDependencyResolver()
                    .resolveDependency(IndexingService.class)
                    .getIndexProxy(index);
            if (proxy.getState() == InternalIndexState.ONLINE) {
                proxy.refresh();
            }
        } catch (IndexNotFoundKernelException | IOException e) {
            throw new StoreException(StoreException.Code.FAILED, "The full-text index cannot be read.", e);
        }
    }
}
