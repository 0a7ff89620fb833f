package io.ringwork.graph.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant, by edit distance over letters and digits alone. */
final class NearMatch {

    private NearMatch() {}

    /** {@code ; did you mean 'x'?} or nothing. */
    static String question(String word, Collection<String> allowed) {
        return find(word, allowed).map(near -> "; did you mean '" + near + "'?").orElse("");
    }

    /** The nearest allowed word, when at most a third of its letters differ, or two of a short word. */
    static Optional<String> find(String word, Collection<String> allowed) {
        String wanted = plain(word);
        return allowed.stream()
                .filter(candidate -> distance(wanted, plain(candidate)) <= mostDifferent(wanted, plain(candidate)))
                .min(Comparator.<String>comparingInt(candidate -> distance(wanted, plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int mostDifferent(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer < 4 ? 1 : Math.max(2, longer / 3);
    }

    private static String plain(String word) {
        String cut = word.length() > 60 ? word.substring(0, 60) : word;
        return cut.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(row[j - 1], above[j]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
