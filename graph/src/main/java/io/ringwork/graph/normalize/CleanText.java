package io.ringwork.graph.normalize;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The first step of every rule: one form for the same characters, without what nobody can see. */
final class CleanText {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private CleanText() {}

    /**
     * NFKC, digits of any script as ASCII ones, control and invisible characters removed, every run of white space one
     * blank, trimmed. Halves of surrogate pairs become U+FFFD, so that the result can always be written as UTF-8.
     */
    static String of(String raw) {
        return isClean(raw) ? raw : cleaned(raw);
    }

    /** As {@link #of}, for any text. */
    static String cleaned(String raw) {
        String text = isPlainAscii(raw) ? raw : NFKC.normalize(raw);
        StringBuilder cleaned = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
                continue;
            }
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT) {
                continue;
            }
            if (blank && cleaned.length() > 0) {
                cleaned.append(' ');
            }
            blank = false;
            if (type == Character.DECIMAL_DIGIT_NUMBER) {
                cleaned.append((char) ('0' + Character.digit(c, 10)));
            } else {
                cleaned.appendCodePoint(type == Character.SURROGATE ? 0xFFFD : c);
            }
        }
        return cleaned.toString();
    }

    /** Whether the text is visible ASCII with single blanks inside: it is clean as it is. */
    private static boolean isClean(String raw) {
        char before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || raw.isEmpty();
    }

    /** Upper and lower case made one. */
    static String fold(String text) {
        return isPlainAscii(text) ? asciiLower(text) : UCharacter.foldCase(text, true);
    }

    static String asciiLower(String text) {
        if (!hasBetween(text, 'A', 'Z')) {
            return text;
        }
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lower.toString();
    }

    static String asciiUpper(String text) {
        if (!hasBetween(text, 'a', 'z')) {
            return text;
        }
        StringBuilder upper = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            upper.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
        }
        return upper.toString();
    }

    private static boolean hasBetween(String text, char first, char last) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= first && text.charAt(i) <= last) {
                return true;
            }
        }
        return false;
    }

    /** The ASCII digits of a text, in their order. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    /** The ASCII letters and digits of a text, in their order. */
    static String alphanumerics(String text) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** SHA-256 of the UTF-8 bytes, 64 hex digits. */
    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
