package io.ringwork.graph.resolve;

/**
 * An address with its words and fields as numbers of a vocabulary, and what its fields say. Nobody changes the array.
 *
 * @param words in ascending order, each once
 * @param bits what the fields say when another address agrees
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed
record AddressProfile(AddressParts parts, int[] words, AddressFields fields, Bits bits) {

    /** What fields say in bits when they agree; 0 for what is missing. */
    record Bits(double number, double unit, double building, double floor, double postcode) {}
}
