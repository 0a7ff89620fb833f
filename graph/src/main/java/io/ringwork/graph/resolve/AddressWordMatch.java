package io.ringwork.graph.resolve;

import io.ringwork.graph.normalize.AddressTerms.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What the words of two addresses say in bits. Equal words first, then words written in one or in two, then typing
 * errors; what is left over on one side was left out, what is left over on both sides are two places.
 */
final class AddressWordMatch {
    /** Two places. */
    static final double CONFLICT = Double.NEGATIVE_INFINITY;

    private static final double TYPING_ERROR = -3;
    private static final double DOUBTFUL_TYPING_ERROR = -5;
    private static final double SPLIT_WORD = -1;
    private static final double MISSING_STREET_KIND = -2;
    private static final double MISSING_GENERIC = -1;
    private static final double MISSING_NAME = -2;
    private static final double COMMON_BITS = 4;
    private static final double RARITY = 0.5;
    private static final double DOUBTFUL_RARITY = 2;
    private static final int SHORTEST_TYPING_ERROR = 5;
    private static final int SHORTEST_SLIP = 3;
    private static final int MOST_OF_TYPING_ERROR = 2;
    private static final double SHARE_OF_TYPING_ERROR = 0.02;
    private static final int MOST_LEFT = 12;

    private final AddressVocabulary vocabulary;
    private final AddressCompanions companions;

    AddressWordMatch(AddressVocabulary vocabulary, AddressCompanions companions) {
        this.vocabulary = vocabulary;
        this.companions = companions;
    }

    /**
     * The weight of all words, or {@link #CONFLICT}.
     *
     * @param edits letters in which a typing error may differ: 1 to call two addresses one place, 2 where both may have
     *     an error
     * @param whole whether no name may be missing on either side
     * @param corroborated whether unit or postcode agree; without them, a rare name that is missing, or that looks like a
     *     typing error, is as often another street
     */
    double bits(int[] a, int[] b, int edits, boolean whole, boolean corroborated) {
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        double bits = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (j == b.length || (i < a.length && a[i] < b[j])) {
                left.add(a[i++]);
            } else if (i == a.length || a[i] > b[j]) {
                right.add(b[j++]);
            } else {
                bits += vocabulary.wordBits(a[i++]);
                j++;
            }
        }
        if (left.size() + right.size() > MOST_LEFT) {
            return CONFLICT;
        }
        if (!left.isEmpty() && !right.isEmpty()) {
            bits += joined(left, right) + joined(right, left) + typed(left, right, edits, corroborated);
        }
        return bits + leftOver(left, right, whole, corroborated);
    }

    /** Takes away words of {@code many} that make one word of {@code whole} when written together. */
    private double joined(List<Integer> many, List<Integer> whole) {
        double bits = 0;
        for (int w = 0; w < whole.size() && many.size() > 1; w++) {
            List<Integer> pieces = pieces(vocabulary.word(whole.get(w)), many, new ArrayList<>());
            if (pieces.size() > 1) {
                double sum = pieces.stream().mapToDouble(vocabulary::wordBits).sum();
                double one = vocabulary.wordBits(whole.get(w));
                bits += Math.max(0, Math.min(Math.max(sum, one), AddressVocabulary.MOST_BITS) + SPLIT_WORD);
                many.removeAll(pieces);
                whole.remove(w--);
            }
        }
        return bits;
    }

    private List<Integer> pieces(String rest, List<Integer> words, List<Integer> used) {
        if (rest.isEmpty()) {
            return used;
        }
        for (Integer word : words) {
            String text = vocabulary.word(word);
            if (!used.contains(word) && rest.startsWith(text)) {
                List<Integer> more = new ArrayList<>(used);
                more.add(word);
                List<Integer> found = pieces(rest.substring(text.length()), words, more);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** Takes away pairs of words that differ by a typing error. */
    private double typed(List<Integer> left, List<Integer> right, int edits, boolean corroborated) {
        double bits = 0;
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                if (isTypingError(left.get(i), right.get(j), edits)) {
                    double one = Math.min(vocabulary.wordBits(left.get(i)), vocabulary.wordBits(right.get(j)));
                    bits += corroborated ? Math.max(0, one + TYPING_ERROR) : DOUBTFUL_TYPING_ERROR;
                    left.remove(i--);
                    right.remove(j);
                    break;
                }
            }
        }
        return bits;
    }

    /** A typing error is rare: two words that both occur at many places are two words. */
    private boolean isTypingError(int a, int b, int edits) {
        int rarer = Math.min(vocabulary.count(a), vocabulary.count(b));
        int other = Math.max(vocabulary.count(a), vocabulary.count(b));
        if (rarer > Math.max(MOST_OF_TYPING_ERROR, SHARE_OF_TYPING_ERROR * other)) {
            return false;
        }
        String one = vocabulary.word(a);
        String two = vocabulary.word(b);
        int length = Math.min(one.length(), two.length());
        if (hasDigit(one) || hasDigit(two) || (vocabulary.kind(a) != Kind.NAME && vocabulary.kind(b) != Kind.NAME)) {
            return false;
        }
        if (vocabulary.kind(a) != vocabulary.kind(b) || length < SHORTEST_TYPING_ERROR) {
            return length >= SHORTEST_SLIP && AddressEdits.isSlip(one, two);
        }
        return AddressEdits.within(one, two, edits);
    }

    private double leftOver(List<Integer> left, List<Integer> right, boolean whole, boolean corroborated) {
        double missing = missing(left, whole, corroborated) + missing(right, whole, corroborated);
        boolean twoKinds = hasStreetKind(left) && hasStreetKind(right);
        return twoKinds || contradict(left, right) ? CONFLICT : missing;
    }

    /** The weight of words that only one side has; words that always go together, such as a region's, count once. */
    private double missing(List<Integer> words, boolean whole, boolean corroborated) {
        double bits = 0;
        for (int i = 0; i < words.size(); i++) {
            int word = words.get(i);
            boolean counted = hasCompanion(word, words.subList(0, i));
            if (hasDigit(vocabulary.word(word))) {
                return CONFLICT;
            }
            switch (vocabulary.kind(word)) {
                case DIRECTION -> {
                    if (!hasCompanion(word, words)) {
                        return CONFLICT;
                    }
                }
                case STREET -> bits += MISSING_STREET_KIND;
                case GENERIC -> bits += MISSING_GENERIC;
                default -> {
                    if (whole) {
                        return CONFLICT;
                    }
                    bits += counted ? 0 : missingName(word, corroborated);
                }
            }
        }
        return bits;
    }

    /** Districts and regions are frequent and often left out; a rare name is rather that of another street. */
    private double missingName(int word, boolean corroborated) {
        double rarity = Math.max(0, vocabulary.wordBits(word) - COMMON_BITS);
        return MISSING_NAME - rarity * (corroborated ? RARITY : DOUBTFUL_RARITY);
    }

    /** Whether one of the words is a name that goes with the word. */
    private boolean hasCompanion(int word, List<Integer> words) {
        return words.stream()
                .anyMatch(other ->
                        other != word && vocabulary.kind(other) == Kind.NAME && companions.areTogether(word, other));
    }

    private boolean hasStreetKind(List<Integer> words) {
        return words.stream().anyMatch(word -> vocabulary.kind(word) == Kind.STREET);
    }

    /** Whether each side has a name of its own, and the data never show the two together. */
    private boolean contradict(List<Integer> left, List<Integer> right) {
        for (int a : left) {
            for (int b : right) {
                if (vocabulary.kind(a) == Kind.NAME
                        && vocabulary.kind(b) == Kind.NAME
                        && !companions.areTogether(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
