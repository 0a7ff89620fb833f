package io.ringwork.graph.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of addresses from {@code address-words.txt} and {@code address-han.txt}, looked up by country. */
final class AddressWords {
    /** What a word does. */
    enum Role {
        BEFORE,
        AFTER,
        WORD,
        STREET,
        DROP,
        REGION
    }

    /**
     * A row of the table.
     *
     * @param tag the tag of the number beside it, or empty
     * @param name what the word is called when it tags nothing, or empty
     * @param countries where it holds; empty is everywhere
     */
    record Entry(Role role, String tag, String name, List<String> countries) {}

    private final Map<String, List<Entry>> entriesByWord = new HashMap<>();
    private final List<List<String>> hanParts;

    AddressWords() {
        for (List<String> row : RuleTable.read("address-words.txt", 4).rows()) {
            Role role = Role.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            String value = row.get(2);
            int slash = value.indexOf('/');
            boolean tags = role == Role.BEFORE || role == Role.AFTER;
            String tag = !tags ? "" : slash < 0 ? value : value.substring(0, slash);
            String name = !tags ? value : slash < 0 ? "" : value.substring(slash + 1);
            Entry entry = new Entry(role, tag, name, RuleTable.words(row.get(3)));
            for (String word : RuleTable.words(row.get(0))) {
                entriesByWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
            }
        }
        List<List<String>> parts =
                new ArrayList<>(RuleTable.read("address-han.txt", 2).rows());
        parts.sort(
                Comparator.comparing((List<String> row) -> -row.get(0).length()).thenComparing(row -> row.get(0)));
        hanParts = List.copyOf(parts);
    }

    /** The entry of that role; one that names the country wins over one that holds everywhere. */
    @Nullable
    Entry find(String word, Role role, String country) {
        Entry general = null;
        for (Entry entry : entriesByWord.getOrDefault(word, List.of())) {
            if (entry.role() != role) {
                continue;
            }
            if (entry.countries().contains(country)) {
                return entry;
            }
            if (entry.countries().isEmpty() && general == null) {
                general = entry;
            }
        }
        return general;
    }

    /** Whether the word is a name in just this country, so that a tag it gives elsewhere must give way. */
    boolean isLocalName(String word, String country) {
        for (Entry entry : entriesByWord.getOrDefault(word, List.of())) {
            boolean names = entry.role() == Role.WORD || entry.role() == Role.STREET;
            if (names && entry.countries().contains(country)) {
                return true;
            }
        }
        return false;
    }

    /** The common Han parts of a simplified text replaced by what they stand for, with blanks around them. */
    String replaceHanParts(String simplified) {
        String text = simplified;
        for (List<String> part : hanParts) {
            String han = part.get(0);
            if (!text.contains(han)) {
                continue;
            }
            boolean tag = part.get(1).startsWith("@")
                    && han.length() == 1
                    && !part.get(1).equals("@d")
                    && !part.get(1).equals("@p");
            text = tag
                    ? text.replaceAll("(?<=[0-9A-Za-z]) ?" + han, " " + part.get(1) + " ")
                    : text.replace(han, " " + part.get(1) + " ");
        }
        return text;
    }
}
