package io.ringwork.graph.resolve;

import io.ringwork.graph.engine.LongSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Brings together addresses that may be one place, without looking at all pairs: those that share number, unit and one
 * of their rarest words, or number, unit and postcode, or number, unit and building. In a block of more than
 * {@value #LARGEST} addresses each is compared with its neighbours in order only, and the rest is counted.
 */
final class AddressBlocks {
    private static final int LARGEST = 160;
    private static final int WINDOW = 40;
    private static final int RAREST_WORDS = 4;
    private static final int ADDRESS_BITS = 26;
    private static final int KEYS_AT_ONCE = 1 << 12;
    private static final long ADDRESS_MASK = (1L << ADDRESS_BITS) - 1;

    private final AddressVocabulary vocabulary;
    private final List<AddressProfile> addresses;
    private final LongAdder comparedPairs = new LongAdder();
    private final LongAdder cappedBlocks = new LongAdder();
    private final LongAdder skippedPairs = new LongAdder();

    AddressBlocks(AddressVocabulary vocabulary, List<AddressProfile> addresses) {
        this.vocabulary = vocabulary;
        this.addresses = addresses;
    }

    long comparedPairs() {
        return comparedPairs.sum();
    }

    int cappedBlocks() {
        return cappedBlocks.intValue();
    }

    long skippedPairs() {
        return skippedPairs.sum();
    }

    /**
     * The pairs that weigh enough, each once, by their places in the list; the heaviest first. Compares on the threads of
     * the pool that it is called in. O(n log n).
     */
    List<AddressPair> pairs(AddressComparison comparison) {
        long[] keys = keys();
        return IntStream.range(0, (keys.length + KEYS_AT_ONCE - 1) / KEYS_AT_ONCE)
                .parallel()
                .mapToObj(part -> pairs(keys, part * KEYS_AT_ONCE, comparison))
                .flatMap(List::stream)
                .distinct()
                .sorted(AddressPair.HEAVIEST_FIRST)
                .toList();
    }

    private static boolean isSameBlock(long[] keys, int one, int other) {
        return keys[one] >>> ADDRESS_BITS == keys[other] >>> ADDRESS_BITS;
    }

    /** The pairs of the blocks that start at one of some keys. */
    private List<AddressPair> pairs(long[] keys, int from, AddressComparison comparison) {
        List<AddressPair> found = new ArrayList<>();
        int start = from;
        while (start > 0 && start < keys.length && isSameBlock(keys, start, start - 1)) {
            start++;
        }
        while (start < Math.min(keys.length, from + KEYS_AT_ONCE)) {
            int end = start + 1;
            while (end < keys.length && isSameBlock(keys, start, end)) {
                end++;
            }
            if (end > start + 1) {
                block(keys, start, end, comparison, found);
            }
            start = end;
        }
        return found;
    }

    private void block(long[] keys, int start, int end, AddressComparison comparison, List<AddressPair> found) {
        int size = end - start;
        boolean capped = size > LARGEST;
        long compared = 0;
        for (int i = start; i < end; i++) {
            int first = (int) (keys[i] & ADDRESS_MASK);
            AddressProfile one = addresses.get(first);
            int stop = capped ? Math.min(end, i + 1 + WINDOW) : end;
            for (int j = i + 1; j < stop; j++) {
                int second = (int) (keys[j] & ADDRESS_MASK);
                double bits = comparison.bits(one, addresses.get(second));
                if (bits >= AddressComparison.ONE_PLACE) {
                    found.add(new AddressPair(first, second, bits));
                }
            }
            compared += stop - i - 1;
        }
        comparedPairs.add(compared);
        if (capped) {
            cappedBlocks.increment();
            skippedPairs.add((long) size * (size - 1) / 2 - compared);
        }
    }

    /** Hashes of the keys with the address in the lowest bits, sorted; two keys with one hash make one larger block. */
    private long[] keys() {
        if (addresses.size() > ADDRESS_MASK) {
            throw new IllegalArgumentException(addresses.size() + " addresses of one country; there may be "
                    + ADDRESS_MASK + ". Give fewer at a time.");
        }
        long[] keys = new long[Math.multiplyExact(addresses.size(), RAREST_WORDS + 2)];
        int size = 0;
        int[] rarest = new int[RAREST_WORDS];
        for (int i = 0; i < addresses.size(); i++) {
            AddressFields fields = addresses.get(i).fields();
            long place = (long) fields.number() << Integer.SIZE | fields.unit();
            int words = rarest(addresses.get(i).words(), rarest);
            for (int w = 0; w < words; w++) {
                keys[size++] = key(place, 'w', rarest[w], i);
            }
            if (fields.postcode() != 0) {
                keys[size++] = key(place, 'z', fields.postcode(), i);
            }
            if (fields.unit() != 0) {
                keys[size++] = key(place, 'b', fields.building(), i);
            }
        }
        long[] used = Arrays.copyOf(keys, size);
        LongSort.sort(used);
        return used;
    }

    /** Puts the rarest words in front, and of words as rare those before; returns how many there are. */
    private int rarest(int[] words, int[] rarest) {
        int size = 0;
        for (int word : words) {
            int place = size;
            while (place > 0 && vocabulary.count(rarest[place - 1]) > vocabulary.count(word)) {
                place--;
            }
            if (place < RAREST_WORDS) {
                size = Math.min(RAREST_WORDS, size + 1);
                System.arraycopy(rarest, place, rarest, place + 1, size - place - 1);
                rarest[place] = word;
            }
        }
        return size;
    }

    private static long key(long place, char kind, int value, int address) {
        long hash = TitleHash.mix(TitleHash.mix(place) + TitleHash.GOLDEN * value + kind);
        return hash << ADDRESS_BITS | address;
    }
}
