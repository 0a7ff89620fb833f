package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.SourceRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows as bytes, written value by value and read in the same order: a tenth of what they cost as objects, and nothing that
 * a garbage collector would have to look at. Texts are kept exactly, a byte a character where that is enough and two
 * elsewhere; words that many rows share are kept once.
 *
 * <p>Written by one thread, then read by any number.
 */
final class PackedRows {

    private static final int PAGE_BITS = 20;
    private static final int PAGE_BYTES = 1 << PAGE_BITS;
    private static final int MOST_WORDS = 1 << 16;
    private static final int DIGEST_DIGITS = 12;
    private static final int LONGEST_NUMBER = 10;
    private static final String HEX = "0123456789abcdef";

    private final List<byte[]> pages = new ArrayList<>();
    private int pageEnd = PAGE_BYTES;
    private long[] starts = new long[64];
    private int size;
    private final Map<String, Integer> numberOfWord = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private byte[] row = new byte[512];
    private int length;

    /** Number of rows. */
    int size() {
        return size;
    }

    /** Ends a row that was written: its number is the number of rows before it. */
    void endRow() {
        starts = size == starts.length ? Arrays.copyOf(starts, size + size / 2) : starts;
        starts[size++] = store();
    }

    /** Ends a row that was written and stands for another one from now on. */
    void endRowInsteadOf(int number) {
        starts[number] = store();
    }

    private long store() {
        if (pageEnd + length > PAGE_BYTES) {
            pages.add(new byte[Math.max(PAGE_BYTES, length)]);
            pageEnd = 0;
        }
        int page = pages.size() - 1;
        System.arraycopy(row, 0, pages.get(page), pageEnd, length);
        long start = (long) page << PAGE_BITS | pageEnd;
        pageEnd += length;
        length = 0;
        return start;
    }

    /** Writes a number, small ones in few bytes. */
    void put(long number) {
        reserve(LONGEST_NUMBER);
        long rest = number << 1 ^ number >> 63;
        while ((rest & ~0x7FL) != 0) {
            row[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        row[length++] = (byte) rest;
    }

    /** Writes a text or that there is none. */
    void put(@Nullable String text) {
        if (text == null) {
            put(-1);
            return;
        }
        boolean wide = isWide(text);
        put((long) text.length() << 1 | (wide ? 1 : 0));
        reserve(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (wide) {
                row[length++] = (byte) (c >> 8);
            }
            row[length++] = (byte) c;
        }
    }

    /** Writes a text that many rows share, or that there is none. */
    void putWord(@Nullable String word) {
        Integer number = word == null ? null : numberOfWord.get(word);
        if (number == null && word != null && words.size() < MOST_WORDS) {
            number = words.size();
            words.add(word);
            numberOfWord.put(word, number);
        }
        if (number != null) {
            put(number);
        } else {
            put(-1);
            put(word);
        }
    }

    /** Writes a time or that there is none. */
    void put(@Nullable Instant time) {
        put(time == null ? -1 : time.getNano());
        if (time != null) {
            put(time.getEpochSecond());
        }
    }

    /** Writes where a row stands. */
    void put(SourceRef source) {
        putWord(source.file());
        put(source.line());
        long digest = digest(source.digest());
        put(digest);
        if (digest < 0) {
            put(source.digest());
        }
    }

    /** Writes further columns, in their order. */
    void put(Map<String, String> extra) {
        put(extra.size());
        extra.forEach((name, value) -> {
            putWord(name);
            put(value);
        });
    }

    /** Starts to read a row. */
    Cursor read(int number) {
        long start = starts[number];
        return new Cursor(pages.get((int) (start >> PAGE_BITS)), (int) (start & PAGE_BYTES - 1), words);
    }

    private void reserve(int bytes) {
        if (row.length - length < bytes) {
            row = Arrays.copyOf(row, 2 * (length + bytes));
        }
    }

    private static boolean isWide(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return true;
            }
        }
        return false;
    }

    /** The digest as a number, or -1 when it is not 12 hexadecimal digits in lower case. */
    private static long digest(String text) {
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = HEX.indexOf(text.charAt(i));
            if (digit < 0) {
                return -1;
            }
            number = number << 4 | digit;
        }
        return text.length() == DIGEST_DIGITS ? number : -1;
    }

    /** Reads the values of one row in the order in which they were written. */
    static final class Cursor {

        private final byte[] page;
        private final List<String> words;
        private int at;

        private Cursor(byte[] page, int at, List<String> words) {
            this.page = page;
            this.at = at;
            this.words = words;
        }

        long number() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = page[at++];
                number |= (b & 0x7FL) << shift;
                if (b >= 0) {
                    return number >>> 1 ^ -(number & 1);
                }
            }
        }

        @Nullable
        String text() {
            long header = number();
            return header < 0 ? null : text(header);
        }

        /** A text that is there. */
        String requiredText() {
            return text(number());
        }

        private String text(long header) {
            int count = (int) (header >> 1);
            int from = at;
            if ((header & 1) == 0) {
                at += count;
                return new String(page, from, count, StandardCharsets.ISO_8859_1);
            }
            char[] chars = new char[count];
            for (int i = 0; i < count; i++) {
                chars[i] = (char) ((page[at] << 8) | (page[at + 1] & 0xFF));
                at += 2;
            }
            return new String(chars);
        }

        @Nullable
        String word() {
            long number = number();
            return number < 0 ? text() : words.get((int) number);
        }

        /** A shared text that is there. */
        String requiredWord() {
            long number = number();
            return number < 0 ? requiredText() : words.get((int) number);
        }

        @Nullable
        Instant time() {
            long nanos = number();
            return nanos < 0 ? null : Instant.ofEpochSecond(number(), nanos);
        }

        SourceRef source() {
            String file = requiredWord();
            long line = number();
            long digest = number();
            return new SourceRef(file, line, digest < 0 ? requiredText() : hex(digest));
        }

        Map<String, String> extra() {
            long count = number();
            if (count == 0) {
                return Map.of();
            }
            Map<String, String> extra = new TreeMap<>();
            for (long i = 0; i < count; i++) {
                extra.put(requiredWord(), requiredText());
            }
            return Collections.unmodifiableMap(extra);
        }

        private static String hex(long digest) {
            byte[] digits = new byte[DIGEST_DIGITS];
            for (int i = 0; i < DIGEST_DIGITS; i++) {
                digits[i] = (byte) HEX.charAt((int) (digest >> (4 * (DIGEST_DIGITS - 1 - i))) & 0xF);
            }
            return new String(digits, StandardCharsets.ISO_8859_1);
        }
    }
}
