package io.ringwork.graph.engine;

import java.util.function.IntPredicate;

/**
 * Finds rows by a key that stands in the rows themselves: 16 to 32 bytes a row, whatever the key. The hash stands beside the
 * number of the row, so that a search looks at one place of the memory and not at two.
 */
public final class HashIndex {

    private static final long ROW_MASK = 0xffff_ffffL;

    /** The hash in the upper half, and in the lower one the number of the row and one; 0 where no row is. */
    private long[] slots = new long[256];

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
            if ((int) (slots[slot] >>> Integer.SIZE) == hash) {
                int row = (int) (slots[slot] & ROW_MASK) - 1;
                if (isKey.test(row)) {
                    return row;
                }
            }
        }
        return -1;
    }

    /** Adds the next row, whose key no other row has. */
    public void add(int hash) {
        size++;
        if (2L * size > slots.length) {
            long[] old = slots;
            slots = new long[Math.multiplyExact(2, old.length)];
            for (long entry : old) {
                if (entry != 0) {
                    place(entry);
                }
            }
        }
        place((long) hash << Integer.SIZE | size);
    }

    private void place(long entry) {
        int mask = slots.length - 1;
        int slot = spread((int) (entry >>> Integer.SIZE)) & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = entry;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
