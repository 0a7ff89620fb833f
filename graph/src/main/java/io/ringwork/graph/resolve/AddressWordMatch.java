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
        int different = a.length + b.length - 2 * shared(a, b);
        if (different > MOST_LEFT) {
            return CONFLICT;
        }
        AddressWordList left = new AddressWordList(different);
        AddressWordList right = new AddressWordList(different);
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
        if (left.size() > 0 && right.size() > 0) {
            bits += joined(left, right) + joined(right, left) + typed(left, right, edits, corroborated);
        }
        return bits + leftOver(left, right, whole, corroborated);
    }

    private static int shared(int[] a, int[] b) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int difference = a[i] - b[j];
            shared += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Takes away words of {@code many} that make one word of {@code whole} when written together. */
    private double joined(AddressWordList many, AddressWordList whole) {
        double bits = 0;
        for (int w = 0; w < whole.size() && many.size() > 1; w++) {
            List<Integer> pieces =
                    mayBegin(many, whole.get(w)) ? pieces(vocabulary.word(whole.get(w)), many, List.of()) : List.of();
            if (pieces.size() > 1) {
                double sum = pieces.stream().mapToDouble(vocabulary::wordBits).sum();
                double one = vocabulary.wordBits(whole.get(w));
                bits += Math.max(0, Math.min(Math.max(sum, one), AddressVocabulary.MOST_BITS) + SPLIT_WORD);
                pieces.forEach(many::remove);
                whole.removeAt(w--);
            }
        }
        return bits;
    }

    /** Whether a shorter word begins with the letter that a word begins with: most do not, and letters are at hand. */
    private boolean mayBegin(AddressWordList words, int whole) {
        for (int w = 0; w < words.size(); w++) {
            if (vocabulary.firstLetter(words.get(w)) == vocabulary.firstLetter(whole)
                    && vocabulary.length(words.get(w)) < vocabulary.length(whole)) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> pieces(String rest, AddressWordList words, List<Integer> used) {
        if (rest.isEmpty()) {
            return used;
        }
        for (int w = 0; w < words.size(); w++) {
            int word = words.get(w);
            String text = vocabulary.word(word);
            if (rest.startsWith(text) && !used.contains(word)) {
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
    private double typed(AddressWordList left, AddressWordList right, int edits, boolean corroborated) {
        double bits = 0;
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                if (isTypingError(left.get(i), right.get(j), edits)) {
                    double one = Math.min(vocabulary.wordBits(left.get(i)), vocabulary.wordBits(right.get(j)));
                    bits += corroborated ? Math.max(0, one + TYPING_ERROR) : DOUBTFUL_TYPING_ERROR;
                    left.removeAt(i--);
                    right.removeAt(j);
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
        if (vocabulary.hasDigit(a)
                || vocabulary.hasDigit(b)
                || (vocabulary.kind(a) != Kind.NAME && vocabulary.kind(b) != Kind.NAME)) {
            return false;
        }
        String one = vocabulary.word(a);
        String two = vocabulary.word(b);
        int length = Math.min(one.length(), two.length());
        if (vocabulary.kind(a) != vocabulary.kind(b) || length < SHORTEST_TYPING_ERROR) {
            return length >= SHORTEST_SLIP && AddressEdits.isSlip(one, two);
        }
        return AddressEdits.within(one, two, edits);
    }

    private double leftOver(AddressWordList left, AddressWordList right, boolean whole, boolean corroborated) {
        if ((hasStreetKind(left) && hasStreetKind(right)) || contradict(left, right)) {
            return CONFLICT;
        }
        return missing(left, whole, corroborated) + missing(right, whole, corroborated);
    }

    /** The weight of words that only one side has; words that always go together, such as a region's, count once. */
    private double missing(AddressWordList words, boolean whole, boolean corroborated) {
        double bits = 0;
        for (int i = 0; i < words.size(); i++) {
            int word = words.get(i);
            if (vocabulary.hasDigit(word)) {
                return CONFLICT;
            }
            switch (vocabulary.kind(word)) {
                case DIRECTION -> {
                    if (!hasCompanion(word, words, words.size())) {
                        return CONFLICT;
                    }
                }
                case STREET -> bits += MISSING_STREET_KIND;
                case GENERIC -> bits += MISSING_GENERIC;
                default -> {
                    if (whole) {
                        return CONFLICT;
                    }
                    bits += hasCompanion(word, words, i) ? 0 : missingName(word, corroborated);
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

    /** Whether one of the first words is a name that goes with the word. */
    private boolean hasCompanion(int word, AddressWordList words, int first) {
        for (int i = 0; i < first; i++) {
            int other = words.get(i);
            if (other != word && vocabulary.kind(other) == Kind.NAME && companions.areTogether(word, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasStreetKind(AddressWordList words) {
        for (int i = 0; i < words.size(); i++) {
            if (vocabulary.kind(words.get(i)) == Kind.STREET) {
                return true;
            }
        }
        return false;
    }

    /** Whether each side has a name of its own, and the data never show the two together. */
    private boolean contradict(AddressWordList left, AddressWordList right) {
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                int a = left.get(i);
                int b = right.get(j);
                if (vocabulary.kind(a) == Kind.NAME
                        && vocabulary.kind(b) == Kind.NAME
                        && !companions.areTogether(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }
}
