package io.ringwork.api.http;

import io.ringwork.api.http.Parameter.Place;
import io.ringwork.api.http.Route.Verb;
import io.ringwork.api.http.problem.Problem;
import io.ringwork.api.http.problem.ProblemCode;
import io.ringwork.api.http.wire.WireJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Describes the routes as OpenAPI 3.1. */
final class OpenApi {

    /** Where the description stands. */
    static final String PATH = "/openapi.json";

    private final Schemas schemas = new Schemas();

    private OpenApi() {}

    /** The description as JSON; the same routes and version make the same bytes. */
    static byte[] describe(List<Route> routes, String version) {
        return WireJson.write(new OpenApi().document(routes, version));
    }

    private Map<String, Object> document(List<Route> routes, String version) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Route route : routes) {
            paths.computeIfAbsent(route.path(), any -> new TreeMap<>())
                    .put(route.verb().type().name().toLowerCase(Locale.ROOT), operation(route));
        }
        schemas.reference(Problem.class);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", "Ringwork");
        info.put("version", version);
        info.put(
                "description",
                "Finds counterfeit rings in a property graph of vendors and says which shared facts make each.");
        info.put("license", orderedMap("name", "GPL-3.0-or-later", "identifier", "GPL-3.0-or-later"));
        document.put("info", info);
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("paths", paths);
        document.put("components", orderedMap("schemas", schemas.components(), "responses", problems()));
        return document;
    }

    private Map<String, Object> operation(Route route) {
        Map<String, Object> responses = new TreeMap<>();
        Map<String, Object> done =
                orderedMap("description", route.about(), "content", json(schemas.reference(route.answer())));
        if (route.verb() == Verb.POST) {
            done.put("headers", Map.of("Location", Map.of("schema", Map.of("type", "string"))));
        }
        responses.put(String.valueOf(route.verb().status()), done);
        if (!route.parameters().isEmpty()) {
            refer(responses, ProblemCode.BAD_PARAMETER);
        }
        boolean mayBeMissing = route.parameters().stream()
                .anyMatch(parameter -> parameter.place() == Place.PATH
                        || parameter.equals(Routes.RUN)
                        || parameter.equals(Routes.FROM));
        if (mayBeMissing) {
            refer(responses, ProblemCode.NOT_FOUND);
        }
        if (route.verb() != Verb.GET) {
            refer(responses, ProblemCode.FORBIDDEN_ORIGIN);
        }
        if (route.verb() == Verb.POST) {
            refer(responses, ProblemCode.CONFLICT);
        }
        if (route.verb() == Verb.POST || route.verb() == Verb.FEED) {
            refer(responses, ProblemCode.TOO_LARGE);
            refer(responses, ProblemCode.UNSUPPORTED_TYPE);
        }
        if (route.parameters().contains(Routes.MEMBER)) {
            refer(responses, ProblemCode.OUT_OF_DATE);
        }
        refer(responses, ProblemCode.INTERNAL);
        refer(responses, ProblemCode.STORE_UNREACHABLE);
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", route.name());
        operation.put("summary", route.about());
        operation.put(
                "parameters",
                route.parameters().stream()
                        .filter(parameter -> parameter.place() != Place.BODY)
                        .map(OpenApi::parameter)
                        .toList());
        if (route.verb() == Verb.FEED) {
            Map<String, Object> text = Map.of("schema", Map.of("type", "string"));
            operation.put("requestBody", orderedMap("required", true, "content", Map.of(LinesBody.MEDIA_TYPE, text)));
        } else if (route.hasBody()) {
            operation.put("requestBody", orderedMap("required", true, "content", json(body(route))));
        }
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> parameter(Parameter<?> parameter) {
        Map<String, Object> schema = parameter.type().schema();
        Object fallback = parameter.fallback();
        if (fallback != null) {
            schema.put("default", fallback);
        }
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", parameter.name());
        described.put("in", parameter.place() == Place.PATH ? "path" : "query");
        described.put("required", parameter.required());
        described.put("description", parameter.about());
        described.put("schema", schema);
        return described;
    }

    private static Map<String, Object> body(Route route) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Parameter<?> field : route.parameters()) {
            if (field.place() == Place.BODY) {
                Map<String, Object> schema = field.type().schema();
                schema.put("description", field.about());
                properties.put(field.name(), schema);
                if (field.required()) {
                    required.add(field.name());
                }
            }
        }
        Map<String, Object> body = orderedMap("type", "object", "properties", properties);
        body.put("required", required);
        body.put("additionalProperties", false);
        return body;
    }

    private Map<String, Object> problems() {
        Map<String, Object> responses = new TreeMap<>();
        for (ProblemCode code : ProblemCode.values()) {
            responses.put(
                    code.name(),
                    orderedMap(
                            "description",
                            code.title(),
                            "content",
                            Map.of(Problem.MEDIA_TYPE, Map.of("schema", schemas.reference(Problem.class)))));
        }
        return responses;
    }

    private static void refer(Map<String, Object> responses, ProblemCode code) {
        responses.put(String.valueOf(code.status()), Map.of("$ref", "#/components/responses/" + code.name()));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    /** A map of two entries whose order is that of the arguments. */
    private static Map<String, Object> orderedMap(String name, Object value, String otherName, Object otherValue) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(name, value);
        map.put(otherName, otherValue);
        return map;
    }
}
