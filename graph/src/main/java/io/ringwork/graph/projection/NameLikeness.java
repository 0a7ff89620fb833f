package io.ringwork.graph.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Likeness of two names, 0 to 1: that of the least alike word of the shorter name, each paired with a word of the longer
 * one, the most alike first. Words compare by Winkler's variant of Jaro's measure (W. E. Winkler, "String comparator
 * metrics and enhanced decision rules in the Fellegi–Sunter model of record linkage", 1990).
 */
final class NameLikeness {

    /** What an initial and a word that it begins are worth: alike, and no more. */
    private static final double INITIAL = 0.88;
    /** From here on a name in one word is the other's words written together. */
    private static final double WRITTEN_TOGETHER = 0.95;

    private static final int MOST_PREFIX = 4;
    private static final double PREFIX_WEIGHT = 0.1;

    private record Match(double likeness, int one, int other) {

        static final Comparator<Match> ORDER = Comparator.comparingDouble((Match match) -> -match.likeness)
                .thenComparingInt(Match::one)
                .thenComparingInt(Match::other);
    }

    private NameLikeness() {}

    /** The likeness; 0 when the generations contradict. O(product of the lengths) time. */
    static double of(PersonName one, PersonName other) {
        if (one.generation() > 0 && other.generation() > 0 && one.generation() != other.generation()) {
            return 0;
        }
        boolean swap = one.words().size() > other.words().size();
        List<String> few = swap ? other.words() : one.words();
        List<String> many = swap ? one.words() : other.words();
        if (few.size() == 1 && many.size() > 1) {
            double together = winkler(few.get(0), String.join("", many));
            if (together > WRITTEN_TOGETHER) {
                return together;
            }
        }
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < few.size(); i++) {
            for (int j = 0; j < many.size(); j++) {
                matches.add(new Match(word(few.get(i), many.get(j)), i, j));
            }
        }
        matches.sort(Match.ORDER);
        boolean[] usedFew = new boolean[few.size()];
        boolean[] usedMany = new boolean[many.size()];
        double least = 1;
        for (Match match : matches) {
            if (!usedFew[match.one] && !usedMany[match.other]) {
                usedFew[match.one] = true;
                usedMany[match.other] = true;
                least = Math.min(least, match.likeness);
            }
        }
        return least;
    }

    private static double word(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        boolean initial = (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
        return initial ? INITIAL : winkler(one, other);
    }

    /** Jaro–Winkler likeness of two words that are not empty, 0 to 1. */
    static double winkler(String one, String other) {
        boolean[] inOne = new boolean[one.length()];
        boolean[] inOther = new boolean[other.length()];
        int common = 0;
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        for (int i = 0; i < one.length(); i++) {
            int end = Math.min(other.length(), i + window + 1);
            for (int j = Math.max(0, i - window); j < end; j++) {
                if (!inOther[j] && one.charAt(i) == other.charAt(j)) {
                    inOne[i] = true;
                    inOther[j] = true;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        double swapped = swapped(one, other, inOne, inOther) / 2.0;
        double jaro =
                (common / (double) one.length() + common / (double) other.length() + (common - swapped) / common) / 3;
        int prefix = 0;
        int most = Math.min(MOST_PREFIX, Math.min(one.length(), other.length()));
        while (prefix < most && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    /** Number of common letters that stand in another order. */
    private static int swapped(String one, String other, boolean[] inOne, boolean[] inOther) {
        int swapped = 0;
        int j = 0;
        for (int i = 0; i < one.length(); i++) {
            if (inOne[i]) {
                while (!inOther[j]) {
                    j++;
                }
                swapped += one.charAt(i) == other.charAt(j++) ? 0 : 1;
            }
        }
        return swapped;
    }
}
