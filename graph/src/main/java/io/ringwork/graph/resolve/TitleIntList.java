package io.ringwork.graph.resolve;

import java.util.Arrays;

/** A growing list of numbers without boxes. */
final class TitleIntList {

    private int[] values = new int[1 << 10];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int get(int position) {
        return values[position];
    }

    void set(int position, int value) {
        values[position] = value;
    }

    int size() {
        return size;
    }

    /** The numbers at positions {@code from} to {@code to}, the latter left out. */
    int[] slice(int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }
}
