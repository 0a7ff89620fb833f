package io.ringwork.graph.detect;

import io.ringwork.graph.model.RingEvidence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a vendor stands in its ring: shared values without which it would not. Taking exactly these values out of the data
 * and running detection again leaves the vendor in no ring that holds any of its former fellow members, and leaving one of
 * them in does not.
 *
 * @param vendorId the vendor
 * @param members the ring, the vendor among them, in order
 * @param values what is needed, strongest first, then by kind and value; empty when an analyst's judgement holds the vendor
 *     whatever is taken out
 * @param minimality what is known of smaller sets
 * @param returns fellow members that the vendor followed or that followed it days after a removal, by their ids
 * @param judgedWith fellow members that an analyst judged linked with the vendor, in order
 * @param furtherValues how many more values the vendor shares with fellow members that would not hold it by themselves
 * @param population how many vendors there are
 */
public record Why(
        String vendorId,
        List<String> members,
        List<Value> values,
        Minimality minimality,
        List<Return> returns,
        List<String> judgedWith,
        int furtherValues,
        int population) {

    /** Decimals to which what is added up is rounded first, so that the parts shown are the total shown. */
    private static final double STEPS = 1e4;

    /** What is known of sets of fewer values. */
    public enum Minimality {
        /** No proper subset takes the vendor out; each was tried. */
        EVERY_SUBSET_TRIED,
        /** None of the values can be left out by itself; there are too many subsets to try them all. */
        EVERY_VALUE_TRIED,
        /** No set of values takes the vendor out. */
        NOT_BY_VALUES
    }

    /**
     * One value that is needed.
     *
     * @param evidence the value, the members that share it, the number of its holders, its weight and its rows
     * @param addedBits what it adds to the total, rounded to 4 decimals: facts that say the same count once
     * @param uses one for each member that shares it, by the member's id
     */
    public record Value(RingEvidence evidence, double addedBits, List<Use> uses) {}

    /**
     * That a member uses a value.
     *
     * @param firstSeen earliest time that a row names
     * @param lastSeen latest time that a row names
     * @param sources rows that say so
     */
    public record Use(
            String vendorId,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            List<String> sources) {}

    /**
     * That a vendor appeared days after another was removed.
     *
     * @param days whole days between the two
     * @param bits what it adds to the link of the two, which their values make
     */
    public record Return(String vendorId, String removedId, long days, double bits) {}

    /**
     * What the vendor's place in the ring rests on: the bits that the values add when they stand together, facts that say
     * the same counted once. It is the sum of the parts as they are shown, to the last of 4 decimals.
     */
    public double totalBits() {
        long steps = 0;
        for (Value value : values) {
            steps += Math.round(value.addedBits() * STEPS);
        }
        return steps / STEPS;
    }

    /** A number rounded to the decimals that are shown. */
    static double rounded(double bits) {
        return Math.round(bits * STEPS) / STEPS;
    }
}
