package io.ringwork.api.http;

import io.ringwork.api.http.problem.NearMatch;
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
