package io.ringwork.cypher.library;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a person may have meant. */
final class NearMatch {

    private NearMatch() {}

    /** The end of a sentence: the nearest of the choices when it is near, otherwise all of them. */
    static String sentence(String typed, List<String> choices) {
        Optional<String> nearest = choices.stream()
                .min(Comparator.comparingInt((String choice) -> distance(typed, choice))
                        .thenComparing(Comparator.naturalOrder()));
        if (nearest.isEmpty()) {
            return "it has none.";
        }
        boolean near = distance(typed, nearest.get()) <= Math.max(2, typed.length() / 3);
        return near ? "did you mean " + nearest.get() + "?" : "there is " + String.join(", ", choices) + ".";
    }

    /** Number of letters to insert, remove or replace (Levenshtein 1966), in O(n·m). */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
