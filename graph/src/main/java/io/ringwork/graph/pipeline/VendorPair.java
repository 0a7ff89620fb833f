package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Judgement;
import java.util.Comparator;

/**
 * Two vendors.
 *
 * @param vendorA id of the one that comes first in order
 * @param vendorB id of the other
 */
public record VendorPair(String vendorA, String vendorB) implements Comparable<VendorPair> {

    private static final Comparator<VendorPair> ORDER =
            Comparator.comparing(VendorPair::vendorA).thenComparing(VendorPair::vendorB);

    static VendorPair of(Judgement judgement) {
        return new VendorPair(judgement.subjects().get(0), judgement.subjects().get(1));
    }

    @Override
    public int compareTo(VendorPair other) {
        return ORDER.compare(this, other);
    }
}
