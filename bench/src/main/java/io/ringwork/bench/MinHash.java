package io.ringwork.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The classic way to near-duplicates (Broder 1997; Indyk and Motwani 1998): of every title's words the least of each of 64
 * hashes, and titles are candidates when all hashes of some band are the same. The hashes are multiply-shift (Dietzfelbinger
 * 1996), the cheapest that are good enough; words are hashed once each, where they stand.
 */
final class MinHash {

    static final int HASHES = 64;

    private static final int BANDS = 16;

    private static final int ROWS = HASHES / BANDS;

    private final long[] factors = new long[HASHES];
    private final long[] summands = new long[HASHES];

    /** The length of shingles in characters, 0 for words. */
    private final int shingle;

    /**
     * @param shingle the length of shingles in letters and digits, 0 for words
     */
    MinHash(int shingle, long randomSeed) {
        this.shingle = shingle;
        SplittableRandom random = new SplittableRandom(randomSeed);
        for (int i = 0; i < HASHES; i++) {
            factors[i] = random.nextLong();
            summands[i] = random.nextLong();
        }
    }

    /** The signatures of titles, one after the other. O(hashes · shingles). */
    int[] signatures(List<String> titles) {
        int[] signatures = new int[Math.multiplyExact(titles.size(), HASHES)];
        Arrays.fill(signatures, Integer.MAX_VALUE);
        char[] text = new char[1 << 12];
        for (int i = 0; i < titles.size(); i++) {
            int length = fold(titles.get(i), text);
            if (shingle == 0) {
                words(text, length, signatures, i * HASHES);
            } else {
                shingles(text, length, signatures, i * HASHES);
            }
        }
        return signatures;
    }

    /** Letters and digits in lower case, with one blank for everything else. */
    private static int fold(String title, char[] text) {
        int length = 0;
        boolean blank = true;
        for (int i = 0; i < title.length() && length < text.length - 1; i++) {
            char c = title.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                text[length++] = Character.toLowerCase(c);
                blank = false;
            } else if (!blank) {
                text[length++] = ' ';
                blank = true;
            }
        }
        if (!blank) {
            text[length++] = ' ';
        }
        return length;
    }

    private void words(char[] text, int length, int[] signatures, int at) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            if (text[i] == ' ') {
                add(hash, signatures, at);
                hash = 0;
            } else {
                hash = 31 * hash + text[i];
            }
        }
    }

    private void shingles(char[] text, int length, int[] signatures, int at) {
        for (int i = 0; i + shingle <= length; i++) {
            int hash = 0;
            for (int j = 0; j < shingle; j++) {
                hash = 31 * hash + text[i + j];
            }
            add(hash, signatures, at);
        }
    }

    private void add(int value, int[] signatures, int at) {
        for (int i = 0; i < HASHES; i++) {
            int hash = (int) ((factors[i] * value + summands[i]) >>> Integer.SIZE);
            signatures[at + i] = Math.min(signatures[at + i], hash);
        }
    }

    /** Whether two titles are candidates. */
    static boolean isCandidate(int[] signatures, int one, int other) {
        for (int band = 0; band < BANDS; band++) {
            int first = one * HASHES + band * ROWS;
            int second = other * HASHES + band * ROWS;
            if (Arrays.equals(signatures, first, first + ROWS, signatures, second, second + ROWS)) {
                return true;
            }
        }
        return false;
    }

    /** How many pairs of titles have a band in common, each band counted for itself: what is still to be compared. */
    static long candidatePairs(int[] signatures) {
        int count = signatures.length / HASHES;
        long pairs = 0;
        for (int band = 0; band < BANDS; band++) {
            Map<Integer, Integer> buckets = new HashMap<>();
            for (int title = 0; title < count; title++) {
                int first = title * HASHES + band * ROWS;
                int hash = Arrays.hashCode(Arrays.copyOfRange(signatures, first, first + ROWS));
                pairs += buckets.merge(hash, 1, Integer::sum) - 1;
            }
        }
        return pairs;
    }
}
