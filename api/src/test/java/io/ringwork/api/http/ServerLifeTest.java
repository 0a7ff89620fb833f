package io.ringwork.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.api.http.RingworkServer.Options;
import io.ringwork.graph.store.MemoryGraphStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ServerLifeTest extends RunningServer {

    @Test
    void a_store_without_a_run_has_an_empty_list_of_rings() {
        try (RingworkServer empty =
                RingworkServer.start(new MemoryGraphStore(), GUESS, RunningServer.NO_WATCH, ANY_PORT)) {
            Client asker = new Client(empty.uri());
            assertEquals(
                    "{\"run\":null,\"total\":0,\"complete\":true,\"cursor\":null,\"items\":[]}",
                    asker.json(200, "/rings").toString());
            assertEquals(404, asker.get("/api/v1/rings/8F3K").statusCode());
            assertEquals(0, asker.json(200, "/search?q=x").get("total").asInt());
        }
    }

    @Test
    void a_port_in_use_is_one_sentence_and_nothing_is_printed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            PrintStream out = System.out;
            PrintStream err = System.err;
            IllegalStateException refused;
            try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
                System.setOut(both);
                System.setErr(both);
                refused = assertThrows(
                        IllegalStateException.class,
                        () -> RingworkServer.start(
                                SmallWorld.filled(), GUESS, RunningServer.NO_WATCH, new Options("127.0.0.1", port)));
                RingworkServer.start(SmallWorld.filled(), GUESS, RunningServer.NO_WATCH, ANY_PORT)
                        .close();
            } finally {
                System.setOut(out);
                System.setErr(err);
            }
            assertEquals(
                    "Port " + port
                            + " of 127.0.0.1 is in use or may not be used; choose another one, or 0 for any free one",
                    refused.getMessage());
            assertEquals("", printed.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_host_beyond_loopback_is_refused() {
        for (String host : List.of("0.0.0.0", "::", "192.168.1.4", "example.org", "localhost.example.org", "")) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> new Options(host, 0), host);
            assertTrue(
                    refused.getMessage()
                            .endsWith("listening beyond loopback needs tokens, which this version does not have yet"),
                    refused.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> new Options("127.0.0.1", 65_536));
        assertThrows(IllegalArgumentException.class, () -> new Options("127.0.0.1", -1));
    }

    @Test
    void every_way_to_write_loopback_works() {
        for (String host : List.of("localhost", "127.0.0.1", "127.0.0.2")) {
            try (RingworkServer other =
                    RingworkServer.start(SmallWorld.filled(), GUESS, RunningServer.NO_WATCH, new Options(host, 0))) {
                assertEquals(host, other.uri().getHost());
                assertEquals(200, new Client(other.uri()).get("/health").statusCode());
            }
        }
    }

    @Test
    void closing_takes_no_time_even_with_a_connection_open_and_frees_the_port() throws IOException {
        RingworkServer other = RingworkServer.start(SmallWorld.filled(), GUESS, RunningServer.NO_WATCH, ANY_PORT);
        URI uri = other.uri();
        assertEquals(200, new Client(uri).get("/health").statusCode());
        try (Socket idle = new Socket(uri.getHost(), uri.getPort())) {
            idle.getOutputStream().write("GET /health HT".getBytes(StandardCharsets.US_ASCII));
            Assertions.assertTimeout(Duration.ofSeconds(3), other::close);
        }
        assertThrows(ConnectException.class, () -> new Socket(uri.getHost(), uri.getPort()).close());
        other.close();
    }

    @Test
    void fifty_callers_at_once_get_the_answers_of_one() throws InterruptedException, ExecutionException {
        List<String> paths = List.of(
                "/rings", "/rings/8F3K/evidence", "/nodes/vendor/V1", "/search?q=blue", "/nodes/vendor/V5/neighbours");
        List<String> alone =
                paths.stream().map(path -> client.get("/api/v1" + path).body()).toList();
        ExecutorService callers = Executors.newFixedThreadPool(50);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                String path = "/api/v1" + paths.get(i % paths.size());
                answers.add(callers.submit(() -> client.get(path).body()));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertEquals(alone.get(i % paths.size()), answers.get(i).get());
            }
        } finally {
            callers.shutdownNow();
        }
    }
}
