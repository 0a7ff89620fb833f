package io.ringwork.graph.model;

import java.util.Comparator;

/**
 * Two vendors, the smaller id first.
 *
 * @param vendorA id of the one that comes first in order
 * @param vendorB id of the other
 */
public record VendorPair(String vendorA, String vendorB) implements Comparable<VendorPair> {

    private static final Comparator<VendorPair> ORDER =
            Comparator.comparing(VendorPair::vendorA).thenComparing(VendorPair::vendorB);

    /** Orders the two. */
    public VendorPair {
        if (vendorA.compareTo(vendorB) > 0) {
            String larger = vendorA;
            vendorA = vendorB;
            vendorB = larger;
        }
    }

    @Override
    public int compareTo(VendorPair other) {
        return ORDER.compare(this, other);
    }
}
