package io.ringwork.cypher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** A Neo4j in a process of its own, with authentication, on a free port of loopback. */
final class NeoServer implements AutoCloseable {

    static final String USER = "neo4j";
    static final String PASSWORD = "only-for-this-test";

    private static final long START_SECONDS = 180;

    private final Process process;
    private final URI uri;

    private NeoServer(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    static NeoServer start(Path home) throws IOException {
        int port = freePort();
        Path conf = Files.createDirectories(home.resolve("conf"));
        Files.createDirectories(home.resolve("import"));
        Files.write(
                conf.resolve("neo4j.conf"),
                List.of(
                        "server.bolt.enabled=true",
                        "server.bolt.listen_address=127.0.0.1:" + port,
                        "server.http.enabled=false",
                        "server.https.enabled=false",
                        "dbms.security.auth_enabled=true",
                        "dbms.usage_report.enabled=false",
                        "db.tx_log.preallocate=false",
                        "server.memory.pagecache.size=128m",
                        "dbms.security.allow_csv_import_from_file_urls=false"),
                StandardCharsets.UTF_8);
        Path log = home.resolve("server.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.neo4j.server.CommunityEntryPoint",
                        "--home-dir=" + home,
                        "--config-dir=" + conf)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        NeoServer server = new NeoServer(process, URI.create("bolt://127.0.0.1:" + port));
        boolean ready = false;
        try {
            server.waitUntilReady(log);
            ready = true;
            return server;
        } finally {
            if (!ready) {
                server.close();
            }
        }
    }

    private void waitUntilReady(Path log) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try {
                setPassword();
                return;
            } catch (ServiceUnavailableException notYet) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "The server did not start: " + Files.readString(log, StandardCharsets.UTF_8), notYet);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    /** A new server has the password {@code neo4j} and wants another one first. */
    private void setPassword() {
        Config quiet = Config.builder().withLogging(Logging.none()).build();
        try (Driver driver = GraphDatabase.driver(uri, AuthTokens.basic(USER, "neo4j"), quiet);
                org.neo4j.driver.Session session = driver.session(SessionConfig.forDatabase("system"))) {
            session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", Map.of("password", PASSWORD))
                    .consume();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
