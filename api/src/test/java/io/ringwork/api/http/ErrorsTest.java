package io.ringwork.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.ringwork.api.http.problem.ProblemMapper;
import io.ringwork.graph.store.StoreException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ErrorsTest extends RunningServer {

    private final Logger logger = (Logger) LoggerFactory.getLogger(ProblemMapper.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.setAdditive(false);
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    void one_bad_parameter_is_named_with_its_value_and_what_is_allowed() {
        assertEquals(Client.parse("""
                        {"type":"about:blank","title":"Bad request","status":400,"code":"BAD_PARAMETER",
                         "detail":"limit is 0; it must be 1 to 200",
                         "errors":[{"field":"limit","message":"is 0; it must be 1 to 200"}]}
                        """), client.json(400, "/rings?limit=0"));
    }

    @Test
    void all_bad_parameters_are_named_at_once() {
        JsonNode problem = client.json(400, "/rings?limit=many&status=gron&min_score=high&sort=name&run=&run=x");
        List<String> fields = new ArrayList<>();
        problem.get("errors").forEach(error -> fields.add(error.get("field").asText()));
        assertEquals(List.of("run", "status", "min_score", "limit", "sort"), fields);
        String detail = problem.get("detail").asText();
        assertTrue(detail.contains("limit is many; it must be a whole number, 1 to 200"), detail);
        assertTrue(detail.contains("did you mean grown?"), detail);
        assertTrue(detail.contains("min_score is high; it must be a number"), detail);
        assertTrue(detail.contains("sort is no parameter of this call"), detail);
        assertTrue(detail.contains("run is given 2 times"), detail);
    }

    @Test
    void a_mistyped_kind_gets_a_proposal_and_a_strange_one_only_the_list() {
        String near = client.json(400, "/nodes/vender/V1").get("detail").asText();
        assertTrue(near.startsWith("kind is vender; it must be one of vendor, listing"), near);
        assertTrue(near.endsWith("did you mean vendor?"), near);
        String far = client.json(400, "/nodes/spaceship/V1").get("detail").asText();
        assertFalse(far.contains("did you mean"), far);
        assertTrue(client.json(400, "/search?q=x&kind=e_mail")
                .get("detail")
                .asText()
                .endsWith("did you mean email?"));
        assertTrue(client.json(400, "/search?q=x&limt=3").get("detail").asText().endsWith("did you mean limit?"));
    }

    @Test
    void a_search_for_nothing_is_refused() {
        assertEquals(
                "q is missing; give it as ?q=…",
                client.json(400, "/search").get("detail").asText());
        assertEquals(
                "q is empty; it must be a text of 1 to 500 characters",
                client.json(400, "/search?q=").get("detail").asText());
        assertEquals(
                "q is empty; it must be a text of 1 to 500 characters",
                client.json(400, "/search?q=%20+").get("detail").asText());
        String longText =
                client.json(400, "/search?q=" + "x".repeat(501)).get("detail").asText();
        assertTrue(longText.length() < 200, longText);
    }

    @Test
    void text_that_is_no_utf_8_is_refused_and_not_guessed() {
        assertEquals(
                "q is %ff; it must be percent-encoded UTF-8",
                client.json(400, "/search?q=%ff").get("detail").asText());
        assertTrue(client.raw("GET /api/v1/search?q=50%25%&limit=1 HTTP/1.1", "Host: localhost")
                .contains("q is 50%25%; it must be percent-encoded UTF-8"));
    }

    @Test
    void what_is_not_there_is_named() {
        assertEquals(
                "There is no vendor a/b",
                client.json(404, "/nodes/vendor/a%2Fb").get("detail").asText());
        assertEquals(
                "There is no vendor V9",
                client.json(404, "/nodes/vendor/V9/neighbours").get("detail").asText());
        for (String part : List.of("", "/graph", "/evidence")) {
            assertEquals(
                    "There is no ring X",
                    client.json(404, "/rings/X" + part).get("detail").asText());
        }
        assertEquals(
                "There is no run X",
                client.json(404, "/rings?run=X").get("detail").asText());
    }

    @Test
    void unknown_paths_are_problems_below_api_and_a_page_elsewhere() {
        for (String path :
                List.of("/api", "/api/v1", "/api/v1/nothing", "/api/v2/rings", "/api/v1/rings/8F3K/nothing")) {
            HttpResponse<String> response = client.get(path);
            assertEquals(404, response.statusCode(), path);
            assertEquals("NOT_FOUND", Client.parse(response.body()).get("code").asText());
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElseThrow());
        }
        HttpResponse<String> page = client.get("/nothing/here");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().startsWith("<!doctype html>"));
    }

    @Test
    void other_methods_are_refused_with_what_is_allowed() {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW")) {
            HttpResponse<String> response = client.send(method, "/api/v1/rings");
            assertEquals(405, response.statusCode(), method);
            assertEquals("GET, HEAD", response.headers().firstValue("Allow").orElseThrow());
            assertEquals(
                    "METHOD_NOT_ALLOWED",
                    Client.parse(response.body()).get("code").asText());
        }
        assertEquals(404, client.send("POST", "/api/v1/nothing").statusCode());
    }

    @Test
    void head_answers_like_get_without_a_body() {
        HttpResponse<String> there = client.send("HEAD", "/api/v1/rings/8F3K");
        assertEquals(200, there.statusCode());
        assertEquals("", there.body());
        assertEquals(404, client.send("HEAD", "/api/v1/rings/X").statusCode());
    }

    @Test
    void requests_that_jetty_refuses_are_problems_too() {
        String end = " HTTP/1.1";
        String host = "Host: localhost";
        assertProblem(400, "BAD_REQUEST", client.raw("rubbish"));
        assertProblem(400, "BAD_REQUEST", client.raw("GET /api/v1/nodes/vendor/%zz" + end, host));
        assertProblem(400, "BAD_REQUEST", client.raw("GET /api/v1/nodes/vendor/%ff" + end, host));
        assertProblem(414, "URI_TOO_LONG", client.raw("GET /" + "a".repeat(9000) + end, host));
        assertProblem(431, "HEADERS_TOO_LARGE", client.raw("GET /" + end, host, "X: " + "a".repeat(9000)));
        assertProblem(413, "TOO_LARGE", client.raw("POST /api/v1/rings" + end, host, "Content-Length: 70000"));
    }

    private static void assertProblem(int status, String code, String response) {
        assertTrue(response.startsWith("HTTP/1.1 " + status + " "), response);
        assertTrue(response.contains("Content-Type: application/problem+json\r\n"), response);
        assertTrue(response.contains("X-Content-Type-Options: nosniff\r\n"), response);
        assertFalse(response.contains("Server:"), response);
        JsonNode problem = Client.parse(response.substring(response.indexOf("\r\n\r\n")));
        assertEquals(code, problem.get("code").asText());
        assertEquals(status, problem.get("status").asInt());
    }

    @Test
    void a_store_that_does_not_answer_is_503_and_health_says_so() {
        String secret = "bolt://10.0.0.7:7687 refused the user neo4j";
        try (RingworkServer broken = brokenBy(new StoreException(StoreException.Code.UNREACHABLE, secret))) {
            Client asker = new Client(broken.uri());
            for (String path : List.of("/rings", "/search?q=x", "/nodes/vendor/V1", "/rings/8F3K/evidence")) {
                JsonNode problem = asker.json(503, path);
                assertEquals("STORE_UNREACHABLE", problem.get("code").asText());
                assertFalse(problem.toString().contains("bolt"), path);
            }
            assertEquals("down", asker.json(200, "/health").get("store").asText());
        }
        assertTrue(log.list.stream().allMatch(event -> event.getThrowableProxy() == null));
    }

    @Test
    void a_bug_leaves_nothing_but_an_id_under_which_it_is_logged_once() {
        String secret = "MATCH (n) RETURN n; /srv/somebody/store";
        for (RuntimeException bug :
                List.of(new IllegalStateException(secret), new StoreException(StoreException.Code.FAILED, secret))) {
            log.list.clear();
            try (RingworkServer broken = brokenBy(bug)) {
                JsonNode problem = new Client(broken.uri()).json(500, "/rings");
                assertEquals("INTERNAL", problem.get("code").asText());
                assertFalse(problem.toString().contains("MATCH"));
                assertFalse(problem.toString().contains("somebody"));
                String id = problem.get("id").asText();
                assertTrue(problem.get("detail").asText().endsWith(id));
                assertEquals(1, log.list.size());
                assertTrue(log.list.get(0).getFormattedMessage().contains(id));
                assertNotNull(log.list.get(0).getThrowableProxy());
                assertEquals(problem, new Client(broken.uri()).json(500, "/rings"));
            }
        }
    }

    @Test
    void an_error_of_the_virtual_machine_is_a_problem_too() {
        try (RingworkServer deep = RingworkServer.start(
                SmallWorld.filled(),
                text -> {
                    throw new StackOverflowError(text);
                },
                RunningServer.NO_WATCH,
                ANY_PORT)) {
            HttpResponse<String> response = new Client(deep.uri()).get("/api/v1/search?q=x");
            assertEquals(500, response.statusCode());
            assertEquals("INTERNAL", Client.parse(response.body()).get("code").asText());
            assertEquals(1, log.list.size());
        }
    }

    private static RingworkServer brokenBy(RuntimeException failure) {
        return RingworkServer.start(new BrokenStore(failure), GUESS, RunningServer.NO_WATCH, ANY_PORT);
    }
}
