package io.ringwork.graph.model;

import java.util.List;

/**
 * Two vendors and the evidence that ties them, weighed.
 *
 * @param vendorA the smaller id of the two
 * @param vendorB the larger id of the two
 * @param bits sum over the facts, the timing, the judgement and the parts
 * @param facts strongest first, then by kind and value
 * @param timingBits what it adds that one vendor appeared days after the other was removed
 * @param judgedBits what it adds that an analyst judged the two linked
 * @param parts what else counts for or against, such as names that are alike, in a fixed order; mostly none
 */
public record Link(
        String vendorA,
        String vendorB,
        double bits,
        List<SharedFact> facts,
        double timingBits,
        double judgedBits,
        List<Part> parts) {

    /**
     * A part of a link's weight that is no shared value.
     *
     * @param name one lower-case word, such as {@code name} or {@code birth_date}
     * @param bits below 0 when it speaks against the two being one
     */
    public record Part(String name, double bits) {}

    /** A link of facts alone. */
    public Link(String vendorA, String vendorB, double bits, List<SharedFact> facts) {
        this(vendorA, vendorB, bits, facts, 0, 0);
    }

    /** A link without further parts. */
    public Link(
            String vendorA, String vendorB, double bits, List<SharedFact> facts, double timingBits, double judgedBits) {
        this(vendorA, vendorB, bits, facts, timingBits, judgedBits, List.of());
    }
}
