package io.ringwork.graph.resolve;

import java.util.Arrays;

/**
 * Locality-sensitive hashing over bands (Broder 1997; Indyk and Motwani 1998): the leaders entered so far that agree with a
 * sketch in some band. One chained hash table for each band, in primitive arrays.
 */
final class TitleIndex {

    private final int bands;
    private final int maxBucket;
    private final int mask;
    private final int[] heads;
    private int[] next;
    private int[] keys;
    private int[] lastAsked;
    private int[] found = new int[16];
    private int leaders;
    private int asked;
    private long crowdedOut;

    /** @param expected about how many leaders will be entered, at least 1 */
    TitleIndex(int bands, int expected, int maxBucket) {
        this.bands = bands;
        this.maxBucket = maxBucket;
        int slots = StrictMath.max(16, Integer.highestOneBit(StrictMath.min(expected, 1 << 22)));
        mask = slots - 1;
        heads = new int[bands * slots];
        Arrays.fill(heads, -1);
        next = new int[bands * 64];
        keys = new int[bands * 64];
        lastAsked = new int[64];
    }

    /** Enters a leader and returns its number, 0 for the first; a full bucket is passed over and counted. */
    int enter(int[] sketch) {
        if (leaders == lastAsked.length) {
            int capacity = leaders * 2;
            next = Arrays.copyOf(next, capacity * bands);
            keys = Arrays.copyOf(keys, capacity * bands);
            lastAsked = Arrays.copyOf(lastAsked, capacity);
        }
        for (int band = 0; band < bands; band++) {
            int entry = leaders * bands + band;
            keys[entry] = sketch[band];
            int size = 0;
            for (int other = heads[head(band, sketch[band])]; other >= 0; other = next[other]) {
                size += keys[other] == sketch[band] ? 1 : 0;
            }
            if (size < maxBucket) {
                next[entry] = heads[head(band, sketch[band])];
                heads[head(band, sketch[band])] = entry;
            } else {
                crowdedOut++;
            }
        }
        return leaders++;
    }

    /** The numbers of the leaders that agree with the sketch in some band, each once, ascending. */
    int[] candidates(int[] sketch) {
        asked++;
        int count = 0;
        for (int band = 0; band < bands; band++) {
            for (int entry = heads[head(band, sketch[band])]; entry >= 0; entry = next[entry]) {
                int leader = entry / bands;
                if (keys[entry] == sketch[band] && lastAsked[leader] != asked) {
                    lastAsked[leader] = asked;
                    if (count == found.length) {
                        found = Arrays.copyOf(found, count * 2);
                    }
                    found[count++] = leader;
                }
            }
        }
        int[] candidates = Arrays.copyOf(found, count);
        Arrays.sort(candidates);
        return candidates;
    }

    private int head(int band, int key) {
        return band * (mask + 1) + (key & mask);
    }

    /** Entries that found their bucket full. */
    long crowdedOut() {
        return crowdedOut;
    }
}
