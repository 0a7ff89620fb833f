package io.ringwork.graph.resolve;

import java.util.Arrays;

/** How many vendors put one word right after another; a hash table in primitive arrays, 16 bytes a slot. */
final class TitlePairCounts {

    private long[] keys = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int[] lastVendors = new int[1 << 10];
    private int size;

    TitlePairCounts() {
        Arrays.fill(keys, -1);
    }

    /** Counts a pair of words; all pairs of a vendor must come together. */
    void add(int word, int next, int vendor) {
        if (size * 3L >= keys.length * 2L) {
            grow();
        }
        long key = key(word, next);
        int slot = slot(key);
        if (keys[slot] < 0) {
            keys[slot] = key;
            lastVendors[slot] = -1;
            size++;
        }
        if (lastVendors[slot] != vendor) {
            lastVendors[slot] = vendor;
            counts[slot]++;
        }
    }

    /** Number of vendors that have the pair. */
    int count(int word, int next) {
        int slot = slot(key(word, next));
        return keys[slot] < 0 ? 0 : counts[slot];
    }

    private static long key(int word, int next) {
        return ((long) word << Integer.SIZE) | next;
    }

    private int slot(long key) {
        int slot = (int) TitleHash.mix(key) & (keys.length - 1);
        while (keys[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        int[] oldVendors = lastVendors;
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        lastVendors = new int[keys.length];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
                lastVendors[slot] = oldVendors[i];
            }
        }
    }
}
