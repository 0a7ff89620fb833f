package io.ringwork.graph.resolve;

import java.util.Arrays;

/**
 * Keys such that two sets of weighted Jaccard similarity t or more have one in common: the first words that they share, in
 * the order of {@link TitleSets}, until they say so much that hardly another wording has them all, {@value #MOST_WORDS} at
 * the most. What a set does not share with a similar one weighs at most 1 − t of it; so a set has one key for each way of
 * passing over words of no more weight. That is the prefix filter (Chaudhuri, Ganti and Kaushik 2006) for several words.
 *
 * <p>No more than {@value #MOST_PASSED} words are passed over, which bounds the keys of a set to 560. For pairs that change
 * more of the rarer words of a very long title nothing is promised.
 *
 * <p>An instance is for one thread.
 */
final class TitleKeys {

    /** Sets are numbered below 2^26; the rest of a key is for its hash. */
    static final int SET_BITS = 26;

    private static final int MOST_WORDS = 3;
    private static final int MOST_PASSED = 12;
    private static final float MARGIN_BITS = 2;

    private final TitleSets sets;
    private final double threshold;
    private final float enoughBits;
    private long[] keys = new long[1 << 10];
    private int size;

    TitleKeys(TitleSets sets, double threshold) {
        this.sets = sets;
        this.threshold = threshold;
        enoughBits = (float) TitleInformation.log2(StrictMath.max(2, sets.count())) + MARGIN_BITS;
    }

    /** The keys of the sets from {@code from} to {@code to}, the latter left out, each key with the set in its low bits. */
    long[] of(int from, int to) {
        size = 0;
        for (int set = from; set < to; set++) {
            add(set, sets.start(set), 0, 0, 0, 0, 0);
        }
        return Arrays.copyOf(keys, size);
    }

    private void add(int set, int place, int passed, int passedWeight, int shared, float bits, long hash) {
        if (shared == MOST_WORDS || bits >= enoughBits || place == sets.end(set)) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
            }
            keys[size++] = (hash << SET_BITS) | set;
            return;
        }
        int rank = sets.rank(place);
        long longer = TitleHash.mix(hash * TitleHash.GOLDEN + rank + 1);
        add(set, place + 1, passed, passedWeight, shared + 1, bits + sets.bits(rank), longer);
        int weight = passedWeight + sets.weight(rank);
        if (passed < MOST_PASSED && sets.total(set) - weight >= threshold * sets.total(set)) {
            add(set, place + 1, passed + 1, weight, shared, bits, hash);
        }
    }
}
