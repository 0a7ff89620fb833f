package io.ringwork.graph.sample;

import java.util.stream.IntStream;

/** A slip of the fingers. */
final class TypingError {

    private TypingError() {}

    /** The text with its digits as they are, with one error with probability {@code share}: two letters swapped, one left out or one doubled. */
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

    /** The text, with one wrong digit behind its first three with probability {@code share}. */
    static String inDigits(String text, double share, Dice dice) {
        if (!dice.in(share)) {
            return text;
        }
        int[] digits = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) >= '0' && text.charAt(i) <= '9')
                .skip(3)
                .toArray();
        if (digits.length == 0) {
            return text;
        }
        int at = digits[dice.between(0, digits.length - 1)];
        int wrong = (text.charAt(at) - '0' + dice.between(1, 9)) % 10;
        return text.substring(0, at) + wrong + text.substring(at + 1);
    }

    private static boolean isSmallLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
