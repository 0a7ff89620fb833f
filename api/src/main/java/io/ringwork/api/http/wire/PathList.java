package io.ringwork.api.http.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The strongest paths of evidence between two vendors. */
@About("The strongest paths of evidence between two vendors")
public record PathList(
        @About("Where the paths begin") String from,

        @About("Where they end; null when no vendor with a confirmed report can be reached") @Nullable
        String to,

        @About("Strongest first; empty when no chain of evidence joins the two")
        List<Path> items,

        @About("Values that both use and that were not used as evidence")
        List<RingProof.Ignored> ignored,

        @About("What was found, in plain English") String sentence) {

    /** One path. */
    @About("A way from one vendor to the other along shared values")
    public record Path(
            @About("1 for the strongest") int rank,

            @About("Sum of 1/bits over the links; smaller is stronger")
            double cost,

            @About("Weight of the weakest link") double weakestBits,

            @About("Ids from one end to the other") List<String> vendors,
            @About("One for each step") List<Step> links) {

        /** Rounds. */
        public Path {
            cost = Rounded.share(cost);
            weakestBits = Rounded.bits(weakestBits);
        }
    }

    /** A link of a path. */
    @About("Two vendors and what ties them")
    public record Step(
            String vendorA,
            String vendorB,
            double bits,

            @About("What it adds that one appeared days after the other was removed")
            double timingBits,

            @About("Strongest first") List<Fact> facts) {

        /** Rounds. */
        public Step {
            bits = Rounded.bits(bits);
            timingBits = Rounded.bits(timingBits);
        }
    }

    /** One shared value. */
    @About("A value that the two share")
    public record Fact(
            String kind,
            @About("The normalised value") String value,
            @About("What it adds to the link") double bits,
            @About("Number of vendors that share it") int holders,
            @About("The fact in plain English") String sentence) {

        /** Rounds. */
        public Fact {
            bits = Rounded.bits(bits);
        }
    }
}
