package io.ringwork.cypher;

import java.util.Arrays;

/**
 * Numbers for texts, from 0 in the order in which they are first seen. About 14 bytes for each text beside the text
 * itself, where a map of boxed numbers takes 56.
 */
final class TextNumbers {

    private static final int SMALLEST = 16;

    private String[] texts = new String[SMALLEST];
    /** Open addressing: one more than the number of the text in the place, 0 for an empty place. */
    private int[] places = new int[2 * SMALLEST];
    private int size;

    /** The number of the text, which is a new one when it was not seen before. */
    int number(String text) {
        int place = place(text);
        if (places[place] != 0) {
            return places[place] - 1;
        }
        if (size == texts.length) {
            grow();
            place = place(text);
        }
        texts[size] = text;
        places[place] = ++size;
        return size - 1;
    }

    /** The number of the text, or -1 when it was not seen. */
    int find(String text) {
        return places[place(text)] - 1;
    }

    /** The text of a number. */
    String text(int number) {
        return texts[number];
    }

    int size() {
        return size;
    }

    private int place(String text) {
        int mask = places.length - 1;
        int place = spread(text) & mask;
        while (places[place] != 0 && !texts[places[place] - 1].equals(text)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static int spread(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 16;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, Math.multiplyExact(2, texts.length));
        places = new int[Math.multiplyExact(2, texts.length)];
        for (int number = 0; number < size; number++) {
            places[place(texts[number])] = number + 1;
        }
    }
}
