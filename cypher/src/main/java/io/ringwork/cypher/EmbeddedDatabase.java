package io.ringwork.cypher;

import inet.ipaddr.IPAddressString;
import io.ringwork.graph.store.StoreException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.FulltextSettings;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.storageengine.api.StoreId;
import org.neo4j.storageengine.api.StoreIdProvider;
import org.neo4j.storageengine.api.TransactionId;
import org.neo4j.storageengine.api.TransactionIdStore;

/** Neo4j in this process over one folder: its settings, its start and its end. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final long MEBIBYTE = 1L << 20;
    private static final long AVAILABLE_AFTER_MILLIS = 120_000;
    /** How often the full-text index shows what it took, unless a search asks for it. */
    private static final Duration REFRESH = Duration.ofSeconds(1);

    private final DatabaseManagementService service;
    private final GraphDatabaseAPI database;
    private final @Nullable URI boltUri;
    private final LaterText text;
    private final FactClock clock;
    private final StoreAnnex annex;

    private EmbeddedDatabase(
            DatabaseManagementService service,
            GraphDatabaseAPI database,
            Path home,
            @Nullable URI boltUri,
            LaterText text,
            FactClock clock) {
        this.service = service;
        this.database = database;
        this.boltUri = boltUri;
        this.text = text;
        this.clock = clock;
        annex = new StoreAnnex(home, clock, () -> lastTransaction(database));
    }

    /** Names the store and its last transaction; a store restored from elsewhere has another name. */
    private static String lastTransaction(GraphDatabaseAPI database) {
        DependencyResolver parts = database.getDependencyResolver();
        StoreId store = parts.resolveDependency(StoreIdProvider.class).getStoreId();
        TransactionId last = parts.resolveDependency(TransactionIdStore.class).getLastCommittedTransaction();
        return String.format(
                Locale.ROOT,
                "%x-%x-%d-%x-%d",
                store.getCreationTime(),
                store.getRandom(),
                last.id(),
                last.checksum(),
                last.commitTimestamp());
    }

    /**
     * Starts the database.
     *
     * @throws StoreException when another process has it open, or it cannot start
     */
    static EmbeddedDatabase open(Path folder, @Nullable BoltConnector bolt) {
        Path home = folder.toAbsolutePath().normalize();
        DatabaseManagementService service = start(home, bolt);
        boolean started = false;
        try {
            GraphDatabaseService database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            if (!database.isAvailable(AVAILABLE_AFTER_MILLIS)) {
                throw new StoreException(
                        StoreException.Code.FAILED,
                        "The store " + folder + " does not start; its folder logs says why, in debug.log.");
            }
            GraphDatabaseAPI api = (GraphDatabaseAPI) database;
            FactClock clock = new FactClock();
            if (bolt != null) {
                // Others may write. Where nobody else can, our own sessions count, and no commit pays for a listener.
                service.registerTransactionEventListener(api.databaseName(), clock);
            }
            URI uri = bolt == null ? null : boltUri(service, api, home);
            LaterText text = new LaterText(home);
            if (uri != null) {
                // Tools may write, and nobody says when.
                text.mayFallBehind();
            }
            started = true;
            return new EmbeddedDatabase(service, api, home, uri, text, clock);
        } catch (StoreException refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw failure(folder, broken);
        } finally {
            if (!started) {
                service.shutdown();
            }
        }
    }

    private static DatabaseManagementService start(Path home, @Nullable BoltConnector bolt) {
        try {
            Path noFiles = Files.createDirectories(home.resolve("import"));
            DatabaseManagementServiceBuilder builder = new DatabaseManagementServiceBuilder(home)
                    .setUserLogProvider(NullLogProvider.getInstance())
                    .setConfig(HttpConnector.enabled, false)
                    .setConfig(HttpsConnector.enabled, false)
                    .setConfig(GraphDatabaseSettings.load_csv_file_url_root, noFiles);
            lean(builder);
            closed(builder);
            if (bolt == null) {
                builder.setConfig(org.neo4j.configuration.connectors.BoltConnector.enabled, false)
                        .setConfig(GraphDatabaseSettings.auth_enabled, false)
                        .setConfig(FulltextSettings.eventually_consistent_refresh_interval, REFRESH);
            } else {
                builder.setConfig(org.neo4j.configuration.connectors.BoltConnector.enabled, true)
                        .setConfig(
                                org.neo4j.configuration.connectors.BoltConnector.listen_address,
                                new SocketAddress(LOOPBACK, bolt.port()))
                        .setConfig(GraphDatabaseSettings.auth_enabled, true)
                        // Tools have no way to ask for what is not there yet.
                        .setConfig(FulltextSettings.eventually_consistent_refresh_interval, Duration.ZERO);
            }
            return builder.build();
        } catch (IOException broken) {
            throw new StoreException(
                    StoreException.Code.FAILED,
                    "The folder " + home + " for the store cannot be made; give another --store.",
                    broken);
        } catch (RuntimeException broken) {
            throw failure(home, broken);
        }
    }

    /** A small store that starts soon: no reports about usage, small logs, no self-diagnosis. */
    private static void lean(DatabaseManagementServiceBuilder builder) {
        long heap = Runtime.getRuntime().maxMemory();
        builder.setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, 64 * MEBIBYTE)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files")
                .setConfig(GraphDatabaseSettings.pagecache_memory, Math.max(128 * MEBIBYTE, heap / 4))
                .setConfig(GraphDatabaseSettings.memory_transaction_max_size, Math.max(64 * MEBIBYTE, heap / 2))
                .setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
                // One plan for a statement, not one for each order of magnitude of its rows.
                .setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
                .setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
                .setConfig(GraphDatabaseInternalSettings.vm_pause_monitor_enabled, false)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
                .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofSeconds(1));
    }

    /** No query reaches files or the network, whoever asks it. */
    private static void closed(DatabaseManagementServiceBuilder builder) {
        builder.setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(
                        GraphDatabaseInternalSettings.cypher_ip_blocklist,
                        List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")))
                .setConfig(
                        GraphDatabaseSettings.procedure_allowlist,
                        List.of("db.*", "dbms.components", "dbms.routing.*"));
    }

    private static URI boltUri(DatabaseManagementService service, GraphDatabaseAPI api, Path home) {
        String password = BoltPassword.make(home);
        try (Transaction transaction =
                service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).beginTx()) {
            transaction
                    .execute(
                            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password))
                    .close();
            transaction.commit();
        }
        HostnamePort address = api.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        return URI.create("bolt://" + LOOPBACK + ":" + address.getPort());
    }

    private static StoreException failure(Path folder, RuntimeException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileLockException) {
                return new StoreException(
                        StoreException.Code.IN_USE,
                        "The store " + folder + " is in use by another process; stop it, or give another --store.",
                        broken);
            }
            if (cause instanceof java.net.BindException) {
                return new StoreException(
                        StoreException.Code.FAILED,
                        "The Bolt port is in use by another program; give another one.",
                        broken);
            }
        }
        return new StoreException(
                StoreException.Code.FAILED,
                "The store " + folder + " does not start; its folder logs says why, in debug.log.",
                broken);
    }

    GraphDatabaseAPI database() {
        return database;
    }

    /** The full-text index, which follows commits a moment later. */
    LaterText text() {
        return text;
    }

    /** Where the Bolt port listens, if it was asked for. */
    Optional<URI> boltUri() {
        return Optional.ofNullable(boltUri);
    }

    /** Counts what may change facts. */
    FactClock clock() {
        return clock;
    }

    /** Where to keep what was made of the facts. */
    StoreAnnex annex() {
        return annex;
    }

    @Override
    public void close() {
        annex.write();
        service.shutdown();
        text.closed();
    }
}
