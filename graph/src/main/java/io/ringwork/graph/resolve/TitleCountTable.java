package io.ringwork.graph.resolve;

import java.util.Arrays;

/** How many vendors have each of some keys; a hash table in primitive arrays, 16 bytes a slot. Not for two threads at once. */
final class TitleCountTable {

    private long[] keys = new long[1 << 6];
    private int[] counts = new int[1 << 6];
    private int[] lastVendors = new int[1 << 6];
    private int size;

    TitleCountTable() {
        Arrays.fill(keys, -1);
    }

    /**
     * Counts a key; all keys of a vendor must come together.
     *
     * @param key not negative
     * @param hash of the key
     */
    void add(long key, long hash, int vendor) {
        int slot = slot(key, hash);
        if (keys[slot] < 0) {
            if (size * 3L >= keys.length * 2L) {
                grow();
                slot = slot(key, hash);
            }
            keys[slot] = key;
            lastVendors[slot] = -1;
            size++;
        }
        if (lastVendors[slot] != vendor) {
            lastVendors[slot] = vendor;
            counts[slot]++;
        }
    }

    /** Number of vendors that have the key. */
    int count(long key, long hash) {
        int slot = slot(key, hash);
        return keys[slot] < 0 ? 0 : counts[slot];
    }

    private int slot(long key, long hash) {
        int slot = (int) hash & (keys.length - 1);
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
                int slot = slot(oldKeys[i], TitleHash.mix(oldKeys[i]));
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
                lastVendors[slot] = oldVendors[i];
            }
        }
    }
}
