package io.ringwork.graph.resolve;

import java.util.Arrays;

/**
 * What words say, in bits, from how many vendors use them: N vendors (at least the least population), of which n use a
 * word, make log2(N / n). A word that more than one in sixteen uses is common. In comparisons a word weighs
 * log2(N / n) − 4, at least 1 and at most 12, in whole numbers: common words hardly count, a model's number decides.
 *
 * <p>Words of one title are not independent: whoever writes "eau" writes "de parfum". So what a word adds after the word
 * before it is the smaller of its own bits and −log2 of its probability after that word, (c + p) / (n' + 1), where c
 * vendors have both in a row, n' have the word before, and p is the word's own probability (n + 1) / (N + 1). The vendors
 * whose titles are compared are left out of all counts: a ring of twenty that uses a title does not make it common.
 */
final class TitleInformation {

    private static final int COMMON_BITS = 4;
    private static final int LARGEST_WEIGHT = 12;
    private static final double LOG_OF_2 = StrictMath.log(2);

    private final int population;
    private final int[] vendors;
    private final TitleCounts counts;
    private final int[] weights;

    TitleInformation(TitleCorpus corpus, int minPopulation) {
        population = StrictMath.max(corpus.vendorCount(), minPopulation);
        counts = new TitleCounts(corpus);
        vendors = new int[corpus.wordCount()];
        Arrays.parallelSetAll(vendors, counts::vendors);
        weights = new int[vendors.length];
        for (int word = 0; word < weights.length; word++) {
            double bits = log2((double) population / vendors[word]);
            weights[word] =
                    (int) StrictMath.max(1, StrictMath.min(LARGEST_WEIGHT, StrictMath.round(bits - COMMON_BITS)));
        }
    }

    static double log2(double value) {
        return StrictMath.log(value) / LOG_OF_2;
    }

    int weight(int word) {
        return weights[word];
    }

    /** Whether more than one vendor in sixteen uses the word. */
    boolean isCommon(int word) {
        return ((long) vendors[word] << COMMON_BITS) > population;
    }

    /** The most that a title can say when up to so many vendors that have it are left out. */
    double bitsAtMost(int[] sequence, int leftOut) {
        boolean[] shared = new boolean[sequence.length];
        Arrays.fill(shared, true);
        int[] all = new int[sequence.length];
        Arrays.fill(all, leftOut);
        return bits(sequence, shared, new LeftOut(leftOut, all, all));
    }

    /** Vendors to leave out of the counts. */
    static final class LeftOut {

        private final int vendors;
        private final int[] ofWord;
        private final int[] ofPair;

        /**
         * @param vendors how many
         * @param ofWord how many of them have the word at each position; not copied
         * @param ofPair how many of them have the word at each position and the word before it; not copied
         */
        LeftOut(int vendors, int[] ofWord, int[] ofPair) {
            this.vendors = vendors;
            this.ofWord = ofWord;
            this.ofPair = ofPair;
        }
    }

    /**
     * What the shared words of a title say.
     *
     * @param sequence the words of the title in their order; what is repeated counts once
     * @param shared whether the word at each position is shared
     */
    double bits(int[] sequence, boolean[] shared, LeftOut leftOut) {
        double bits = 0;
        boolean[] repeated = repeated(sequence);
        for (int i = 0; i < sequence.length; i++) {
            if (!shared[i] || repeated[i]) {
                continue;
            }
            double others = StrictMath.max(1, population - leftOut.vendors);
            double own = (left(vendors[sequence[i]], leftOut.ofWord[i]) + 1) / (others + 1);
            double chance = own;
            if (i > 0 && shared[i - 1]) {
                double before = left(vendors[sequence[i - 1]], leftOut.ofWord[i - 1]);
                double both = left(counts.vendors(sequence[i - 1], sequence[i]), leftOut.ofPair[i]);
                chance = StrictMath.max(own, (both + own) / (before + 1));
            }
            bits -= log2(StrictMath.min(1, chance));
        }
        return bits;
    }

    private static double left(int count, int leftOut) {
        return StrictMath.max(0, count - leftOut);
    }

    /** Whether a word stands at an earlier position too. */
    private static boolean[] repeated(int[] sequence) {
        long[] order = new long[sequence.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = ((long) sequence[i] << Integer.SIZE) | i;
        }
        Arrays.sort(order);
        boolean[] repeated = new boolean[sequence.length];
        for (int i = 1; i < order.length; i++) {
            repeated[(int) order[i]] = order[i] >>> Integer.SIZE == order[i - 1] >>> Integer.SIZE;
        }
        return repeated;
    }
}
