package io.ringwork.graph.resolve;

import java.util.Comparator;

/**
 * Two addresses that may be one place.
 *
 * @param first place in the list of addresses
 * @param second place in the list, larger than {@code first}
 * @param bits their weight
 */
record AddressPair(int first, int second, double bits) {
    /** The heaviest first; then by place in the list, so that the order is the same for the same addresses. */
    static final Comparator<AddressPair> HEAVIEST_FIRST = Comparator.comparingDouble((AddressPair pair) -> -pair.bits)
            .thenComparingInt(AddressPair::first)
            .thenComparingInt(AddressPair::second);
}
