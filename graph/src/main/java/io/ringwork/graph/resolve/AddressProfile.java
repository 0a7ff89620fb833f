package io.ringwork.graph.resolve;

/**
 * An address with its words as numbers of a vocabulary.
 *
 * @param parts the address
 * @param words numbers of its words in ascending order
 */
record AddressProfile(AddressParts parts, int[] words) {}
