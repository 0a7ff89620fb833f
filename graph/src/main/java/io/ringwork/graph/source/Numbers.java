package io.ringwork.graph.source;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plain decimal numbers, as they stand in prices. */
final class Numbers {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,40}([.]\\d{0,40})?|[.]\\d{1,40})([eE][+-]?\\d{1,2})?");
    private static final int MOST_DIGITS_OF_LONG = 18;

    private Numbers() {}

    /** The number with the scale that it is written with, or null when the text is none. */
    static @Nullable BigDecimal read(String text) {
        BigDecimal common = common(text);
        if (common != null) {
            return common;
        }
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** The number when it is written as most are: digits, with a point between two of them at most. */
    private static @Nullable BigDecimal common(String text) {
        int point = -1;
        long digits = 0;
        if (text.length() > MOST_DIGITS_OF_LONG) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > 0 && i < text.length() - 1) {
                point = i;
            } else {
                return null;
            }
        }
        return text.isEmpty() ? null : BigDecimal.valueOf(digits, point < 0 ? 0 : text.length() - 1 - point);
    }
}
