package io.ringwork.cypher;

import io.ringwork.cypher.guard.QueryGuard;
import io.ringwork.graph.store.Annex;
import io.ringwork.graph.store.BulkLoader;
import io.ringwork.graph.store.GraphExplorer;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.GraphWriter;
import io.ringwork.graph.store.JudgementLog;
import io.ringwork.graph.store.RunLedger;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A property graph in Neo4j, in this process or in another one; the same statements serve both. */
public final class Neo4jGraphStore implements GraphStore {

    private final Session session;
    private final @Nullable URI boltUri;
    private final GraphWriter writer;
    private final GraphReader reader;
    private final GraphExplorer explorer;
    private final RunLedger ledger;
    private final JudgementLog judgements;

    private Neo4jGraphStore(Session session, @Nullable URI boltUri) {
        this.session = session;
        this.boltUri = boltUri;
        this.writer = new Neo4jWriter(session);
        this.reader = new Neo4jReader(session);
        this.explorer = new Neo4jExplorer(session);
        this.ledger = new Neo4jLedger(session);
        this.judgements = new Neo4jJudgementLog(session);
    }

    /**
     * Opens the store in a folder, or makes one there, inside this process.
     *
     * @throws io.ringwork.graph.store.StoreException when another process has it open, its schema is of a newer program,
     *     or it does not start
     */
    public static Neo4jGraphStore embedded(Path folder) {
        return open(folder, null);
    }

    /**
     * As the other method, and lets tools connect on loopback while the store is open: as the user {@code neo4j}, with the
     * password in the file {@code bolt-password} of the folder, which only its owner can read.
     */
    public static Neo4jGraphStore embedded(Path folder, BoltConnector bolt) {
        return open(folder, bolt);
    }

    private static Neo4jGraphStore open(Path folder, @Nullable BoltConnector bolt) {
        UnfinishedStore.clear(folder);
        EmbeddedDatabase database = EmbeddedDatabase.open(folder, bolt);
        return ready(
                new EmbeddedSession(database),
                folder.toString(),
                database.boltUri().orElse(null));
    }

    /** Whether a folder, which need not exist, has no store yet. */
    public static boolean isNew(Path folder) {
        return UnfinishedStore.isFree(folder);
    }

    /**
     * Makes a store in a folder that has none, at once; afterwards {@link #embedded(Path)} opens it. Nothing is touched
     * before {@link BulkLoader#load}.
     */
    public static BulkLoader bulkLoader(Path folder) {
        return new Neo4jBulkLoader(folder);
    }

    /**
     * Connects to a Neo4j of version 5 in another process.
     *
     * @param uri such as {@code bolt://localhost:7687}
     * @throws io.ringwork.graph.store.StoreException when it cannot be reached, refuses the user, or its schema is of a
     *     newer program
     */
    public static Neo4jGraphStore remote(URI uri, String user, String password) {
        return ready(BoltSession.open(uri, user, password), uri.toString(), uri);
    }

    private static Neo4jGraphStore ready(Session session, String name, @Nullable URI boltUri) {
        boolean migrated = false;
        try {
            Schema.migrate(session, name);
            migrated = true;
            return new Neo4jGraphStore(session, boltUri);
        } finally {
            if (!migrated) {
                session.close();
            }
        }
    }

    /**
     * Removes the store in a folder with all it holds; a folder that does not exist is fine.
     *
     * @throws StoreException when another process holds it open; then nothing is removed
     */
    public static void erase(Path folder) {
        StoreFolder.erase(folder);
    }

    /** Where other tools can connect, if they can. */
    public Optional<URI> boltUri() {
        return Optional.ofNullable(boltUri);
    }

    /**
     * Runs a query that only reads the graph.
     *
     * @param parameters values for the query's parameters: text, numbers, booleans, times, lists and maps of those
     * @throws io.ringwork.cypher.guard.QueryException when the query is wrong, not allowed, or takes too much
     */
    public CypherResult query(String cypher, Map<String, Object> parameters, QueryLimits limits) {
        QueryGuard.checkText(cypher);
        return session.query(cypher, parameters, limits, QueryGuard::checkPlan);
    }

    @Override
    public GraphWriter writer() {
        return writer;
    }

    @Override
    public GraphReader reader() {
        return reader;
    }

    @Override
    public GraphExplorer explorer() {
        return explorer;
    }

    @Override
    public RunLedger ledger() {
        return ledger;
    }

    @Override
    public JudgementLog judgements() {
        return judgements;
    }

    @Override
    public Optional<Annex> annex() {
        return session.annex();
    }

    @Override
    public void close() {
        session.close();
    }

    /** The session, for tests that need statements of their own. */
    Session session() {
        return session;
    }
}
