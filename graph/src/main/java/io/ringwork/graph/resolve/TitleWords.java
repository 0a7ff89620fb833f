package io.ringwork.graph.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a title into words: compatibility forms, case, dotted and dotless i made one; runs of letters and runs of digits,
 * so that {@code 30ml} and {@code 30 ML} are the same two words; scripts written without blanks as pairs of neighbouring
 * characters. Everything else, punctuation and signs, only separates. Any text will do.
 *
 * <p>An instance reads one title after another into the same arrays and is for one thread.
 */
final class TitleWords {

    private char[] text = new char[256];
    private int length;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int count;

    /** The words of a title in their order, repeated ones repeated; empty when it has none. */
    static List<String> of(String title) {
        TitleWords reader = new TitleWords();
        List<String> words = new ArrayList<>();
        int count = reader.read(title);
        for (int word = 0; word < count; word++) {
            words.add(new String(reader.text, reader.from[word], reader.to[word] - reader.from[word]));
        }
        return words;
    }

    /** Reads a title and returns the number of its words; the words of the title before are gone. O(length). */
    int read(String title) {
        fold(title);
        count = 0;
        byte kind = TitleCharacters.NONE;
        int start = 0;
        for (int i = 0; i < length; ) {
            int c = Character.codePointAt(text, i, length);
            byte own = TitleCharacters.kind(c);
            if (own == TitleCharacters.MARK) {
                own = kind == TitleCharacters.DIGIT ? TitleCharacters.NONE : kind;
            }
            if (own != kind) {
                close(kind, start, i);
                kind = own;
                start = i;
            }
            if (own == TitleCharacters.DIGIT) {
                i = digit(c, i);
            } else {
                i += Character.charCount(c);
            }
        }
        close(kind, start, length);
        return count;
    }

    /** The hash of a word of the title that was read last. */
    long hash(int word) {
        return TitleHash.of(text, from[word], to[word]);
    }

    private void fold(String title) {
        length = title.length();
        if (length > text.length) {
            text = new char[length * 2];
        }
        for (int i = 0; i < length; i++) {
            char folded = TitleCharacters.fold(title.charAt(i));
            if (folded == 0) {
                String whole = TitleCharacters.fold(title);
                length = whole.length();
                text = length > text.length ? new char[length * 2] : text;
                whole.getChars(0, length, text, 0);
                return;
            }
            text[i] = folded;
        }
    }

    /** Puts a digit of any script in its place as an ASCII one and returns the position after it. */
    private int digit(int c, int position) {
        text[position] = (char) ('0' + Character.digit(c, 10));
        if (Character.charCount(c) > 1) {
            System.arraycopy(text, position + 2, text, position + 1, length - position - 2);
            length--;
        }
        return position + 1;
    }

    private void close(byte kind, int start, int end) {
        if (kind == TitleCharacters.PAIR) {
            int second = start + Character.charCount(Character.codePointAt(text, start, end));
            if (second == end) {
                add(start, end);
            }
            for (int first = start; second < end; ) {
                int after = second + Character.charCount(Character.codePointAt(text, second, end));
                add(first, after);
                first = second;
                second = after;
            }
        } else if (kind != TitleCharacters.NONE) {
            add(start, end);
        }
    }

    private void add(int start, int end) {
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
        }
        from[count] = start;
        to[count++] = end;
    }
}
