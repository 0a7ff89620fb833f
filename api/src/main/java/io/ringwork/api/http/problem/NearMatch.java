package io.ringwork.api.http.problem;

import java.util.Collection;
import java.util.Optional;

/** Guesses what somebody meant who mistyped a word. */
public final class NearMatch {

    private NearMatch() {}

    /**
     * The allowed word with the fewest edits (a letter more, less or other), when there are at most two of them and fewer
     * than half the letters of the word; of equals the first. O(n·m) for each word, with the lengths n and m.
     */
    public static Optional<String> find(String word, Collection<String> allowed) {
        String best = null;
        int fewest = Math.min(2, (word.length() - 1) / 2) + 1;
        for (String candidate : allowed) {
            int edits = edits(word, candidate);
            if (edits < fewest) {
                fewest = edits;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int edits(String from, String to) {
        if (Math.abs(from.length() - to.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
