package io.ringwork.graph.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Set<Role> KEYWORDS = EnumSet.of(Role.BEFORE, Role.STREET, Role.DROP);
    private static final int SHORTEST_KEYWORD = 4;
    private static final int LONG_KEYWORD = 6;
    private static final int LONGEST_HONG_KONG = 5;

    private final Map<String, List<Entry>> entriesByWord = new HashMap<>();
    private final List<HanPart> hanParts;
    private final Map<String, String> hongKong =
            new TreeMap<>(Comparator.comparing((String han) -> -han.length()).thenComparing(han -> han));
    private final Map<String, String> slips = new HashMap<>();

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
        Set<String> keywords = new TreeSet<>();
        entriesByWord.forEach((word, entries) -> {
            if (entries.stream().anyMatch(entry -> KEYWORDS.contains(entry.role()))) {
                keywords.add(word);
            }
        });
        keywords.forEach(this::addSlips);
        for (List<String> row : RuleTable.read("han-hongkong.txt", 2).rows()) {
            hongKong.put(row.get(0), row.get(1));
        }
        List<List<String>> parts =
                new ArrayList<>(RuleTable.read("address-han.txt", 2).rows());
        parts.sort(
                Comparator.comparing((List<String> row) -> -row.get(0).length()).thenComparing(row -> row.get(0)));
        hanParts = parts.stream().map(row -> HanPart.of(row.get(0), row.get(1))).toList();
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
        long characters = characters(text);
        for (HanPart part : hanParts) {
            // What is put in is ASCII, so that no part appears that was not there before.
            if ((characters & part.characters()) != part.characters() || !text.contains(part.han())) {
                continue;
            }
            text = part.pattern() == null
                    ? text.replace(part.han(), part.value())
                    : part.pattern().matcher(text).replaceAll(part.value());
        }
        return text;
    }

    /** A bit for each character of the text; different characters may share one. */
    private static long characters(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= 1L << text.charAt(i);
        }
        return bits;
    }

    /**
     * A Han part of addresses.
     *
     * @param characters bits of its characters
     * @param pattern where the part counts; null is everywhere
     * @param value what stands for it, with blanks around it
     */
    private record HanPart(
            String han, long characters, @Nullable Pattern pattern, String value) {

        static HanPart of(String han, String value) {
            boolean tag = value.startsWith("@") && han.length() == 1 && !value.equals("@d") && !value.equals("@p");
            // A garden, market or centre before a road is the name of the road: 花园路 is Huayuan Road.
            boolean mayName = han.length() > 1 && value.charAt(0) != '@' && !value.equals("avenue");
            Pattern pattern = tag
                    ? Pattern.compile("(?<=[0-9A-Za-z]) ?" + han)
                    : mayName ? Pattern.compile(han + "(?![东南西北中一二三四五六七八九十]?(?:路|街|大道|巷| *[a-z]+ *road))") : null;
            return new HanPart(han, AddressWords.characters(han), pattern, " " + value + " ");
        }
    }

    /** The Han of a text as Hong Kong writes it in Latin letters, a word for each character. */
    String romanised(String simplified) {
        Matcher runs = HAN.matcher(simplified);
        StringBuilder latin = new StringBuilder();
        while (runs.find()) {
            String run = runs.group();
            StringBuilder words = new StringBuilder(" ");
            for (int i = 0; i < run.length(); ) {
                int end = longestEntry(run, i);
                String value = hongKong.getOrDefault(run.substring(i, end), run.substring(i, i + 1));
                words.append(value.startsWith("~") ? value.substring(1) : value).append(' ');
                i = Math.max(end, i + 1);
            }
            runs.appendReplacement(latin, Matcher.quoteReplacement(words.toString()));
        }
        return runs.appendTail(latin).toString();
    }

    private int longestEntry(String run, int start) {
        for (int end = Math.min(run.length(), start + LONGEST_HONG_KONG); end > start; end--) {
            String value = hongKong.get(run.substring(start, end));
            if (value != null && (!value.startsWith("~") || end == run.length())) {
                return end;
            }
        }
        return start;
    }

    /** The keyword that a word is but for a slip of the hand (two letters swapped, one left out or doubled), or the word. */
    String corrected(String word) {
        return slips.getOrDefault(word, word);
    }

    private void addSlips(String keyword) {
        boolean isLong = keyword.length() >= LONG_KEYWORD;
        for (int i = 0; i < keyword.length() && keyword.length() >= SHORTEST_KEYWORD; i++) {
            addSlip(keyword.substring(0, i + 1) + keyword.substring(i), keyword);
            if (isLong) {
                addSlip(keyword.substring(0, i) + keyword.substring(i + 1), keyword);
            }
            if (isLong && i + 1 < keyword.length()) {
                addSlip(
                        keyword.substring(0, i) + keyword.charAt(i + 1) + keyword.charAt(i) + keyword.substring(i + 2),
                        keyword);
            }
        }
    }

    private void addSlip(String slip, String keyword) {
        if (!entriesByWord.containsKey(slip)) {
            slips.putIfAbsent(slip, keyword);
        }
    }

    /** Whether one of the words says what kind of street it is. */
    boolean hasStreetWord(List<String> part, String country) {
        return part.stream()
                .anyMatch(word -> find(word, Role.STREET, country) != null
                        || (word.length() > 5 && (word.endsWith("strasse") || word.endsWith("str"))));
    }

    /** Whether the part is just a region that the city makes superfluous: a province of China. */
    boolean isRegion(List<String> part, String country) {
        List<String> telling = part.stream()
                .filter(word -> !word.startsWith("@") && find(word, Role.DROP, country) == null)
                .toList();
        return telling.size() == 1 && find(telling.get(0), Role.REGION, country) != null;
    }

    /** Names of Hong Kong of three characters and more, such as that of a street whose kind is part of it. */
    String hongKongNames(String simplified) {
        String text = simplified;
        for (Map.Entry<String, String> name : hongKong.entrySet()) {
            text = name.getKey().length() > 2 ? text.replace(name.getKey(), " " + name.getValue() + " ") : text;
        }
        return text;
    }

    /** Whether the table has the word for this country, in any role. */
    boolean knows(String word, String country) {
        return entriesByWord.getOrDefault(word, List.of()).stream()
                .anyMatch(entry ->
                        entry.countries().isEmpty() || entry.countries().contains(country));
    }
}
