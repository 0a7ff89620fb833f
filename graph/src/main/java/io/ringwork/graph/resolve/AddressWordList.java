package io.ringwork.graph.resolve;

/** Words of an address that are not yet accounted for, in order; a short list without boxes. */
final class AddressWordList {

    private final int[] words;
    private int size;

    AddressWordList(int capacity) {
        words = new int[capacity];
    }

    void add(int word) {
        words[size++] = word;
    }

    int get(int position) {
        return words[position];
    }

    int size() {
        return size;
    }

    void removeAt(int position) {
        System.arraycopy(words, position + 1, words, position, size - position - 1);
        size--;
    }

    void remove(int word) {
        for (int i = size - 1; i >= 0; i--) {
            if (words[i] == word) {
                removeAt(i);
            }
        }
    }
}
