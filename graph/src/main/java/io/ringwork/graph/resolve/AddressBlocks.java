package io.ringwork.graph.resolve;

import java.util.Arrays;
import java.util.List;

/**
 * Brings together addresses that may be one place, without looking at all pairs: those that share number, unit and one
 * of their rarest words, or number, unit and postcode, or number, unit and building. In a block of more than
 * {@value #LARGEST} addresses each is compared with its neighbours in order only, and the rest is counted.
 */
final class AddressBlocks {
    /** Told of each pair. */
    interface Pairs {
        void pair(int first, int second);
    }

    private static final int LARGEST = 160;
    private static final int WINDOW = 40;
    private static final int RAREST_WORDS = 4;
    private static final int ADDRESS_BITS = 28;
    private static final long ADDRESS_MASK = (1L << ADDRESS_BITS) - 1;

    private final AddressVocabulary vocabulary;
    private long comparedPairs;
    private int cappedBlocks;
    private long skippedPairs;

    AddressBlocks(AddressVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    long comparedPairs() {
        return comparedPairs;
    }

    int cappedBlocks() {
        return cappedBlocks;
    }

    long skippedPairs() {
        return skippedPairs;
    }

    /** Calls {@code pairs} for the addresses, by their places in the list; some pairs more than once. O(n log n). */
    void each(List<AddressProfile> addresses, Pairs pairs) {
        long[] keys = keys(addresses);
        for (int start = 0; start < keys.length; ) {
            int end = start + 1;
            while (end < keys.length && (keys[end] & ~ADDRESS_MASK) == (keys[start] & ~ADDRESS_MASK)) {
                end++;
            }
            block(keys, start, end, pairs);
            start = end;
        }
    }

    private void block(long[] keys, int start, int end, Pairs pairs) {
        int size = end - start;
        boolean capped = size > LARGEST;
        long compared = 0;
        for (int i = start; i < end; i++) {
            int stop = capped ? Math.min(end, i + 1 + WINDOW) : end;
            for (int j = i + 1; j < stop; j++) {
                pairs.pair((int) (keys[i] & ADDRESS_MASK), (int) (keys[j] & ADDRESS_MASK));
                compared++;
            }
        }
        comparedPairs += compared;
        if (capped) {
            cappedBlocks++;
            skippedPairs += (long) size * (size - 1) / 2 - compared;
        }
    }

    /** Hashes of the keys with the address in the lowest bits, sorted; two keys with one hash make one larger block. */
    private long[] keys(List<AddressProfile> addresses) {
        long[] keys = new long[addresses.size() * (RAREST_WORDS + 2)];
        int size = 0;
        for (int i = 0; i < addresses.size(); i++) {
            AddressParts parts = addresses.get(i).parts();
            String place = parts.number() + "|" + parts.unit();
            for (int word : rarest(addresses.get(i).words())) {
                keys[size++] = key(place + "|w" + vocabulary.word(word), i);
            }
            if (!parts.postcode().isEmpty()) {
                keys[size++] = key(place + "|z" + parts.postcode(), i);
            }
            if (!parts.unit().isEmpty()) {
                keys[size++] = key(place + "|b" + parts.building(), i);
            }
        }
        long[] used = Arrays.copyOf(keys, size);
        Arrays.sort(used);
        return used;
    }

    private int[] rarest(int[] words) {
        return Arrays.stream(words)
                .boxed()
                .sorted((a, b) -> vocabulary.count(a) != vocabulary.count(b)
                        ? Integer.compare(vocabulary.count(a), vocabulary.count(b))
                        : Integer.compare(a, b))
                .limit(RAREST_WORDS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long key(String text, int address) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 29) * 0xbf58476d1ce4e5b9L;
        return (hash ^ hash >>> 32) << ADDRESS_BITS | address;
    }
}
