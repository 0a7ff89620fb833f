package io.ringwork.graph.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a file and where they stand; for JSON Lines the keys in the order in which they first occur. */
final class Columns {

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    Columns(List<String> names) {
        names.forEach(this::add);
    }

    /** Columns called 1 to {@code count}. */
    static Columns numbered(int count) {
        Columns columns = new Columns(List.of());
        for (int number = 1; number <= count; number++) {
            columns.add(Integer.toString(number));
        }
        return columns;
    }

    /** Adds a column behind the others and says where it stands. */
    int add(String name) {
        names.add(name);
        positions.putIfAbsent(name, names.size() - 1);
        return names.size() - 1;
    }

    int size() {
        return names.size();
    }

    String name(int position) {
        return names.get(position);
    }

    List<String> names() {
        return Collections.unmodifiableList(names);
    }

    /** Position of the column of that name, or else of the column of that number, or -1. */
    int find(String name) {
        Integer position = positions.get(name);
        return position != null ? position : findNumber(name);
    }

    /** Position of the column of exactly that name, if any. */
    @Nullable
    Integer findName(String name) {
        return positions.get(name);
    }

    private int findNumber(String name) {
        if (name.isEmpty() || name.length() > 5 || !name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int number = Integer.parseInt(name);
        return number >= 1 && number <= names.size() ? number - 1 : -1;
    }
}
