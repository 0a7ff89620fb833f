package io.ringwork.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringwork.api.http.Parameter.Place;
import io.ringwork.api.http.problem.FieldError;
import io.ringwork.api.http.problem.NearMatch;
import io.ringwork.api.http.problem.Problem;
import io.ringwork.api.http.problem.ProblemException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a call's parameters, all of them valid. */
final class Arguments {

    private final Map<String, Object> values;
    private final InputStream lines;

    private Arguments(Map<String, Object> values, InputStream lines) {
        this.values = values;
        this.lines = lines;
    }

    /**
     * Reads the parameters of a route.
     *
     * @param path the request's path, still encoded; it matches the route's
     * @param query the request's query, still encoded, or null
     * @param body the fields of the request's body; empty when the route takes none
     * @throws ProblemException naming every bad parameter
     */
    static Arguments read(Route route, String path, @Nullable String query, Map<String, JsonNode> body) {
        Map<String, String> inPath = pathParts(route.path(), path);
        Map<String, List<String>> inQuery = UriText.parameters(query == null ? "" : query);
        Map<String, Object> values = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (Parameter<?> parameter : route.parameters()) {
            try {
                Object value = switch (parameter.place()) {
                    case PATH -> value(parameter, List.of(inPath.getOrDefault(parameter.name(), "")));
                    case QUERY -> value(parameter, inQuery.getOrDefault(parameter.name(), List.of()));
                    case BODY -> value(parameter, body.get(parameter.name()));
                };
                if (value != null) {
                    values.put(parameter.name(), value);
                }
            } catch (BadValueException e) {
                errors.add(new FieldError(parameter.name(), String.valueOf(e.getMessage())));
            }
        }
        Arguments arguments = new Arguments(values, InputStream.nullInputStream());
        for (FieldError error : route.call().check(arguments)) {
            if (errors.stream().noneMatch(known -> known.field().equals(error.field()))) {
                errors.add(error);
            }
        }
        errors.addAll(unknown(route, Place.QUERY, inQuery.keySet()));
        errors.addAll(unknown(route, Place.BODY, body.keySet()));
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.ofFields(errors));
        }
        return arguments;
    }

    /** The same with the body of a call that takes lines. */
    Arguments withLines(InputStream body) {
        return new Arguments(values, body);
    }

    /** The body of a call that takes lines; empty for all others. */
    InputStream lines() {
        return lines;
    }

    /** The value of a parameter that is required or has a fallback. */
    <T> T get(Parameter<T> parameter) {
        T value = find(parameter);
        if (value == null) {
            throw new IllegalStateException(parameter.name() + " is optional and was not given");
        }
        return value;
    }

    /** The value of a parameter, or null when it was not given. */
    @SuppressWarnings("unchecked") // read() stored what the parameter's own type made
    <T> @Nullable T find(Parameter<T> parameter) {
        return (T) values.get(parameter.name());
    }

    private static <T> @Nullable T value(Parameter<T> parameter, List<String> given) {
        if (given.size() > 1) {
            throw new BadValueException("is given " + given.size() + " times; it must be given once");
        }
        if (given.isEmpty() || (given.get(0).isEmpty() && !parameter.required())) {
            if (parameter.required()) {
                throw new BadValueException("is missing; give it as ?" + parameter.name() + "=…");
            }
            return parameter.fallback();
        }
        String text = given.get(0);
        boolean path = parameter.place() == Place.PATH;
        return parameter.type().read(path ? UriText.decodePath(text) : UriText.decodeQuery(text));
    }

    private static <T> @Nullable T value(Parameter<T> parameter, @Nullable JsonNode given) {
        if (given == null
                || given.isNull()
                || (!parameter.required()
                        && given.isTextual()
                        && given.textValue().isEmpty())) {
            if (parameter.required()) {
                throw new BadValueException("is missing; give it as a field of the body");
            }
            return parameter.fallback();
        }
        return parameter.type().read(given);
    }

    /** A parameter that the call does not know would be ignored, and the answer taken for another one. */
    private static List<FieldError> unknown(Route route, Place place, Collection<String> given) {
        String what = place == Place.BODY ? "field of this call's body" : "parameter of this call";
        List<String> known = route.parameters().stream()
                .filter(parameter -> parameter.place() == place)
                .map(Parameter::name)
                .toList();
        List<FieldError> errors = new ArrayList<>();
        for (String name : given) {
            if (!known.contains(name)) {
                String near = NearMatch.find(name, known)
                        .map(word -> "; did you mean " + word + "?")
                        .orElse("");
                String allowed = known.isEmpty() ? "it takes none" : "it takes " + String.join(", ", known);
                errors.add(new FieldError(name, "is no " + what + "; " + allowed + near));
            }
        }
        return errors;
    }

    private static Map<String, String> pathParts(String template, String path) {
        String[] names = template.split("/", -1);
        String[] parts = path.split("/", -1);
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(names.length, parts.length); i++) {
            if (names[i].startsWith("{")) {
                values.put(names[i].substring(1, names[i].length() - 1), parts[i]);
            }
        }
        return values;
    }
}
