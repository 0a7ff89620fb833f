package io.ringwork.graph.resolve;

import java.util.Arrays;
import java.util.HexFormat;

/** Perceptual hashes and how many vendors show them, as columns: 12 bytes each. */
public final class ImageHashes {

    private static final int DIGITS = 16;

    private long[] hashes = new long[64];
    private int[] holders = new int[64];
    private int count;
    private int malformed;

    /**
     * Adds a hash; each once.
     *
     * @param text 16 lower-case hexadecimal digits, the canonical value of an image; what is no such hash is counted, never
     *     thrown
     * @param vendors how many show it, 1 or more
     */
    public void add(String text, int vendors) {
        if (!isHash(text)) {
            malformed++;
            return;
        }
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count + count / 2);
            holders = Arrays.copyOf(holders, count + count / 2);
        }
        hashes[count] = Long.parseUnsignedLong(text, 16);
        holders[count++] = vendors;
    }

    static boolean isHash(String text) {
        boolean digits = text.length() == DIGITS;
        for (int i = 0; digits && i < DIGITS; i++) {
            char c = text.charAt(i);
            digits = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        return digits;
    }

    static String text(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }

    int count() {
        return count;
    }

    long hash(int number) {
        return hashes[number];
    }

    int holders(int number) {
        return holders[number];
    }

    /** Texts that were no hashes. */
    int malformed() {
        return malformed;
    }
}
