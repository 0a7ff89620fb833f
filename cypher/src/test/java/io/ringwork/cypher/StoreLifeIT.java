package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.store.StoreException;
import io.ringwork.graph.store.StoreRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Opening, sharing, killing and opening again. */
class StoreLifeIT {

    private static final long MEBIBYTE = 1L << 20;

    @TempDir
    Path folder;

    @Test
    void a_store_is_opened_again_with_all_that_it_holds_and_stays_small() throws IOException {
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder)) {
            store.writer().writeVendors(List.of(StoreRows.vendor("V1", "Blue Heron")));
            assertEquals(Optional.empty(), store.boltUri());
            Schema.migrate(store.session(), "again");
            assertInUse();
        }
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder)) {
            assertEquals(1, store.reader().countVendors());
            assertEquals(
                    "[[1], [2], [3], [4], [5]]",
                    store.query(
                                    "MATCH (v:SchemaVersion) RETURN v.version ORDER BY v.version",
                                    Map.of(),
                                    new QueryLimits(10, 10_000))
                            .rows()
                            .toString());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            assertTrue(bytes < 64 * MEBIBYTE, () -> "the store has " + bytes + " bytes");
        }
    }

    @Test
    void a_store_of_a_newer_program_is_refused() {
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder)) {
            store.session().<Optional<Void>>write(statements -> {
                statements.run("CREATE (:SchemaVersion {version: 99})", Map.of());
                return Optional.empty();
            });
        }
        StoreException refused = assertThrows(StoreException.class, () -> Neo4jGraphStore.embedded(folder));
        assertEquals(StoreException.Code.NEWER_SCHEMA, refused.code());
        assertEquals(
                "The store " + folder
                        + " has schema version 99 and this program knows 5; use the newer program, or give"
                        + " another --store.",
                refused.getMessage());
        // The refusal let go of the folder.
        assertEquals(
                StoreException.Code.NEWER_SCHEMA,
                assertThrows(StoreException.class, () -> Neo4jGraphStore.embedded(folder))
                        .code());
    }

    @Test
    void a_store_of_an_older_program_gets_what_it_lacks_and_keeps_what_it_holds() {
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder)) {
            store.writer().writeVendors(List.of(StoreRows.vendor("V1", "Blue Heron")));
            store.session().<Optional<Void>>write(statements -> {
                statements.run("DROP CONSTRAINT ringworkWatchedFile", Map.of());
                return Optional.empty();
            });
            store.session().<Optional<Void>>write(statements -> {
                statements.run("MATCH (v:SchemaVersion) WHERE v.version >= 2 DELETE v", Map.of());
                return Optional.empty();
            });
        }
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder)) {
            assertEquals(1, store.reader().countVendors());
            assertEquals(
                    1,
                    store.session()
                            .write(statements -> statements.list(
                                    "SHOW CONSTRAINTS YIELD name WHERE name = 'ringworkWatchedFile' RETURN name",
                                    Map.of()))
                            .size());
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_said() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        StoreException refused = assertThrows(StoreException.class, () -> Neo4jGraphStore.embedded(file));
        assertEquals(StoreException.Code.FAILED, refused.code());
    }

    @Test
    void tools_connect_on_loopback_with_the_password_in_the_file() throws IOException {
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder, BoltConnector.on(0))) {
            store.writer().writeVendors(List.of(StoreRows.vendor("V1", "Blue Heron")));
            URI uri = store.boltUri().orElseThrow();
            assertEquals("127.0.0.1", uri.getHost());
            Path file = folder.resolve("bolt-password");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            String password = Files.readString(file, StandardCharsets.UTF_8).strip();
            try (Neo4jGraphStore tool = Neo4jGraphStore.remote(uri, "neo4j", password)) {
                assertEquals(1, tool.reader().countVendors());
            }
            StoreException refused =
                    assertThrows(StoreException.class, () -> Neo4jGraphStore.remote(uri, "neo4j", "neo4j"));
            assertEquals(StoreException.Code.UNREACHABLE, refused.code());
        }
    }

    @Test
    void a_store_that_was_open_for_tools_opens_for_them_again() throws IOException {
        for (int start = 0; start < 2; start++) {
            try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder, BoltConnector.on(0))) {
                String password = Files.readString(folder.resolve("bolt-password"), StandardCharsets.UTF_8)
                        .strip();
                try (Neo4jGraphStore tool =
                        Neo4jGraphStore.remote(store.boltUri().orElseThrow(), "neo4j", password)) {
                    assertEquals(0, tool.reader().countVendors());
                }
            }
        }
    }

    @Test
    void a_store_is_erased_unless_somebody_holds_it_open() {
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder)) {
            StoreException refused = assertThrows(StoreException.class, () -> Neo4jGraphStore.erase(folder));
            assertEquals(StoreException.Code.IN_USE, refused.code());
            assertEquals(0, store.reader().countVendors());
        }
        Neo4jGraphStore.erase(folder);
        assertEquals(false, Files.exists(folder));
        Neo4jGraphStore.erase(folder);
    }

    @Test
    @Timeout(value = 300)
    void a_writer_that_is_killed_leaves_a_store_of_whole_batches() throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreWriterProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        long written = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int batch = 1; batch <= 4; batch++) {
                written += StoreWriterProcess.BATCH;
                // Nothing else is printed, by us or by a library.
                assertEquals("written " + written, lines.readLine());
            }
            assertInUse();
            assertNotNull(lines.readLine());
        } finally {
            writer.destroyForcibly();
            assertTrue(writer.waitFor(60, TimeUnit.SECONDS));
        }
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(folder)) {
            long vendors = store.reader().countVendors();
            assertTrue(vendors >= written, () -> "only " + vendors + " vendors are left");
            assertEquals(0, vendors % StoreWriterProcess.BATCH);
            assertEquals(vendors, TextIndexIT.found(store), "vendors that search finds");
        }
    }

    private void assertInUse() {
        StoreException refused = assertThrows(StoreException.class, () -> Neo4jGraphStore.embedded(folder));
        assertEquals(StoreException.Code.IN_USE, refused.code());
        assertEquals(
                "The store " + folder + " is in use by another process; stop it, or give another --store.",
                refused.getMessage());
    }
}
