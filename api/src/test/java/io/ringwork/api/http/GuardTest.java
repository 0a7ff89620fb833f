package io.ringwork.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTest extends RunningServer {

    private static String statusLine(String host) {
        String answer = client.raw("GET /api/v1/rings HTTP/1.1", "Host: " + host);
        return answer.substring(0, answer.indexOf("\r\n"));
    }

    @Test
    void a_name_that_was_rebound_to_this_machine_is_refused() {
        for (String host : List.of(
                "evil.example",
                "evil.example:" + server.uri().getPort(),
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "localhost.",
                "192.168.1.4",
                "0.0.0.0",
                "[::2]")) {
            assertEquals("HTTP/1.1 403 Forbidden", statusLine(host), host);
        }
    }

    @Test
    void names_of_this_machine_are_served_with_any_port() {
        for (String host : List.of("127.0.0.1", "127.0.0.1:9", "localhost", "LocalHost:65535", "[::1]", "[::1]:8080")) {
            assertEquals("HTTP/1.1 200 OK", statusLine(host), host);
        }
    }

    @Test
    void the_viewer_is_refused_to_foreign_names_too() {
        String answer = client.raw("GET / HTTP/1.1", "Host: evil.example");
        assertTrue(answer.startsWith("HTTP/1.1 403 "), answer);
        assertTrue(answer.contains("FORBIDDEN_HOST"), answer);
    }

    @Test
    void a_host_in_the_request_line_does_not_get_around_the_header() {
        String answer = client.raw("GET http://evil.example/api/v1/rings HTTP/1.1", "Host: evil.example");
        assertTrue(answer.startsWith("HTTP/1.1 403 "), answer);
        answer = client.raw("GET http://evil.example/api/v1/rings HTTP/1.1", "Host: localhost");
        assertTrue(answer.startsWith("HTTP/1.1 40"), answer);
        assertTrue(client.raw("GET /api/v1/rings HTTP/1.0").startsWith("HTTP/1.1 403 "));
    }

    @Test
    void a_page_of_another_origin_may_change_nothing() {
        String own = "http://127.0.0.1:" + server.uri().getPort();
        assertEquals(
                403,
                client.send("POST", "/api/v1/rings", "Origin", "http://evil.example")
                        .statusCode());
        assertEquals(
                403, client.send("OPTIONS", "/api/v1/rings", "Origin", "null").statusCode());
        assertEquals(
                403,
                client.send("DELETE", "/api/v1/rings", "Origin", "http://localhost:1")
                        .statusCode());
        assertEquals(405, client.send("POST", "/api/v1/rings", "Origin", own).statusCode());
        assertEquals(405, client.send("POST", "/api/v1/rings").statusCode());
    }

    @Test
    void no_other_origin_may_read() {
        HttpResponse<String> answer = client.get("/api/v1/rings", "Origin", "http://evil.example");
        assertEquals(200, answer.statusCode());
        assertFalse(answer.headers().map().keySet().stream().anyMatch(name -> name.startsWith("access-control")));
        assertEquals("same-origin", header(answer, "Cross-Origin-Resource-Policy"));
    }

    @Test
    void every_answer_has_the_security_headers() {
        for (String path :
                List.of("/", "/assets/logo.svg", "/api/v1/rings", "/api/v1/rings/X", "/nothing", "/openapi.json")) {
            HttpResponse<String> answer = client.get(path);
            assertEquals(
                    "default-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:;"
                            + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
                    header(answer, "Content-Security-Policy"),
                    path);
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"), path);
            assertEquals("no-referrer", header(answer, "Referrer-Policy"), path);
            assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy"), path);
            assertEquals("require-corp", header(answer, "Cross-Origin-Embedder-Policy"), path);
            assertEquals("same-origin", header(answer, "Cross-Origin-Resource-Policy"), path);
            assertFalse(answer.headers().map().containsKey("server"), path);
        }
        assertEquals("no-store", header(client.get("/api/v1/rings"), "Cache-Control"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        assertEquals(1, answer.headers().allValues(name).size(), name);
        return answer.headers().firstValue(name).orElseThrow();
    }
}
