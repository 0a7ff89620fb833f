package io.ringwork.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringwork.graph.pipeline.Watch;
import io.ringwork.graph.store.MemoryGraphStore;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventsTest {

    private final MemoryGraphStore store = new MemoryGraphStore();
    private final AtomicInteger started = new AtomicInteger();
    private RingworkServer server;
    private Client client;

    @BeforeEach
    void start() {
        start(() -> {
            started.incrementAndGet();
            return RunningServer.watch(store);
        });
    }

    private void start(Supplier<Watch> watching) {
        server = RingworkServer.start(store, RunningServer.GUESS, watching, RunningServer.ANY_PORT);
        client = new Client(server.uri());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/jsonl"));
        all.addAll(List.of(headers));
        return client.sendJson("POST", "/events", body, all.toArray(String[]::new));
    }

    private JsonNode post(String... lines) {
        HttpResponse<String> response = send(String.join("\n", lines));
        assertEquals(200, response.statusCode(), response.body());
        return Client.parse(response.body());
    }

    private static String vendor(String id) {
        return "{\"table\":\"vendors\",\"vendor_id\":\"" + id + "\"}";
    }

    private static String account(String vendor, String account) {
        return "{\"table\":\"payment_accounts\",\"vendor_id\":\"" + vendor + "\",\"kind\":\"iban\",\"account\":\""
                + account + "\"}";
    }

    @Test
    void events_are_stored_and_the_rings_that_changed_are_answered() {
        String[] others = new String[40];
        for (int i = 0; i < others.length; i++) {
            others[i] = vendor("N" + i);
        }
        assertEquals(40, post(others).get("accepted").asInt());
        JsonNode answer = post(
                vendor("V1"),
                vendor("V2"),
                "",
                account("V1", "DE89370400440532013000"),
                account("V2", "DE89 3704 0044 0532 0130 00"),
                account("V1", "DE02120300000000202051"),
                account("V2", "DE02120300000000202051"),
                account("nobody", "DE02120300000000202051"),
                "{\"table\":\"vendor\"}",
                "no json");
        assertEquals(6, answer.get("accepted").asInt());
        assertEquals(3, answer.get("rejected").asInt());
        List<String> issues = new ArrayList<>();
        answer.get("issues")
                .forEach(issue -> issues.add(issue.get("line") + " "
                        + issue.get("table").asText() + " " + issue.get("code").asText()));
        assertEquals(List.of("8 payment_accounts UNKNOWN_VENDOR", "9 null BAD_CHOICE", "10 null BAD_ROW"), issues);
        JsonNode ring = answer.get("rings").get(0);
        assertEquals("new", ring.get("kind").asText());
        assertEquals("[\"V1\",\"V2\"]", ring.get("vendors").toString());
        assertEquals("[\"V1\",\"V2\"]", ring.get("added").toString());
        assertEquals("iban", ring.at("/evidence/0/kind").asText());
        assertTrue(ring.get("score").asDouble() > 0);
        JsonNode again = post(vendor("V1"), account("V2", "DE89 3704 0044 0532 0130 00"));
        assertEquals("[]", again.get("rings").toString());
        assertEquals(2, again.get("accepted").asInt());
        assertEquals(42, store.reader().countVendors());
        assertEquals(1, started.get(), "one watch serves all");
    }

    @Test
    void many_events_are_applied_in_their_order_in_several_groups() {
        String[] lines = new String[1_201];
        for (int i = 0; i < 1_200; i++) {
            lines[i] = "{\"table\":\"vendors\",\"vendor_id\":\"V" + i % 300 + "\",\"name\":\"" + i + "\"}";
        }
        lines[1_200] = account("V299", "DE89370400440532013000");
        JsonNode answer = post(lines);
        assertEquals(1_201, answer.get("accepted").asInt());
        assertEquals(
                "1199",
                store.reader().readVendors(List.of("V299")).get(0).vendor().name());
    }

    @Test
    void what_is_no_json_lines_or_too_much_is_refused_and_nothing_is_applied() {
        assertEquals(415, send(vendor("V1"), "Content-Type", "application/json").statusCode());
        assertEquals(415, send(vendor("V1"), "Content-Type", "text/plain").statusCode());
        assertEquals(403, send(vendor("V1"), "Origin", "http://evil.example").statusCode());
        assertEquals(413, send("x\n".repeat(EventResource.MOST_EVENTS + 1)).statusCode());
        // Refused by its length, before the body is sent.
        String refused = client.raw(
                "POST /api/v1/events HTTP/1.1",
                "Host: " + server.uri().getAuthority(),
                "Content-Type: application/jsonl",
                "Content-Length: " + (LinesBody.LARGEST_BYTES + 1));
        assertTrue(refused.startsWith("HTTP/1.1 413 "), refused);
        assertEquals(0, started.get());
        assertEquals(
                200,
                send(vendor("V1"), "Content-Type", "application/x-ndjson; charset=utf-8")
                        .statusCode());
        assertEquals(200, send("").statusCode());
        assertEquals(1, store.reader().countVendors());
    }

    @Test
    void while_the_rings_are_being_found_callers_are_asked_to_come_again() {
        server.close();
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        start(() -> {
            goOn.join();
            return RunningServer.watch(store);
        });
        HttpResponse<String> response = send(vendor("V1"));
        goOn.complete(null);
        assertEquals(503, response.statusCode());
        assertEquals("NOT_READY", Client.parse(response.body()).get("code").asText());
        assertEquals("5", response.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(1, post(vendor("V1")).get("accepted").asInt());
    }

    @Test
    void a_watch_that_ended_is_followed_by_another() {
        server.close();
        List<Watch> watches = new ArrayList<>();
        start(() -> {
            Watch watch = RunningServer.watch(store);
            watches.add(watch);
            return watch;
        });
        post(vendor("V1"));
        watches.get(0).close();
        post(vendor("V2"));
        assertEquals(2, watches.size());
        assertEquals(2, store.reader().countVendors());
    }
}
