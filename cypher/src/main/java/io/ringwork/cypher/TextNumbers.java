package io.ringwork.cypher;

import java.util.Arrays;

/**
 * Numbers for texts, from 0 in the order in which they are first seen. About 20 bytes for each text beside the text
 * itself, where a map of boxed numbers takes 56, and the texts themselves are looked at only where their hashes agree.
 */
final class TextNumbers {

    private static final int SMALLEST = 16;

    private String[] texts = new String[SMALLEST];
    private int[] hashes = new int[SMALLEST];
    /** Open addressing: one more than the number of the text in the place, 0 for an empty place. */
    private int[] places = new int[2 * SMALLEST];

    private int size;

    /** The number of the text, which is a new one when it was not seen before. */
    int number(String text) {
        int hash = spread(text);
        int place = place(text, hash);
        if (places[place] != 0) {
            return places[place] - 1;
        }
        if (size == texts.length) {
            grow();
            place = place(text, hash);
        }
        texts[size] = text;
        hashes[size] = hash;
        places[place] = ++size;
        return size - 1;
    }

    /** The number of the text, or -1 when it was not seen. */
    int find(String text) {
        return places[place(text, spread(text))] - 1;
    }

    /** The text of a number. */
    String text(int number) {
        return texts[number];
    }

    int size() {
        return size;
    }

    /** The place that has the text, or the empty one where it belongs. */
    private int place(String text, int hash) {
        int mask = places.length - 1;
        int place = hash & mask;
        while (places[place] != 0) {
            int number = places[place] - 1;
            if (hashes[number] == hash && texts[number].equals(text)) {
                return place;
            }
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
        hashes = Arrays.copyOf(hashes, texts.length);
        places = new int[Math.multiplyExact(2, texts.length)];
        int mask = places.length - 1;
        for (int number = 0; number < size; number++) {
            int place = hashes[number] & mask;
            while (places[place] != 0) {
                place = (place + 1) & mask;
            }
            places[place] = number + 1;
        }
    }
}
