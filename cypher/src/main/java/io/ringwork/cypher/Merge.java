package io.ringwork.cypher;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** What a row does to the properties that are there: pure functions over property maps. */
final class Merge {

    private Merge() {}

    /**
     * The properties after a row. Values of the row replace those before, null takes one away, what the row does not name
     * stays. Sources and spellings are joined; {@code firstSeen} becomes the earliest and {@code lastSeen} the latest.
     *
     * @param before null when the node or relationship is new
     */
    static Map<String, Object> apply(@Nullable Map<String, Object> before, Map<String, @Nullable Object> row) {
        return apply(before, row, (old, now) -> now);
    }

    /**
     * As {@link #apply}, for a relationship that many rows make: values that they disagree on are all kept, as a sorted
     * list, so that the order of the rows changes nothing. Only the quality is what the last row says.
     */
    static Map<String, Object> applyUse(@Nullable Map<String, Object> before, Map<String, @Nullable Object> row) {
        return apply(before, row, Merge::joinValues);
    }

    private static Map<String, Object> apply(
            @Nullable Map<String, Object> before, Map<String, @Nullable Object> row, BinaryOperator<Object> others) {
        Map<String, Object> after = before == null ? new TreeMap<>() : new TreeMap<>(before);
        row.forEach((name, value) -> {
            Object old = after.get(name);
            if (value == null) {
                after.remove(name);
            } else if (old == null) {
                after.put(name, value);
            } else {
                after.put(name, join(name, old, value, others));
            }
        });
        return after;
    }

    private static Object join(String name, Object old, Object now, BinaryOperator<Object> others) {
        return switch (name) {
            case "sources" -> joinSources(Values.texts(old), Values.texts(now));
            case "raws" -> joinTexts(Values.texts(old), Values.texts(now));
            case "firstSeen" -> ((Instant) now).isBefore((Instant) old) ? now : old;
            case "lastSeen" -> ((Instant) now).isAfter((Instant) old) ? now : old;
            case "quality" -> now;
            default -> others.apply(old, now);
        };
    }

    private static Object joinValues(Object old, Object now) {
        List<String> all = joinTexts(listOf(old), listOf(now));
        return all.size() == 1 ? all.get(0) : all;
    }

    private static List<String> listOf(Object value) {
        return value instanceof String text ? List.of(text) : Values.texts(value);
    }

    /** Both lists as one, sorted, every text once. */
    static List<String> joinTexts(List<String> old, List<String> now) {
        if (old.containsAll(now)) {
            return old;
        }
        Set<String> all = new TreeSet<>(old);
        all.addAll(now);
        return List.copyOf(all);
    }

    private static List<String> joinSources(List<String> old, List<String> now) {
        List<String> all = old;
        for (String text : now) {
            if (!hasSource(all, text)) {
                if (all == old) {
                    all = new ArrayList<>(old);
                }
                int place = Collections.binarySearch(all, text);
                all.add(place < 0 ? -place - 1 : place, text);
            }
        }
        return all;
    }

    /** Whether one of the texts names the same row; texts are compared in place, because a vendor may have very many. */
    private static boolean hasSource(List<String> texts, String wanted) {
        int wantedDigest = wanted.lastIndexOf('#');
        int fileLength = wanted.lastIndexOf(':', wantedDigest);
        int digestLength = wanted.length() - wantedDigest;
        for (String text : texts) {
            int digest = text.length() - digestLength;
            if (digest > fileLength
                    && text.regionMatches(digest, wanted, wantedDigest, digestLength)
                    && text.lastIndexOf(':', digest) == fileLength
                    && text.regionMatches(0, wanted, 0, fileLength)) {
                return true;
            }
        }
        return false;
    }

    /** The properties that {@code SET n += …} needs to get from one state to the other: those gone are null. */
    static Map<String, @Nullable Object> difference(@Nullable Map<String, Object> before, Map<String, Object> after) {
        Map<String, @Nullable Object> difference = new TreeMap<>();
        after.forEach((name, value) -> {
            if (before == null || !value.equals(before.get(name))) {
                difference.put(name, value);
            }
        });
        if (before != null) {
            before.keySet().stream()
                    .filter(name -> !after.containsKey(name))
                    .forEach(name -> difference.put(name, null));
        }
        return difference;
    }

    /** The value of a property that may be absent. */
    static @Nullable String text(@Nullable Map<String, Object> properties, String name) {
        return properties == null ? null : (String) properties.get(name);
    }

    /** Whether a property differs between two states. */
    static boolean differs(String name, @Nullable Map<String, Object> before, Map<String, Object> after) {
        return !Objects.equals(text(before, name), text(after, name));
    }
}
