package io.ringwork.api.http.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The minimal set of shared values that keeps a vendor in its ring. */
@About(
        "The minimal set of shared values that keeps a vendor in its ring: without exactly these it stands in no ring with any"
                + " of the others")
public record WhyAnswer(
        String ringId,
        String vendorId,

        @About("Sum of the bits of the items, to the last decimal shown")
        double totalBits,

        @About("Whether every smaller set was tried; otherwise only that no single value can be left out")
        boolean everySubsetTried,

        @About("What the items come to, in plain English") String sentence,

        @About("Strongest first; empty when a judgement holds the vendor")
        List<Item> items,

        @About("Members that followed each other days after a removal")
        List<Return> returns,

        @About("Members that an analyst judged linked with the vendor")
        List<String> judgedWith,

        @About("How many more values it shares with the others that would not keep it in the ring")
        int furtherValues) {

    /** Rounds. */
    public WhyAnswer {
        totalBits = Rounded.bits(totalBits);
    }

    /** One shared value. */
    @About("A value without which the vendor would not stand in its ring")
    public record Item(
            String kind,
            @About("The normalised value") String value,

            @About("What it adds to the total; facts that say the same count once")
            double bits,

            @About("What it weighs by itself between any two of its holders")
            double ownBits,

            @About("Number of vendors that share it, members or not")
            int holders,

            @About("Number of all vendors") int population,
            @About("The fact in plain English") String sentence,
            @About("The members that share it") List<Use> vendors) {

        /** Rounds. */
        public Item {
            bits = Rounded.bits(bits);
            ownBits = Rounded.bits(ownBits);
        }
    }

    /** That a member uses a value. */
    @About("A member that uses the value")
    public record Use(
            String vendorId,

            @About("Earliest time that a row names") @Nullable
            Instant firstSeen,

            @About("Latest time that a row names") @Nullable Instant lastSeen,

            @About("Rows that say so") List<RingProof.Row> sources) {}

    /** That a vendor appeared days after another was removed. */
    @About("A vendor that appeared days after another was removed")
    public record Return(
            String vendorId,
            String removedId,
            @About("Whole days between the two") long days,

            @About("What it adds to the link of the two, beside what they share")
            double bits,

            @About("The fact in plain English") String sentence) {

        /** Rounds. */
        public Return {
            bits = Rounded.bits(bits);
        }
    }
}
