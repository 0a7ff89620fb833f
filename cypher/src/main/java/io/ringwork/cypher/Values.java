package io.ringwork.cypher;

import io.ringwork.graph.model.SourceRef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values as the store keeps them and as we work with them: times are instants here, lists are lists of text. */
final class Values {

    private Values() {}

    /** The value as a parameter. */
    static Object encode(Object value) {
        return value instanceof Instant instant ? instant.atZone(ZoneOffset.UTC) : value;
    }

    /** Properties as parameters. */
    static Map<String, @Nullable Object> encode(Map<String, @Nullable Object> properties) {
        Map<String, @Nullable Object> encoded = new TreeMap<>();
        properties.forEach((name, value) -> encoded.put(name, value == null ? null : encode(value)));
        return encoded;
    }

    /** A property that came out of the store. */
    static Object decode(Object value) {
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        return value instanceof Object[] || value instanceof Collection ? texts(value) : value;
    }

    /** Properties that came out of the store, in the order of their names. */
    static Map<String, Object> decode(Map<?, ?> properties) {
        Map<String, Object> decoded = new TreeMap<>();
        properties.forEach((name, value) -> decoded.put((String) name, decode(Objects.requireNonNull(value))));
        return decoded;
    }

    /** A map inside a row. */
    static Map<?, ?> map(Map<String, Object> row, String column) {
        return (Map<?, ?>) Objects.requireNonNull(row.get(column));
    }

    /** A text that must be there. */
    static String text(Map<String, Object> row, String column) {
        return (String) Objects.requireNonNull(row.get(column));
    }

    static @Nullable String textOrNull(Map<String, Object> row, String column) {
        return (String) row.get(column);
    }

    static @Nullable Instant timeOrNull(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? null : (Instant) decode(value);
    }

    static long number(Map<String, Object> row, String column) {
        return ((Number) Objects.requireNonNull(row.get(column))).longValue();
    }

    static double real(Map<String, Object> row, String column) {
        return ((Number) Objects.requireNonNull(row.get(column))).doubleValue();
    }

    /** A list of texts, however the database hands it out; empty for nothing. */
    static List<String> texts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof String[] array) {
            return List.of(array);
        }
        Collection<?> all = value instanceof Object[] array ? Arrays.asList(array) : (Collection<?>) value;
        return all.stream().map(String.class::cast).toList();
    }

    /** The text {@code file:line#digest} of a reference. */
    static String text(SourceRef source) {
        return source.file() + ":" + source.line() + "#" + source.digest();
    }

    /** The reference of such a text. */
    static SourceRef source(String text) {
        int digest = text.lastIndexOf('#');
        int line = text.lastIndexOf(':', digest);
        return new SourceRef(
                text.substring(0, line), Long.parseLong(text.substring(line + 1, digest)), text.substring(digest + 1));
    }

    /** The references of such texts, sorted. */
    static List<SourceRef> sources(@Nullable Object value) {
        List<String> all = texts(value);
        return all.size() == 1
                ? List.of(source(all.get(0)))
                : all.stream().map(Values::source).sorted().toList();
    }
}
