package io.ringwork.cypher;

import io.ringwork.graph.store.BulkListener;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.internal.batchimport.input.Groups;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.context.FixedVersionContextSupplier;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.StorageEngineFactory;
import org.neo4j.values.storable.DateTimeValue;

/**
 * Neo4j's batch importer, and the only class that touches its internal interfaces: they may change with every release, so
 * a new version of Neo4j is taken together with a look at this class.
 *
 * <p>Nodes come with their numbers and relationships with the numbers of their nodes. The importer believes them: a
 * wrong number spoils the store without a word, so that a test compares the result node by node with one that was written
 * by transactions.
 */
final class Neo4jImporter {

    private static final long MEBIBYTE = 1L << 20;
    /** Only a first guess of the importer's about memory and file sizes. */
    private static final int PROPERTIES_OF_A_NODE = 7;

    private static final int BYTES_OF_A_NODE = 250;
    private static final int BYTES_OF_A_RELATIONSHIP = 60;

    private Neo4jImporter() {}

    /**
     * Writes the default database below a home folder that has none.
     *
     * @throws IOException when the disk refuses
     */
    static void importInto(Path home, EntityInput entities, BulkListener listener) throws IOException {
        Config config = Config.newBuilder()
                .set(GraphDatabaseSettings.neo4j_home, home.toAbsolutePath())
                .set(GraphDatabaseSettings.preallocate_logical_logs, false)
                .set(GraphDatabaseSettings.logical_log_rotation_threshold, 64 * MEBIBYTE)
                .build();
        StorageEngineFactory engine = StorageEngineFactory.selectStorageEngine(config);
        DatabaseLayout layout = engine.databaseLayout(
                Neo4jLayout.of(config), config.get(GraphDatabaseSettings.initial_default_database));
        try (FileSystemAbstraction files = new DefaultFileSystemAbstraction();
                PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
                JobScheduler scheduler = JobSchedulerFactory.createInitialisedScheduler()) {
            files.mkdirs(layout.databaseDirectory());
            engine.batchImporter(
                            layout,
                            files,
                            PageCacheTracer.NULL,
                            new Settings(),
                            NullLogService.getInstance(),
                            silent,
                            false,
                            DefaultAdditionalIds.EMPTY,
                            config,
                            monitor(listener),
                            scheduler,
                            Collector.STRICT,
                            TransactionLogInitializer.getLogFilesInitializer(),
                            new IndexImporterFactoryImpl(),
                            EmptyMemoryTracker.INSTANCE,
                            new CursorContextFactory(
                                    PageCacheTracer.NULL, FixedVersionContextSupplier.EMPTY_CONTEXT_SUPPLIER))
                    .doImport(input(entities));
        }
    }

    private static Input input(EntityInput entities) {
        long nodes = entities.nodeCount();
        long relationships = entities.relationshipCount();
        InputIterable allNodes = () -> new Slices(entities.nodes());
        InputIterable allRelationships = () -> new Slices(entities.relationships());
        return Input.input(
                allNodes,
                allRelationships,
                IdType.ACTUAL,
                Input.knownEstimates(
                        nodes,
                        relationships,
                        nodes * PROPERTIES_OF_A_NODE,
                        relationships,
                        nodes * BYTES_OF_A_NODE,
                        relationships * BYTES_OF_A_RELATIONSHIP,
                        nodes),
                new Groups());
    }

    private static Monitor monitor(BulkListener listener) {
        return new Monitor() {
            @Override
            public void percentageCompleted(int percentage) {
                listener.imported(percentage);
            }
        };
    }

    /** All cores, the look-up indexes at once, and no more memory beside the heap than the heap may have. */
    private static final class Settings implements Configuration {

        @Override
        public IndexConfig indexConfig() {
            return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
        }

        @Override
        public long maxOffHeapMemory() {
            long most = Configuration.super.maxOffHeapMemory();
            return Math.min(most, Math.max(512 * MEBIBYTE, Runtime.getRuntime().maxMemory() / 2));
        }
    }

    /** Hands slices to the importer's threads. */
    private record Slices(EntitySource source) implements InputIterator {

        @Override
        public InputChunk newChunk() {
            return new Chunk();
        }

        @Override
        public boolean next(InputChunk chunk) {
            EntitySource.Slice slice = source.next();
            ((Chunk) chunk).slice = slice;
            return slice != null;
        }

        @Override
        public void close() {
            // The source holds nothing open.
        }
    }

    /** The slice that one thread works on. */
    private static final class Chunk implements InputChunk, EntityWriter {

        private EntitySource.@Nullable Slice slice;
        private InputEntityVisitor visitor = InputEntityVisitor.NULL;

        @Override
        public boolean next(InputEntityVisitor into) throws IOException {
            visitor = into;
            if (slice == null || !slice.writeNext(this)) {
                return false;
            }
            into.endOfEntity();
            return true;
        }

        @Override
        public void node(long id, String... labels) {
            visitor.id(id);
            visitor.labels(labels);
        }

        @Override
        public void relationship(long start, long end, String type) {
            visitor.startId(start);
            visitor.endId(end);
            visitor.type(type);
        }

        @Override
        public void property(String name, @Nullable Object value) {
            if (value instanceof Instant time) {
                visitor.property(name, DateTimeValue.datetime(utc(time)));
            } else if (value instanceof List<?> texts) {
                visitor.property(name, texts.toArray(String[]::new));
            } else if (value != null) {
                visitor.property(name, value);
            }
        }

        /** As {@link Instant#atZone}, without the rules that the offset would make anew each time. */
        private static ZonedDateTime utc(Instant time) {
            return ZonedDateTime.of(
                    LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC), ZoneOffset.UTC);
        }

        @Override
        public void close() {
            // Holds nothing open.
        }
    }
}
