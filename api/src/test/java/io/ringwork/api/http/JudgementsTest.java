package io.ringwork.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JudgementsTest extends RunningServer {

    private static final String PHONE = "phone:" + SmallWorld.HUB;

    /** The cases share a store, so each takes back what the others left. */
    @BeforeEach
    void withdrawAll() {
        client.json(200, "/judgements?limit=200")
                .get("items")
                .forEach(item -> client.send("DELETE", "/api/v1/judgements/" + id(item)));
        assertEquals(0, client.json(200, "/judgements").get("total").asInt());
    }

    private static String id(JsonNode judgement) {
        return judgement.get("id").asText();
    }

    private static String body(String verdict, String subjects) {
        return "{\"verdict\":\"" + verdict + "\"," + subjects + ",\"reason\":\"they told us\",\"author\":\"Ada\"}";
    }

    private static JsonNode post(int status, String body) {
        HttpResponse<String> response = client.sendJson("POST", "/judgements", body);
        assertEquals(status, response.statusCode(), response.body());
        return Client.parse(response.body());
    }

    private static JsonNode add(String verdict, String subjects) {
        return post(201, body(verdict, subjects));
    }

    private static List<String> fields(JsonNode problem) {
        List<String> fields = new ArrayList<>();
        problem.get("errors").forEach(error -> fields.add(error.get("field").asText()));
        return fields;
    }

    @Test
    void a_judgement_is_made_at_an_address_of_its_own() {
        HttpResponse<String> response =
                client.sendJson("POST", "/judgements", body("linked", "\"vendors\":[\"V2\",\"V1\"]"));
        assertEquals(201, response.statusCode());
        JsonNode made = Client.parse(response.body());
        assertEquals("[]", made.get("warnings").toString());
        ObjectNode judgement = (ObjectNode) made.get("judgement");
        String location = response.headers().firstValue("Location").orElseThrow();
        assertEquals("/api/v1/judgements/" + id(judgement), location);
        assertEquals(judgement, Client.parse(client.get(location).body()));
        judgement.remove(List.of("id", "decided_at"));
        assertEquals(Client.parse("""
                {"verdict":"linked","vendors":["V1","V2"],"value":null,"reason":"they told us","author":"Ada",
                 "withdrawal":null}
                """), judgement);
    }

    @Test
    void a_verdict_on_a_value_names_it_by_its_key_and_the_author_may_be_left_out() {
        JsonNode made = post(
                        201,
                        "{\"verdict\":\"value_allowed\",\"value\":\"" + PHONE + "\",\"reason\":\"运动 \uD83D\uDC5F\"}")
                .get("judgement");
        assertEquals(PHONE, made.get("value").asText());
        assertEquals("[]", made.get("vendors").toString());
        assertEquals("运动 \uD83D\uDC5F", made.get("reason").asText());
        assertEquals(System.getProperty("user.name"), made.get("author").asText());
    }

    @Test
    void what_is_withdrawn_leaves_the_list_and_stays_in_the_history() {
        String kept = id(add("cleared", "\"vendors\":[\"V1\"]").get("judgement"));
        String gone = id(add("counterfeit", "\"vendors\":[\"V2\"]").get("judgement"));
        HttpResponse<String> response =
                client.send("DELETE", "/api/v1/judgements/" + gone + "?reason=wrong+shop&author=Bo");
        assertEquals(200, response.statusCode());
        JsonNode withdrawn = Client.parse(response.body()).get("judgement");
        assertEquals(gone, id(withdrawn));
        assertEquals("wrong shop", withdrawn.at("/withdrawal/reason").asText());
        assertEquals("Bo", withdrawn.at("/withdrawal/author").asText());
        JsonNode standing = client.json(200, "/judgements");
        assertEquals(1, standing.get("total").asInt());
        assertEquals(kept, id(standing.get("items").get(0)));
        JsonNode history = client.json(200, "/judgements?history=true&about=V2&limit=200");
        JsonNode last = history.get("items").get(history.get("items").size() - 1);
        assertEquals(withdrawn, last);
        assertEquals(withdrawn, client.json(200, "/judgements/" + gone));
        assertEquals(
                "There is no judgement " + gone + " that stands",
                Client.parse(client.send("DELETE", "/api/v1/judgements/" + gone).body())
                        .get("detail")
                        .asText());
        assertEquals(404, client.get("/api/v1/judgements/nothing").statusCode());
    }

    @Test
    void judgements_that_contradict_each_other_are_taken_with_a_warning() {
        String first = id(add("linked", "\"vendors\":[\"V1\",\"V3\"]").get("judgement"));
        add("linked", "\"vendors\":[\"V3\",\"V2\"]");
        JsonNode third = add("not_linked", "\"vendors\":[\"V1\",\"V2\"]");
        JsonNode warning = third.get("warnings").get(0);
        assertEquals(1, third.get("warnings").size());
        assertTrue(warning.get("sentence").asText().contains("V1 and V2"), warning.toString());
        assertEquals(3, warning.get("winners").size() + 1);
        JsonNode list = client.json(200, "/judgements");
        assertEquals(third.get("warnings"), list.get("warnings"));
        client.send("DELETE", "/api/v1/judgements/" + id(third.get("judgement")));
        assertEquals("[]", client.json(200, "/judgements").get("warnings").toString());
        assertEquals(first, id(client.json(200, "/judgements").get("items").get(0)));
    }

    @Test
    void the_same_verdict_on_the_same_vendors_is_a_conflict_that_names_the_other() {
        String first = id(add("linked", "\"vendors\":[\"V1\",\"V2\"]").get("judgement"));
        JsonNode problem = post(409, body("linked", "\"vendors\":[\"V2\",\"V1\"]"));
        assertEquals("CONFLICT", problem.get("code").asText());
        assertTrue(problem.get("detail").asText().contains(first), problem.toString());
    }

    @Test
    void a_list_goes_on_by_its_cursor() {
        add("cleared", "\"vendors\":[\"V1\"]");
        add("cleared", "\"vendors\":[\"V2\"]");
        add("value_forbidden", "\"value\":\"" + PHONE + "\"");
        JsonNode page = client.json(200, "/judgements?limit=2");
        assertEquals(3, page.get("total").asInt());
        assertEquals(false, page.get("complete").asBoolean());
        String cursor = page.get("cursor").asText();
        JsonNode next = client.json(200, "/judgements?limit=2&cursor=" + cursor);
        assertEquals(PHONE, next.get("items").get(0).get("value").asText());
        assertEquals("null", next.get("cursor").toString());
        assertEquals(List.of("cursor"), fields(client.json(400, "/judgements?history=true&cursor=" + cursor)));
        assertEquals(
                1,
                client.json(200, "/judgements?about=phone:%2B4930123456")
                        .get("total")
                        .asInt());
    }

    @Test
    void every_bad_field_is_named_at_once() {
        JsonNode problem = post(
                400,
                "{\"verdict\":\"linked\",\"vendors\":[\"V1\"],\"value\":\"x\",\"reason\":\" \",\"author\":7,\"resaon\":\"y\"}");
        assertEquals(List.of("reason", "author", "vendors", "value", "resaon"), fields(problem));
        String detail = problem.get("detail").asText();
        assertTrue(detail.contains("vendors are V1; the verdict linked needs two different vendors"), detail);
        assertTrue(detail.contains("value is given; the verdict linked takes vendors instead"), detail);
        assertTrue(detail.contains("author is 7; it must be a text"), detail);
        assertTrue(detail.contains("did you mean reason?"), detail);
        assertEquals(List.of("verdict", "reason"), fields(post(400, "{\"verdict\":null,\"reason\":[]}")));
        assertEquals(List.of("vendors"), fields(post(400, body("cleared", "\"vendors\":[]"))));
        assertEquals(List.of("vendors"), fields(post(400, body("cleared", "\"vendors\":[\"V1\",2]"))));
        assertEquals(List.of("vendors"), fields(post(400, body("cleared", "\"vendors\":[\"V1\",\"V2\",\"V3\"]"))));
        assertEquals(List.of("value", "vendors"), fields(post(400, body("value_allowed", "\"vendors\":[\"V1\"]"))));
        assertEquals(List.of("value"), fields(post(400, body("value_allowed", "\"value\":\"fone:+1\""))));
        assertEquals(List.of("vendors"), fields(post(400, body("linked", "\"vendors\":[\"V1\",\"V1\"]"))));
        assertEquals(
                List.of("author"),
                fields(post(400, body("cleared", "\"vendors\":[\"V1\"]").replace("Ada", "\\ud800"))));
        assertEquals(0, client.json(200, "/judgements").get("total").asInt());
    }

    @Test
    void a_mistyped_verdict_gets_a_proposal() {
        String detail = post(400, body("linkd", "\"vendors\":[\"V1\",\"V2\"]"))
                .get("detail")
                .asText();
        assertTrue(detail.endsWith("did you mean linked?"), detail);
    }

    @Test
    void vendors_and_values_that_the_store_does_not_know_are_all_named() {
        JsonNode problem = post(400, body("linked", "\"vendors\":[\"V9\",\"V8\"]"));
        assertEquals(
                "vendors names V8, V9, which the store does not know",
                problem.get("detail").asText());
        assertEquals(List.of("value"), fields(post(400, body("value_allowed", "\"value\":\"phone:+1\""))));
    }

    @Test
    void a_body_that_is_no_json_object_is_refused() {
        for (String bad : List.of("", "{", "[]", "7", "{} {}", "{\"verdict\":\"linked\",\"verdict\":\"cleared\"}")) {
            JsonNode problem = post(400, bad);
            assertEquals("BAD_REQUEST", problem.get("code").asText(), bad);
            assertTrue(!problem.toString().contains("jackson"), problem.toString());
        }
        assertTrue(post(400, "{\n  \"verdict\": linked}").get("detail").asText().contains("line 2"));
    }

    @Test
    void a_body_of_another_type_is_refused_because_a_foreign_form_could_send_it() {
        String good = body("cleared", "\"vendors\":[\"V1\"]");
        for (String type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/jsonp",
                "text/plain; application/json",
                "application/json; charset=utf-16")) {
            HttpResponse<String> response = client.sendJson("POST", "/judgements", good, "Content-Type", type);
            assertEquals(415, response.statusCode(), type);
            assertEquals(
                    "UNSUPPORTED_TYPE",
                    Client.parse(response.body()).get("code").asText());
        }
        String untyped =
                client.rawWithBody("{}", "POST /api/v1/judgements HTTP/1.1", "Host: localhost", "Content-Length: 2");
        assertTrue(untyped.startsWith("HTTP/1.1 415 "), untyped);
        assertEquals(0, client.json(200, "/judgements").get("total").asInt());
        assertEquals(
                201,
                client.sendJson("POST", "/judgements", good, "Content-Type", "Application/JSON; charset=UTF-8")
                        .statusCode());
    }

    @Test
    void a_page_of_another_origin_may_neither_judge_nor_withdraw() {
        String good = body("cleared", "\"vendors\":[\"V1\"]");
        String own = "http://127.0.0.1:" + server.uri().getPort();
        for (String origin : List.of("http://evil.example", "null", "http://localhost:1", "https" + own.substring(4))) {
            HttpResponse<String> response = client.sendJson("POST", "/judgements", good, "Origin", origin);
            assertEquals(403, response.statusCode(), origin);
            assertEquals(
                    "FORBIDDEN_ORIGIN",
                    Client.parse(response.body()).get("code").asText());
        }
        HttpResponse<String> made = client.sendJson("POST", "/judgements", good, "Origin", own);
        assertEquals(201, made.statusCode());
        String path = "/api/v1/judgements/"
                + Client.parse(made.body()).at("/judgement/id").asText();
        assertEquals(
                403,
                client.send("DELETE", path, "Origin", "http://evil.example").statusCode());
        assertEquals(
                403,
                client.send("OPTIONS", path, "Origin", "http://evil.example").statusCode());
        assertEquals(200, client.send("DELETE", path, "Origin", own).statusCode());
    }

    @Test
    void a_body_that_is_too_large_is_refused_with_and_without_its_length() {
        String large = "{\"reason\":\"" + "x".repeat(70_000) + "\"}";
        assertEquals(413, client.sendJson("POST", "/judgements", large).statusCode());
        String chunk = Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n";
        String chunked = client.rawWithBody(
                chunk,
                "POST /api/v1/judgements HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Transfer-Encoding: chunked");
        assertTrue(chunked.startsWith("HTTP/1.1 413 "), chunked);
    }

    @Test
    void other_methods_are_refused_with_those_that_the_address_answers_to() {
        assertAllowed("PUT", "/judgements", "GET", "POST", "HEAD");
        assertAllowed("DELETE", "/judgements", "GET", "POST", "HEAD");
        assertAllowed("POST", "/judgements/X", "GET", "DELETE", "HEAD");
    }

    private static void assertAllowed(String method, String path, String... allowed) {
        HttpResponse<String> response = client.sendJson(method, path, "{}");
        assertEquals(405, response.statusCode(), method + path);
        assertEquals(
                List.of(allowed),
                List.of(response.headers().firstValue("Allow").orElseThrow().split(", ", -1)));
    }
}
