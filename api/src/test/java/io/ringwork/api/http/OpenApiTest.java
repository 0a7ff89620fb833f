package io.ringwork.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenApiTest extends RunningServer {

    /** Requests for every documented call, by its path. */
    private static final Map<String, List<String>> REQUESTS = Map.ofEntries(
            Map.entry(
                    "/api/v1/search",
                    List.of("?q=blue", "?q=%2B4930123456&limit=1", "?q=zebra&kind=vendor", "?q=", "?limit=0")),
            Map.entry(
                    "/api/v1/nodes/{kind}/{id}",
                    List.of(
                            "vendor/V1",
                            "vendor/V5",
                            "listing/L1",
                            "report/R1",
                            "reporter/North%20Ridge",
                            "brand/North%20Ridge",
                            "iban/" + SmallWorld.IBAN,
                            "email/none@none.example",
                            "vendor/V9",
                            "building/x",
                            "x/y")),
            Map.entry(
                    "/api/v1/nodes/{kind}/{id}/neighbours",
                    List.of(
                            "vendor/V1/neighbours",
                            "vendor/V5/neighbours?limit=3",
                            "phone/%2B4930123456/neighbours",
                            "vendor/V9/neighbours",
                            "vendor/V1/neighbours?type=x")),
            Map.entry(
                    "/api/v1/rings",
                    List.of(
                            "",
                            "?limit=1",
                            "?status=grown&min_score=1",
                            "?standing=linked",
                            "?run=" + SmallWorld.OLD_RUN,
                            "?run=x",
                            "?limit=0")),
            Map.entry("/api/v1/rings/{id}", List.of("8F3K", "9Q2M", "OLD", "X", "8F3K?x=1")),
            Map.entry("/api/v1/rings/{id}/graph", List.of("8F3K/graph", "9Q2M/graph", "X/graph", "8F3K/graph?x=1")),
            Map.entry(
                    "/api/v1/rings/{id}/evidence",
                    List.of("8F3K/evidence", "9Q2M/evidence", "X/evidence", "8F3K/evidence?x=1")),
            Map.entry("/api/v1/judgements", List.of("", "?history=true&about=V1", "?history=maybe")),
            Map.entry("/api/v1/judgements/{id}", List.of("ID", "X", "ID?x=1")),
            Map.entry(
                    "/api/v1/rings/{id}/why/{vendor}",
                    List.of(
                            "8F3K/why/V1",
                            "8F3K/why/V2",
                            "8F3K/why/V3",
                            "8F3K/why/V4",
                            "X/why/V1",
                            "OLD/why/V4",
                            "8F3K/why/V1?x=1")),
            Map.entry(
                    "/api/v1/paths",
                    List.of(
                            "?from=V1&to=V3",
                            "?from=V3&to=V1&k=1",
                            "?from=V1&to=V4",
                            "?from=V1&to=confirmed",
                            "?from=V1&to=V9",
                            "?from=V1&to=V1",
                            "?from=V1")),
            Map.entry("/api/v1/events", List.of()),
            Map.entry("/api/v1/health", List.of("")),
            Map.entry("/health", List.of("")));

    /** Calls that change something, in order: method, path of the description, the rest of the address, body. */
    private static final List<Change> CHANGES = List.of(
            Change.of("post", "/judgements", "", "{\"verdict\":\"cleared\",\"vendors\":[\"V5\"],\"reason\":\"x\"}"),
            Change.of("post", "/judgements", "", "{\"verdict\":\"cleared\",\"vendors\":[\"V5\"],\"reason\":\"x\"}"),
            Change.of("post", "/judgements", "", "{\"verdict\":\"counterfeit\",\"vendors\":[\"V5\"],\"reason\":\"x\"}"),
            Change.of("post", "/judgements", "", "{}"),
            Change.of("post", "/judgements", "", " ".repeat(70_000)),
            Change.of("post", "/judgements", "", "{}", "Origin", "http://evil.example"),
            Change.of("post", "/judgements", "", "{}", "Content-Type", "text/plain"),
            Change.of("delete", "/judgements/{id}", "/ID", ""),
            Change.of("delete", "/judgements/{id}", "/ID", ""),
            Change.of("delete", "/judgements/{id}", "/ID?x=1", ""),
            Change.of("delete", "/judgements/{id}", "/ID", "", "Origin", "null"),
            Change.of("post", "/events", "", "{}\n{\"table\":\"vendors\"}", "Content-Type", "application/jsonl"),
            Change.of("post", "/events", "", "x\n".repeat(10_001), "Content-Type", "application/jsonl"),
            Change.of("post", "/events", "", "{}"),
            Change.of("post", "/events", "", "{}", "Origin", "null", "Content-Type", "application/jsonl"));

    private static final Pattern HEADING = Pattern.compile("### `(GET|POST|DELETE) ([^`?]+)(?:\\?([^`]*))?`");
    private static final Pattern EXAMPLE = Pattern.compile("```json( request)?\n(.*?)```", Pattern.DOTALL);

    private record Change(String method, String path, String rest, String body, List<String> headers) {

        static Change of(String method, String path, String rest, String body, String... headers) {
            return new Change(method, path, rest, body, List.of(headers));
        }
    }

    private JsonNode description;

    @BeforeEach
    void readDescription() {
        HttpResponse<String> response = client.get("/openapi.json");
        assertEquals(
                "application/json",
                response.headers().firstValue("Content-Type").orElseThrow());
        description = Client.parse(response.body());
    }

    /** The schema of an answer; fields that it does not name are refused. */
    private JsonSchema schema(String method, String path, int status) {
        JsonNode response =
                description.at("/paths").get(path).get(method).get("responses").get(String.valueOf(status));
        assertTrue(response != null, path + " does not say that it may answer " + status);
        if (response.has("$ref")) {
            response = description.at(response.get("$ref").asText().substring(1));
        }
        return strict(response.get("content").elements().next().get("schema"));
    }

    private JsonSchema strict(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("$defs", description.at("/components/schemas"));
        whole = (ObjectNode) Client.parse(whole.toString().replace("#/components/schemas/", "#/$defs/"));
        whole.get("$defs").forEach(type -> ((ObjectNode) type).put("additionalProperties", false));
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole, config);
    }

    @Test
    void every_answer_of_every_documented_call_is_as_described() {
        Set<String> documented = new TreeSet<>();
        description.get("paths").fieldNames().forEachRemaining(documented::add);
        assertEquals(new TreeSet<>(REQUESTS.keySet()), documented);
        Set<String> statuses = new TreeSet<>();
        String id = changeEverything(statuses);
        REQUESTS.forEach((path, requests) -> {
            String stem = path.contains("{") ? path.substring(0, path.indexOf('{')) : path;
            for (String request : requests) {
                HttpResponse<String> response = client.get(stem + request.replace("ID", id));
                assertDescribed("get", path, response, request);
                statuses.add("get " + path + " " + response.statusCode());
            }
        });
        // Each call was seen with every status that it documents, but for those of a broken server.
        forEachCall((method, path, call) -> call.get("responses")
                .fieldNames()
                .forEachRemaining(status -> assertTrue(
                        status.startsWith("5") || statuses.contains(method + " " + path + " " + status),
                        method + " " + path + " " + status)));
    }

    /** Adds the method, path and status of every answer, and returns the id of the first judgement. */
    private String changeEverything(Set<String> statuses) {
        String id = "";
        for (Change change : CHANGES) {
            String path = "/api/v1" + change.path();
            HttpResponse<String> response = client.sendJson(
                    change.method().toUpperCase(Locale.ROOT),
                    change.path().replace("/{id}", "") + change.rest().replace("ID", id),
                    change.body(),
                    change.headers().toArray(String[]::new));
            assertDescribed(change.method(), path, response, change.body());
            statuses.add(change.method() + " " + path + " " + response.statusCode());
            if (id.isEmpty()) {
                id = Client.parse(response.body()).at("/judgement/id").asText();
            }
        }
        return id;
    }

    private void assertDescribed(String method, String path, HttpResponse<String> response, String request) {
        Set<ValidationMessage> wrong =
                schema(method, path, response.statusCode()).validate(Client.parse(response.body()));
        assertTrue(wrong.isEmpty(), method + " " + path + " " + request + ": " + wrong);
    }

    private interface CallConsumer {
        void accept(String method, String path, JsonNode call);
    }

    private void forEachCall(CallConsumer consumer) {
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> consumer.accept(call.getKey(), path.getKey(), call.getValue())));
    }

    @Test
    void a_field_more_or_less_or_of_another_type_is_noticed() {
        JsonSchema rings = schema("get", "/api/v1/rings", 200);
        for (String change : List.of("missing", "more", "type", "time")) {
            ObjectNode answer = (ObjectNode) client.json(200, "/rings");
            switch (change) {
                case "missing" -> answer.remove("cursor");
                case "more" -> ((ObjectNode) answer.get("items").get(0)).put("more", 1);
                case "type" -> ((ObjectNode) answer.get("items").get(0)).put("rank", "first");
                default -> ((ObjectNode) answer.get("run")).put("finished_at", "yesterday");
            }
            assertFalse(rings.validate(answer).isEmpty(), change);
        }
    }

    @Test
    void every_parameter_of_the_list_is_described_and_its_default_is_allowed() {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter :
                description.at("/paths").get("/api/v1/rings").get("get").get("parameters")) {
            names.add(parameter.get("name").asText());
            assertFalse(parameter.get("description").asText().isBlank());
        }
        assertEquals(List.of("run", "status", "standing", "min_score", "limit", "cursor"), names);
        forEachCall((method, path, call) -> call.get("parameters").forEach(parameter -> {
            JsonNode schema = parameter.get("schema");
            if (schema.has("default")) {
                assertTrue(strict(schema).validate(schema.get("default")).isEmpty(), parameter.toString());
            }
        }));
    }

    @Test
    void operations_have_names_of_their_own() {
        List<String> names = new ArrayList<>();
        forEachCall((method, path, call) -> names.add(call.get("operationId").asText()));
        assertEquals(names.size(), Set.copyOf(names).size());
        assertEquals("3.1.0", description.get("openapi").asText());
    }

    @Test
    void the_document_has_the_same_calls_and_parameters_and_its_examples_are_valid() throws IOException {
        String text = Files.readString(Path.of("../docs/http-api.md"));
        Map<String, String> sections = new LinkedHashMap<>();
        Matcher headings = HEADING.matcher(text);
        while (headings.find()) {
            String method = headings.group(1).toLowerCase(Locale.ROOT);
            String path = "/api/v1" + headings.group(2);
            int next = text.indexOf("\n### ", headings.end());
            sections.put(method + " " + path, text.substring(headings.end(), next < 0 ? text.length() : next));
            List<String> parameters = new ArrayList<>();
            JsonNode call = description.at("/paths").path(path).path(method);
            assertTrue(call.isObject(), method + " " + path + " is not served");
            for (JsonNode parameter : call.get("parameters")) {
                if (parameter.get("in").asText().equals("query")) {
                    parameters.add(parameter.get("name").asText() + "=");
                }
            }
            String given = headings.group(3) == null ? "" : headings.group(3);
            assertEquals(String.join("&", parameters), given, path);
        }
        Set<String> served = new TreeSet<>();
        forEachCall((method, path, call) -> served.add(method + " " + path));
        served.remove("get /health");
        assertEquals(served, new TreeSet<>(sections.keySet()));
        int examples = 0;
        for (Map.Entry<String, String> section : sections.entrySet()) {
            Matcher example = EXAMPLE.matcher(section.getValue());
            while (example.find()) {
                examples++;
                JsonSchema schema = example.group(1) == null
                        ? answerSchema(section.getKey())
                        : strict(call(section.getKey()).at("/requestBody/content/application~1json/schema"));
                Set<ValidationMessage> wrong = schema.validate(Client.parse(example.group(2)));
                assertTrue(wrong.isEmpty(), section.getKey() + ": " + wrong);
            }
        }
        assertTrue(examples >= 11, examples + " examples");
    }

    private JsonNode call(String methodAndPath) {
        String[] parts = methodAndPath.split(" ", 2);
        return description.at("/paths").get(parts[1]).get(parts[0]);
    }

    private JsonSchema answerSchema(String methodAndPath) {
        String[] parts = methodAndPath.split(" ", 2);
        return schema(parts[0], parts[1], methodAndPath.equals("post /api/v1/judgements") ? 201 : 200);
    }

    @Test
    void a_body_that_the_description_refuses_is_refused_and_the_other_way_round() {
        JsonSchema body = strict(call("post /api/v1/judgements").at("/requestBody/content/application~1json/schema"));
        for (String bad : List.of(
                "{\"vendors\":[\"V4\"],\"reason\":\"x\"}",
                "{\"verdict\":\"guilty\",\"vendors\":[\"V4\"],\"reason\":\"x\"}",
                "{\"verdict\":\"cleared\",\"vendors\":\"V4\",\"reason\":\"x\"}",
                "{\"verdict\":\"cleared\",\"vendors\":[\"V4\"],\"reason\":\"\"}",
                "{\"verdict\":\"cleared\",\"vendors\":[\"V4\"],\"reason\":\"x\",\"more\":1}")) {
            assertFalse(body.validate(Client.parse(bad)).isEmpty(), bad);
            assertEquals(400, client.sendJson("POST", "/judgements", bad).statusCode(), bad);
        }
        String good = "{\"verdict\":\"cleared\",\"vendors\":[\"V4\"],\"reason\":\"x\"}";
        assertTrue(body.validate(Client.parse(good)).isEmpty());
        assertEquals(201, client.sendJson("POST", "/judgements", good).statusCode());
    }
}
