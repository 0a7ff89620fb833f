package io.ringwork.graph.sample;

/** A slip of the fingers in a name or an address; digits stay as they are. */
final class TypingError {

    private TypingError() {}

    /** The text, with one error with probability {@code share}: two letters swapped, one left out or one doubled. */
    static String in(String text, double share, Dice dice) {
        if (!dice.in(share) || text.length() < 6) {
            return text;
        }
        int start = dice.between(1, text.length() - 3);
        for (int i = start; i < text.length() - 1; i++) {
            char here = text.charAt(i);
            char next = text.charAt(i + 1);
            if (isSmallLatin(here) && isSmallLatin(next) && here != next) {
                return switch (dice.between(0, 2)) {
                    case 0 -> text.substring(0, i) + next + here + text.substring(i + 2);
                    case 1 -> text.substring(0, i) + text.substring(i + 1);
                    default -> text.substring(0, i) + here + text.substring(i);
                };
            }
        }
        return text;
    }

    private static boolean isSmallLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
