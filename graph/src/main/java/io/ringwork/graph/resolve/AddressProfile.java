package io.ringwork.graph.resolve;

/** An address with its words as numbers of a vocabulary, in ascending order. Nobody changes the array. */
final class AddressProfile {
    private final AddressParts parts;
    private final int[] words;

    AddressProfile(AddressParts parts, int[] words) {
        this.parts = parts;
        this.words = words;
    }

    AddressParts parts() {
        return parts;
    }

    int[] words() {
        return words;
    }
}
