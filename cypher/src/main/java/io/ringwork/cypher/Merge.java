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
import java.util.stream.Collectors;
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
        Map<String, Object> after = before == null ? new TreeMap<>() : new TreeMap<>(before);
        row.forEach((name, value) -> {
            Object old = after.get(name);
            if (value == null) {
                after.remove(name);
            } else if (old == null) {
                after.put(name, value);
            } else {
                after.put(name, join(name, old, value));
            }
        });
        return after;
    }

    private static Object join(String name, Object old, Object now) {
        return switch (name) {
            case "sources" -> joinSources(Values.texts(old), Values.texts(now));
            case "raws" -> joinTexts(Values.texts(old), Values.texts(now));
            case "firstSeen" -> ((Instant) now).isBefore((Instant) old) ? now : old;
            case "lastSeen" -> ((Instant) now).isAfter((Instant) old) ? now : old;
            default -> now;
        };
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
        Set<String> known = old.stream().map(Merge::stableId).collect(Collectors.toSet());
        List<String> all = new ArrayList<>(old);
        for (String text : now) {
            if (known.add(stableId(text))) {
                all.add(text);
            }
        }
        if (all.size() > old.size()) {
            Collections.sort(all);
        }
        return all;
    }

    private static String stableId(String source) {
        return Values.source(source).stableId();
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
