package io.ringwork.graph.engine;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Finds rows by a key that stands in the rows themselves: 8 to 16 bytes a row, whatever the key. */
public final class HashIndex {

    private int[] hashes = new int[64];
    private int[] slots = new int[256];
    private int size;

    /**
     * The row with the key, or -1.
     *
     * @param hash of the key
     * @param isKey whether a row has the key
     */
    public int find(int hash, IntPredicate isKey) {
        int mask = slots.length - 1;
        for (int slot = spread(hash) & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            int row = slots[slot] - 1;
            if (hashes[row] == hash && isKey.test(row)) {
                return row;
            }
        }
        return -1;
    }

    /** Adds the next row, whose key no other row has. */
    public void add(int hash) {
        hashes = size == hashes.length ? Arrays.copyOf(hashes, size + size / 2) : hashes;
        hashes[size] = hash;
        size++;
        if (2 * size > slots.length) {
            slots = new int[2 * slots.length];
            for (int row = 0; row < size; row++) {
                place(row);
            }
        } else {
            place(size - 1);
        }
    }

    private void place(int row) {
        int mask = slots.length - 1;
        int slot = spread(hashes[row]) & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = row + 1;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
