package io.ringwork.graph.resolve;

import java.util.Arrays;

/** Numbers for words, 0 for the first one asked for, by their hashes; a hash table in primitive arrays. */
final class TitleDictionary {

    private long[] hashes = new long[1 << 8];
    private int[] table = new int[1 << 9];
    private int size;

    TitleDictionary() {
        Arrays.fill(table, -1);
    }

    /** The number of a word; a new word gets the next one. O(1). */
    int number(long hash) {
        int slot = slot(hash);
        if (table[slot] >= 0) {
            return table[slot];
        }
        if (size == hashes.length) {
            grow();
            slot = slot(hash);
        }
        table[slot] = size;
        hashes[size] = hash;
        return size++;
    }

    /** The number of a word that has one. Threads may ask while nobody adds words. */
    int find(long hash) {
        return table[slot(hash)];
    }

    int size() {
        return size;
    }

    /** The hashes of all words by their numbers. */
    long[] hashes() {
        return Arrays.copyOf(hashes, size);
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> Integer.SIZE) & (table.length - 1);
        while (table[slot] >= 0 && hashes[table[slot]] != hash) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /** Gives back what only new words need: none is added or looked for any more. */
    void end() {
        hashes = hashes();
        table = new int[0];
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        table = new int[table.length * 2];
        Arrays.fill(table, -1);
        for (int number = 0; number < size; number++) {
            table[slot(hashes[number])] = number;
        }
    }
}
