package io.ringwork.graph.model;

import java.util.List;

/**
 * Two vendors and the evidence that ties them, weighed.
 *
 * @param vendorA the smaller id of the two
 * @param vendorB the larger id of the two
 * @param bits sum over the facts, the timing and the judgement
 * @param facts strongest first, then by kind and value
 * @param timingBits what it adds that one vendor appeared days after the other was removed
 * @param judgedBits what it adds that an analyst judged the two linked
 */
public record Link(
        String vendorA, String vendorB, double bits, List<SharedFact> facts, double timingBits, double judgedBits) {

    /** A link of facts alone. */
    public Link(String vendorA, String vendorB, double bits, List<SharedFact> facts) {
        this(vendorA, vendorB, bits, facts, 0, 0);
    }
}
