package io.ringwork.graph.normalize;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes and names of countries: the English names of ICU and the spellings of {@code countries.txt}. */
final class Countries {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final Map<String, String> codeByName = new HashMap<>();

    /** Names looked for before: many addresses end alike. */
    private final Memo<Optional<String>> byName =
            new Memo<>(13, name -> Optional.ofNullable(codeByName.get(key(name))));

    Countries() {
        for (String code : ULocale.getISOCountries()) {
            codeByName.put(key(new ULocale("", code).getDisplayCountry(ULocale.ENGLISH)), code);
        }
        for (List<String> row : RuleTable.read("countries.txt", 2).rows()) {
            for (String name : row.get(1).split(",", -1)) {
                codeByName.put(key(name), row.get(0));
            }
        }
    }

    /** The code of a name, or null. Two letters are not taken for a code here: they are as often a state. */
    @Nullable
    String findByName(String name) {
        return byName.get(name).orElse(null);
    }

    /** The code that a country column means: a code, a name, or the text itself in lower case without punctuation. */
    String ofField(String field) {
        String upper = CleanText.asciiUpper(field);
        if (isCode(upper)) {
            return upper.equals("UK") ? "GB" : upper;
        }
        String code = findByName(field);
        return code == null ? key(field) : code;
    }

    /** A vendor's country as a code in upper case, or null when it is no two letters. */
    static @Nullable String code(@Nullable String country) {
        if (country == null) {
            return null;
        }
        String upper = CleanText.asciiUpper(country.strip());
        if (upper.equals("UK")) {
            return "GB";
        }
        return isCode(upper) ? upper : null;
    }

    private static boolean isCode(String upper) {
        return upper.length() == 2 && isLetter(upper.charAt(0)) && isLetter(upper.charAt(1));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static String key(String name) {
        return NOT_LETTERS.matcher(CleanText.fold(name)).replaceAll(" ").strip();
    }
}
