package io.ringwork.graph.resolve;

import io.ringwork.graph.engine.LongSort;
import java.util.Arrays;
import java.util.List;

/**
 * Words that are written together at several places, such as a district and its region. When one address has only the
 * one and another only the other, that is no contradiction.
 */
final class AddressCompanions {
    private static final int FEWEST_TOGETHER = 3;
    private static final double SHARE_TOGETHER = 0.3;
    private static final int MOST_WORDS = 12;

    private final AddressVocabulary vocabulary;
    private final long[] pairs;

    /** Counts the pairs of words of all addresses of a country; O(n log n) for n pairs. */
    AddressCompanions(AddressVocabulary vocabulary, List<AddressProfile> addresses) {
        this.vocabulary = vocabulary;
        long total = 0;
        for (AddressProfile address : addresses) {
            long n = used(address);
            total += n * (n - 1) / 2;
        }
        long[] all = new long[Math.toIntExact(total)];
        int next = 0;
        for (AddressProfile address : addresses) {
            int n = used(address);
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    all[next++] = pair(address.words()[i], address.words()[j]);
                }
            }
        }
        LongSort.sort(all);
        pairs = frequent(all);
    }

    private static int used(AddressProfile address) {
        return Math.min(MOST_WORDS, address.words().length);
    }

    private long[] frequent(long[] sorted) {
        long[] kept = new long[16];
        int size = 0;
        for (int start = 0; start < sorted.length; ) {
            int end = start;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            int rarer = Math.min(vocabulary.count((int) (sorted[start] >>> 32)), vocabulary.count((int) sorted[start]));
            int together = Math.min(end - start, rarer);
            if (together >= FEWEST_TOGETHER && together >= SHARE_TOGETHER * rarer) {
                kept = size == kept.length ? Arrays.copyOf(kept, size * 2) : kept;
                kept[size++] = sorted[start];
            }
            start = end;
        }
        return Arrays.copyOf(kept, size);
    }

    boolean areTogether(int a, int b) {
        return Arrays.binarySearch(pairs, pair(Math.min(a, b), Math.max(a, b))) >= 0;
    }

    private static long pair(int smaller, int larger) {
        return (long) smaller << 32 | larger;
    }
}
