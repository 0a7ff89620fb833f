package io.ringwork.graph.algo.core;

/**
 * Numbers 0 to n − 1 by a key that may fall: the one of the least key comes first, of equal ones the least number. A heap in
 * which every place has four below it, which is shallower than two and reads one stretch of memory at each level.
 */
final class MinHeap {

    private static final int FAN = 4;

    private final long[] keys;
    private final int[] heap;
    private final int[] placeOf;
    private int size;

    /**
     * @param keys of all numbers; kept and changed
     */
    MinHeap(long[] keys) {
        this.keys = keys;
        size = keys.length;
        heap = new int[size];
        placeOf = new int[size];
        for (int i = 0; i < size; i++) {
            heap[i] = i;
            placeOf[i] = i;
        }
        for (int place = (size - 2) / FAN; place >= 0 && size > 1; place--) {
            sink(place, heap[place]);
        }
    }

    /** Takes the first number out; only where there is one. */
    int remove() {
        int first = heap[0];
        placeOf[first] = -1;
        size--;
        if (size > 0) {
            sink(0, heap[size]);
        }
        return first;
    }

    /** Whether a number was not taken out yet. */
    boolean contains(int number) {
        return placeOf[number] >= 0;
    }

    /** Lowers the key of a number by an amount that is not negative; nothing when it was taken out. */
    void lower(int number, long amount) {
        int place = placeOf[number];
        if (place < 0) {
            return;
        }
        keys[number] -= amount;
        while (place > 0) {
            int above = heap[(place - 1) / FAN];
            if (!isBefore(number, above)) {
                break;
            }
            put(above, place);
            place = (place - 1) / FAN;
        }
        put(number, place);
    }

    private void sink(int from, int number) {
        int place = from;
        while (true) {
            int child = place * FAN + 1;
            if (child >= size || child < 0) {
                break;
            }
            int end = Math.min(size, child + FAN);
            int best = child;
            for (int other = child + 1; other < end; other++) {
                if (isBefore(heap[other], heap[best])) {
                    best = other;
                }
            }
            if (!isBefore(heap[best], number)) {
                break;
            }
            put(heap[best], place);
            place = best;
        }
        put(number, place);
    }

    private void put(int number, int place) {
        heap[place] = number;
        placeOf[number] = place;
    }

    private boolean isBefore(int one, int other) {
        return keys[one] < keys[other] || (keys[one] == keys[other] && one < other);
    }
}
