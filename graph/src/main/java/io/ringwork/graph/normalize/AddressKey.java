package io.ringwork.graph.normalize;

import io.ringwork.graph.normalize.AddressWords.Entry;
import io.ringwork.graph.normalize.AddressWords.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers the tokens of one address: numbers under their tags, names, postcodes; then says what they are worth. */
final class AddressKey {
    private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)");
    private static final Pattern LETTER = Pattern.compile("[a-z]");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5,6}(?:-\\d{4})?|\\d{10}");
    private static final Pattern SHORT_POSTCODE = Pattern.compile("\\d{4}");
    private static final Pattern OUTWARD = Pattern.compile("[a-z]{1,2}\\d[a-z\\d]?|[a-z]\\d[a-z]");
    private static final Pattern INWARD = Pattern.compile("\\d[a-z]{2}|\\d[a-z]\\d");
    private static final Pattern SHORT_PLACE = Pattern.compile("[a-z]{3,}pl");
    private static final Pattern HOUSE_AND_UNIT = Pattern.compile("(\\d+[a-z]?)/(\\d*[a-z]?)");
    private static final Pattern UMLAUT = Pattern.compile("([aou])e");
    private static final Set<String> GERMAN = Set.of("de", "at", "ch", "li");
    private static final Set<String> LONG_HOUSES = Set.of("us", "ca", "mx", "in", "");
    private static final Set<String> CITY_STATES = Set.of("hk", "mo", "sg");
    private static final Set<String> CHINESE = Set.of("cn", "tw", "hk", "mo");
    private static final Set<String> BUILDINGS =
            Set.of("building", "house", "tower", "plaza", "center", "edificio", "mall", "hangar", "warehouse");
    private static final int LONGEST_FLOOR = 4;
    private static final String HOUSE = "n";
    private static final String NAME = "name";
    private static final String POSTCODE = "z";
    private static final String BOX = "p";

    private final AddressWords words;
    private final String country;
    private final boolean cityIsKnown;
    private final List<String> houses = new ArrayList<>();
    private final Set<String> tagged = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> streetNames = new TreeSet<>();
    private final Set<String> placeNames = new TreeSet<>();
    private final Set<String> postcodes = new TreeSet<>();
    private final Set<String> careOf = new TreeSet<>();
    private boolean inPlace;
    private boolean hasStreetWord;
    private boolean hasBox;

    AddressKey(AddressWords words, String country, boolean cityIsKnown) {
        this.words = words;
        this.country = country;
        this.cityIsKnown = cityIsKnown;
    }

    String country() {
        return country;
    }

    boolean hasCareOf() {
        return !careOf.isEmpty();
    }

    /** Adds the firm that takes the mail, as the key of its name. */
    void addCareOf(String nameKey) {
        if (!nameKey.isEmpty()) {
            careOf.add(nameKey);
        }
    }

    /** Adds the street column, or the whole address in one line: then its last part counts as the city. */
    void addStreet(List<List<String>> parts) {
        boolean townFirst = parts.size() > 1
                && !words.hasStreetWord(parts.get(0), country)
                && parts.stream()
                        .skip(1)
                        .anyMatch(part -> words.hasStreetWord(part, country)
                                && part.stream().anyMatch(AddressTokens::hasDigit));
        for (int i = 0; i < parts.size(); i++) {
            inPlace = !cityIsKnown && (townFirst ? i == 0 : i > 0 && i == parts.size() - 1);
            addPart(parts.get(i), townFirst ? i + 1 : i);
        }
        inPlace = false;
    }

    /** Adds a column that names a city or a region; its numbers are postcodes. */
    void addPlace(List<List<String>> parts) {
        inPlace = true;
        for (List<String> part : parts) {
            for (int i = 0; i < part.size() && !words.isRegion(part, country); i++) {
                String token = part.get(i);
                if (AddressTokens.hasDigit(token)) {
                    boolean pair = i + 1 < part.size()
                            && OUTWARD.matcher(token).matches()
                            && INWARD.matcher(part.get(i + 1)).matches();
                    postcodes.add(pair ? token + part.get(++i) : token);
                } else if (!token.startsWith("@")) {
                    addWord(part, i);
                }
            }
        }
        inPlace = false;
    }

    void addPostcode(String field) {
        String code = CleanText.asciiLower(CleanText.alphanumerics(field));
        if (!code.isEmpty() && AddressTokens.hasDigit(code)) {
            boolean american = country.equals("us") && code.length() == 9;
            postcodes.add(american ? code.substring(0, 5) : code);
        }
    }

    private void addPart(List<String> part, int position) {
        if (words.isRegion(part, country)) {
            return;
        }
        String pending = "";
        for (int i = 0; i < part.size(); i++) {
            String token = part.get(i);
            String next = i + 1 < part.size() ? part.get(i + 1) : "";
            if (AddressTokens.hasDigit(token)) {
                boolean letters =
                        OUTWARD.matcher(token).matches() && INWARD.matcher(next).matches();
                if (pending.isEmpty() && letters && (position > 0 || i > 0)) {
                    postcodes.add(token + next);
                    i++;
                    continue;
                }
                i += addNumber(part, i, position, pending);
                pending = "";
            } else if (!pending.isEmpty() && LETTER.matcher(token).matches() && !pending.equals(HOUSE)) {
                tagged.add(pending + token);
                pending = "";
            } else if (token.equals("#")) {
                pending = pending.isEmpty() ? !houses.isEmpty() && !country.equals("co") ? "u" : HOUSE : pending;
            } else if (token.startsWith("@")) {
                pending = token.equals("@z") ? POSTCODE : pending;
            } else {
                String tag = tagBefore(part, i);
                if (tag.isEmpty()) {
                    addWord(part, i);
                }
                pending = tag.isEmpty() || pending.isEmpty() || pending.equals(HOUSE) || !tag.equals(HOUSE)
                        ? tag
                        : pending;
            }
        }
    }

    /** Adds the number at i; the result is how many tokens after it belong to it. */
    private int addNumber(List<String> part, int i, int position, String pending) {
        String number = part.get(i);
        String next = i + 1 < part.size() ? part.get(i + 1) : "";
        if (!pending.isEmpty()) {
            tag(pending, number);
            return isNumberMark(next) ? 1 : 0;
        }
        if (isNumberMark(next)) {
            tag(next.substring(1), number);
            return 1;
        }
        boolean ordinal = ORDINAL.matcher(number).matches();
        String bare = ordinal ? number.substring(0, number.length() - 2) : number;
        Entry after = words.find(next, Role.AFTER, country);
        boolean numberFollows = i + 2 < part.size() && AddressTokens.hasDigit(part.get(i + 2));
        if (after != null && (ordinal || !numberFollows)) {
            if (after.tag().equals(NAME)) {
                addName(number + next);
            } else {
                tag(after.tag(), bare);
            }
            return 1;
        }
        if (ordinal) {
            addName(number);
            return 0;
        }
        Entry street = i == 1 ? words.find(part.get(0), Role.STREET, country) : null;
        if (street != null) {
            addName(street.name() + number);
            return 0;
        }
        boolean first = position == 0 && i == 0 && part.size() > 1 && LONG_HOUSES.contains(country);
        boolean place = position > 0
                && !words.hasStreetWord(part, country)
                && SHORT_POSTCODE.matcher(number).matches();
        boolean long5 = LONG_NUMBER.matcher(number).matches() && !first;
        tag(place || long5 ? POSTCODE : HOUSE, number);
        return 0;
    }

    /** Whether the token is what a Han word after a number became. */
    private static boolean isNumberMark(String token) {
        return token.length() == 2 && token.charAt(0) == '@' && "zdp".indexOf(token.charAt(1)) < 0;
    }

    private void tag(String tag, String number) {
        switch (tag) {
            case HOUSE -> houses.add(number);
            case POSTCODE ->
                postcodes.add(number.length() == 10 && number.charAt(5) == '-' ? number.substring(0, 5) : number);
            case BOX -> {
                hasBox = true;
                tagged.add(tag + number);
            }
            default -> tagged.add(tag + number);
        }
    }

    /** The tag that the word at i gives to what comes after it, or empty when no number or letter does. */
    private String tagBefore(List<String> part, int i) {
        Entry entry = before(part.get(i));
        if (entry == null) {
            return "";
        }
        for (int j = i + 1; j < part.size(); j++) {
            String token = part.get(j);
            boolean box = entry.tag().equals(BOX) && token.equals("box");
            if (AddressTokens.hasDigit(token)) {
                String after = j + 1 < part.size() ? part.get(j + 1) : "";
                if (isNumberMark(after) && !after.substring(1).equals(entry.tag())) {
                    return "";
                }
                boolean floor = entry.tag().equals("f");
                boolean wrong = floor
                        ? token.length() > LONGEST_FLOOR
                        : ORDINAL.matcher(token).matches();
                return wrong ? "" : entry.tag();
            }
            if (LETTER.matcher(token).matches()) {
                boolean single = !entry.tag().equals(HOUSE) && before(token) == null;
                return single ? entry.tag() : "";
            }
            Entry following = before(token);
            if (!token.equals("#")
                    && !box
                    && (following == null || !following.tag().equals(HOUSE))) {
                return "";
            }
        }
        return "";
    }

    private @Nullable Entry before(String word) {
        Entry entry = words.find(word, Role.BEFORE, country);
        return entry != null && entry.countries().isEmpty() && words.isLocalName(word, country) ? null : entry;
    }

    private void addWord(List<String> part, int i) {
        String word = part.get(i);
        boolean province = i + 1 < part.size() && part.get(i + 1).equals("@p");
        if (words.find(word, Role.DROP, country) != null
                || (province && words.find(word, Role.REGION, country) != null)) {
            return;
        }
        Entry street = words.find(word, Role.STREET, country);
        if (street != null) {
            hasStreetWord |= !inPlace;
            if (i == 0 && part.size() > 1 && isPlainNumber(part.get(1))) {
                return;
            }
            addName((word.equals("st") || word.equals("saint")) && i == 0 && part.size() > 1 ? "saint" : street.name());
            return;
        }
        Entry plain = words.find(word, Role.WORD, country);
        Entry before = plain == null ? words.find(word, Role.BEFORE, country) : null;
        if (plain != null) {
            for (String name : RuleTable.words(plain.name())) {
                addName(name);
            }
        } else if (before != null) {
            if (!before.name().isEmpty()) {
                addName(before.name());
            } else if (word.length() > 2) {
                addName(word);
            }
        } else {
            addSplit(word, i + 1 < part.size() ? part.get(i + 1) : "");
        }
    }

    private static boolean isPlainNumber(String token) {
        return AddressTokens.hasDigit(token) && !ORDINAL.matcher(token).matches();
    }

    /** A word that hides the street's kind or its direction: {@code musterstr}, {@code huaqiangbei} before a road. */
    private void addSplit(String word, String next) {
        if (GERMAN.contains(country) && SHORT_PLACE.matcher(word).matches()) {
            addName(plain(word.substring(0, word.length() - 2)) + "platz");
            return;
        }
        for (String ending : List.of("strasse", "strase", "str")) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                addName(plain(word.substring(0, word.length() - ending.length())));
                addName("strasse");
                hasStreetWord |= !inPlace;
                return;
            }
        }
        boolean beforeStreet = words.find(next, Role.STREET, country) != null;
        if (CHINESE.contains(country) && beforeStreet) {
            AddressPinyin.withDirection(plain(word)).forEach(this::addName);
            return;
        }
        addName(plain(word));
    }

    /** A name in the spelling that stands for all of its country's. */
    private String plain(String name) {
        return switch (country) {
            case "de", "at", "ch", "li" -> UMLAUT.matcher(name).replaceAll("$1");
            case "cn" -> AddressPinyin.plain(name);
            default -> name;
        };
    }

    private void addName(String name) {
        if (name.isEmpty()) {
            return;
        }
        names.add(name);
        (inPlace ? placeNames : streetNames).add(name);
    }

    /** The key and its quality; the folded raw text stands in when nothing is left. */
    Outcome outcome(String raw) {
        if (isLoneTown()) {
            postcodes.addAll(houses);
            houses.clear();
        }
        splitHouse();
        Set<String> tokens = new LinkedHashSet<>();
        boolean numbered = !houses.isEmpty() || !tagged.isEmpty();
        for (String firm : numbered ? Set.<String>of() : careOf) {
            tokens.add("c/o " + firm);
        }
        if (!houses.isEmpty()) {
            tokens.add(HOUSE + String.join("+", new LinkedHashSet<>(houses)));
        }
        tokens.addAll(tagged);
        tokens.addAll(names);
        postcodes.forEach(code -> tokens.add(POSTCODE + code));
        if (tokens.isEmpty()) {
            return Outcome.placeholder(country.isEmpty() ? raw : country);
        }
        if (!country.isEmpty()) {
            tokens.add(country);
        }
        String key = String.join(" ", tokens);
        return isFine(numbered) ? Outcome.usable(key) : Outcome.placeholder(key);
    }

    /** In some countries 12/5 is unit 5 of house 12, unless the unit is named beside it. */
    private void splitHouse() {
        Matcher house = HOUSE_AND_UNIT.matcher(houses.size() == 1 ? houses.get(0) : "");
        if (AddressTokens.SLASH_BEFORE_UNIT.contains(country)
                && house.matches()
                && tagged.stream().noneMatch(tag -> tag.startsWith("u"))) {
            houses.set(0, house.group(1));
            tagged.add("u" + house.group(2));
        }
    }

    /** Whether the place is finer than a street: a number beside a name, a box in a city, a named building, a firm. */
    private boolean isFine(boolean numbered) {
        boolean place = !placeNames.isEmpty() || !postcodes.isEmpty() || CITY_STATES.contains(country);
        if (hasBox) {
            return place || !names.isEmpty();
        }
        if (!numbered) {
            long fine = streetNames.stream()
                    .filter(name -> !placeNames.contains(name))
                    .count();
            boolean namedBuilding = fine >= (postcodes.isEmpty() ? 4 : 3)
                    && streetNames.stream().anyMatch(BUILDINGS::contains);
            return place && (hasCareOf() || namedBuilding);
        }
        return streetNames.stream().anyMatch(name -> !placeNames.contains(name));
    }

    /** A name with nothing but a short number beside it: a town with its postcode. */
    private boolean isLoneTown() {
        return streetNames.size() == 1
                && !hasStreetWord
                && placeNames.isEmpty()
                && postcodes.isEmpty()
                && tagged.isEmpty()
                && SHORT_POSTCODE.matcher(String.join("", houses)).matches();
    }
}
