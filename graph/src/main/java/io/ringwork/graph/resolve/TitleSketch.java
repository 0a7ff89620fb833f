package io.ringwork.graph.resolve;

import java.util.Arrays;

/**
 * Sketches of weighted sets of words, such that sets of weighted Jaccard similarity s agree in any one row with
 * probability s: one-permutation hashing (Li, Owen and Zhang 2012) with optimal densification (Shrivastava 2017). A word
 * of weight w stands for w elements, which makes the Jaccard similarity of the elements the weighted one of the words.
 *
 * <p>Rows are put together into bands; sets that agree in all rows of some band are candidates. With r rows in each of b
 * bands that happens with probability about 1 − (1 − s^r)^b. For a threshold t, r is the largest number of at most 6 for
 * which at most 24 bands suffice to reach 0.995 at s = t: 4 rows and 20 bands at 0.7.
 *
 * <p>Cost: time in the sum of the weights and in the number of rows; nothing depends on the order of the words.
 */
final class TitleSketch {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double RECALL = 0.995;
    private static final int MOST_BANDS = 24;
    private static final int MOST_ROWS = 6;

    private final int bands;
    private final int rows;
    private final long[] bins;
    private final long[] dense;

    TitleSketch(double threshold) {
        int best = 1;
        while (best < MOST_ROWS && bands(threshold, best + 1) <= MOST_BANDS) {
            best++;
        }
        rows = best;
        bands = bands(threshold, best);
        bins = new long[bands * rows];
        dense = new long[bands * rows];
    }

    private static int bands(double threshold, int rows) {
        double agree = StrictMath.pow(threshold, rows);
        if (agree >= RECALL) {
            return 1;
        }
        return (int) StrictMath.ceil(StrictMath.log(1 - RECALL) / StrictMath.log(1 - agree));
    }

    int bands() {
        return bands;
    }

    /**
     * One number for each band; equal numbers make candidates.
     *
     * @param hashes of the words, one or more
     * @param weights of the words, 1 or more each
     */
    int[] of(long[] hashes, int[] weights) {
        Arrays.fill(bins, Long.MAX_VALUE);
        for (int i = 0; i < hashes.length; i++) {
            for (int copy = 1; copy <= weights[i]; copy++) {
                long element = mix(hashes[i] + copy * GOLDEN);
                int bin = bin(element);
                bins[bin] = StrictMath.min(bins[bin], element & 0xFFFFFFFFL);
            }
        }
        for (int bin = 0; bin < bins.length; bin++) {
            int from = bin;
            for (int attempt = 1; bins[from] == Long.MAX_VALUE; attempt++) {
                from = bin(mix(((long) bin << Integer.SIZE) + attempt));
            }
            dense[bin] = bins[from];
        }
        int[] keys = new int[bands];
        for (int band = 0; band < bands; band++) {
            long key = band;
            for (int row = 0; row < rows; row++) {
                key = mix(key + dense[band * rows + row]);
            }
            keys[band] = (int) key;
        }
        return keys;
    }

    private int bin(long hash) {
        return (int) (((hash >>> Integer.SIZE) * bins.length) >>> Integer.SIZE);
    }

    /** A hash of the text itself, the same in every run. */
    static long hash(String word) {
        long hash = word.length();
        for (int i = 0; i < word.length(); i++) {
            hash = mix(hash * GOLDEN + word.charAt(i));
        }
        return hash;
    }

    /** Spreads every bit over all bits; the finalizer of SplitMix (Steele, Lea and Flood 2014). */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
