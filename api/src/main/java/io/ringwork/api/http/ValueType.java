package io.ringwork.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringwork.api.http.problem.NearMatch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How a parameter is read, and how OpenAPI describes it: one place for both. */
sealed interface ValueType<T> {

    /** The value of the text, or {@link BadValueException}. */
    T read(String text);

    /** JSON Schema of the value. */
    Map<String, Object> schema();

    /** The value of a field of a body, or {@link BadValueException}. */
    default T read(JsonNode json) {
        return read(text(json));
    }

    private static String text(JsonNode json) {
        if (!json.isTextual()) {
            throw BadValueException.of(json.toString(), "a text");
        }
        String text = json.textValue();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new BadValueException("has half a surrogate pair; it must be Unicode text");
        }
        return text;
    }

    /** Any text that is not blank. */
    record Text(int maxLength) implements ValueType<String> {

        @Override
        public String read(String text) {
            if (text.isBlank() || text.length() > maxLength) {
                throw BadValueException.of(text, "a text of 1 to " + maxLength + " characters");
            }
            return text;
        }

        @Override
        public Map<String, Object> schema() {
            return new TreeMap<>(Map.of("type", "string", "minLength", 1, "maxLength", maxLength));
        }
    }

    /** One text or more. */
    record Texts(int maxItems, int maxLength) implements ValueType<List<String>> {

        @Override
        public List<String> read(String text) {
            return List.of(new Text(maxLength).read(text));
        }

        @Override
        public List<String> read(JsonNode json) {
            String allowed = "a list of 1 to " + maxItems + " texts";
            if (!json.isArray()) {
                throw BadValueException.of(json.toString(), allowed);
            }
            if (json.isEmpty() || json.size() > maxItems) {
                throw new BadValueException("has " + json.size() + " items; it must be " + allowed);
            }
            List<String> texts = new ArrayList<>();
            json.forEach(item -> texts.add(new Text(maxLength).read(item)));
            return List.copyOf(texts);
        }

        @Override
        public Map<String, Object> schema() {
            return new TreeMap<>(Map.of(
                    "type", "array", "items", new Text(maxLength).schema(), "minItems", 1, "maxItems", maxItems));
        }
    }

    /** Yes or no. */
    record Flag() implements ValueType<Boolean> {

        @Override
        public Boolean read(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw BadValueException.of(text, "true or false");
            };
        }

        @Override
        public Map<String, Object> schema() {
            return new TreeMap<>(Map.of("type", "boolean"));
        }
    }

    /** A whole number in a range. */
    record Whole(int min, int max) implements ValueType<Integer> {

        private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,9}");

        @Override
        public Integer read(String text) {
            if (!DIGITS.matcher(text).matches()) {
                throw BadValueException.of(text, "a whole number, " + min + " to " + max);
            }
            int value = Integer.parseInt(text);
            if (value < min || value > max) {
                throw BadValueException.of(text, min + " to " + max);
            }
            return value;
        }

        @Override
        public Map<String, Object> schema() {
            return new TreeMap<>(Map.of("type", "integer", "minimum", min, "maximum", max));
        }
    }

    /** A decimal number. */
    record Decimal() implements ValueType<Double> {

        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

        @Override
        public Double read(String text) {
            if (!NUMBER.matcher(text).matches()) {
                throw BadValueException.of(text, "a number such as 12.5");
            }
            return Double.valueOf(text);
        }

        @Override
        public Map<String, Object> schema() {
            return new TreeMap<>(Map.of("type", "number"));
        }
    }

    /** One of some words. */
    record Word(List<String> allowed) implements ValueType<String> {

        @Override
        public String read(String text) {
            if (allowed.contains(text)) {
                return text;
            }
            String near = NearMatch.find(text, allowed)
                    .map(word -> "; did you mean " + word + "?")
                    .orElse("");
            throw BadValueException.of(text, "one of " + String.join(", ", allowed) + near);
        }

        @Override
        public Map<String, Object> schema() {
            return new TreeMap<>(Map.of("type", "string", "enum", allowed));
        }
    }

    /** Where a list goes on. */
    record Position() implements ValueType<Cursor> {

        @Override
        public Cursor read(String text) {
            return Cursor.parse(text);
        }

        @Override
        public Map<String, Object> schema() {
            return new TreeMap<>(Map.of("type", "string"));
        }
    }
}
