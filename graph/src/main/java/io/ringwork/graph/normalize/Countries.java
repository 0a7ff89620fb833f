package io.ringwork.graph.normalize;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes and names of countries: the English names of ICU and the spellings of {@code countries.txt}. */
final class Countries {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    private final Map<String, String> codeByName = new HashMap<>();

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
        return codeByName.get(key(name));
    }

    /** The code that a country column means: a code, a name, or the text itself in lower case without punctuation. */
    String ofField(String field) {
        String upper = CleanText.asciiUpper(field);
        if (CODE.matcher(upper).matches()) {
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
        return CODE.matcher(upper).matches() ? upper : null;
    }

    private static String key(String name) {
        return NOT_LETTERS.matcher(CleanText.fold(name)).replaceAll(" ").strip();
    }
}
