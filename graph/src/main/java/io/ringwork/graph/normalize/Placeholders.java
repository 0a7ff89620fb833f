package io.ringwork.graph.normalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that stand for "nothing here", from {@code placeholders.txt}, and digits that nobody owns. */
final class Placeholders {
    private final Map<String, Set<String>> valuesByScope = new HashMap<>();
    private final Map<String, List<String>> endingsByScope = new HashMap<>();
    private final Map<String, List<String>> beginningsByScope = new HashMap<>();

    Placeholders() {
        for (List<String> row : RuleTable.read("placeholders.txt", 2).rows()) {
            String scope = row.get(0);
            String value = CleanText.fold(CleanText.of(row.get(1)));
            if (value.startsWith("*")) {
                endingsByScope.computeIfAbsent(scope, s -> new ArrayList<>()).add(value.substring(1));
            } else if (value.endsWith("*")) {
                beginningsByScope
                        .computeIfAbsent(scope, s -> new ArrayList<>())
                        .add(value.substring(0, value.length() - 1));
            } else {
                valuesByScope.computeIfAbsent(scope, s -> new HashSet<>()).add(value);
            }
        }
    }

    /** Whether a value says nothing whatever its kind: {@code N/A}, "same as above", or no letter and no digit. */
    boolean saysNothing(String cleaned) {
        String folded = CleanText.fold(cleaned);
        return matches("any", folded)
                || matches("any", trimPunctuation(folded))
                || folded.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether the value stands under the scope (the word of a kind) in the table. */
    boolean matches(String scope, String folded) {
        if (valuesByScope.getOrDefault(scope, Set.of()).contains(folded)) {
            return true;
        }
        for (String ending : endingsByScope.getOrDefault(scope, List.of())) {
            if (folded.endsWith(ending)) {
                return true;
            }
        }
        for (String beginning : beginningsByScope.getOrDefault(scope, List.of())) {
            if (folded.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** One character repeated: zeros, {@code 1111111}, {@code xxxx}. The empty text counts. */
    static boolean isRepeated(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != text.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /** Five digits or more that count up or down, {@code 12345678}, {@code 0123456789}, {@code 987654321}. */
    static boolean isCounting(String text) {
        if (text.length() < 5) {
            return false;
        }
        int step = (text.charAt(1) - text.charAt(0) + 10) % 10;
        if (step != 1 && step != 9) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || (i > 0 && (c - text.charAt(i - 1) + 10) % 10 != step)) {
                return false;
            }
        }
        return true;
    }

    /** Digits that nobody owns: repeated or counting. */
    static boolean isFiller(String digits) {
        return isRepeated(digits) || isCounting(digits);
    }

    private static String trimPunctuation(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
