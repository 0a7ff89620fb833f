package io.ringwork.api.http.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One ring with its members and what its score is made of. */
@About("A ring with its members and what its score is made of")
public record RingAnswer(
        String ringId,

        @About("1 for the highest score; linked groups come after all rings")
        int rank,

        @About("ring, or linked: one owner who shows himself, and nobody complained")
        String standing,

        @About("In bits") double score,
        @About("Against the run before") String status,

        @About("Rings of the run before that share members with it")
        List<String> lineage,

        @About("Earliest time that the evidence names") @Nullable
        Instant firstSeen,

        @About("Latest time that the evidence names") @Nullable
        Instant lastSeen,

        @About("Number of reports by outcome") Map<String, Integer> reports,
        @About("Highest risk first") List<Member> vendors,

        @About("Ids of the members in each dense part of two or more; a single one when the ring is dense as a whole")
        List<List<String>> cells,

        @About("Pairs without whose link the ring falls into two parts")
        List<Bridge> bridges,

        @About("What the score is made of") List<ScorePart> contributions) {

    /** Rounds. */
    public RingAnswer {
        score = Rounded.bits(score);
    }

    /** A vendor of the ring. */
    @About("A vendor of the ring")
    public record Member(
            String vendorId,

            @About("The vendor's name, or its id when it has none")
            String name,

            @About("Share of the vendor's evidence that lies inside the ring, 0 to 1")
            double membership,

            @About("0 to 1, how much speaks against the vendor; a rank, not a probability of guilt")
            double risk,

            @About("What the risk is made of") List<ScorePart> contributions) {

        /** Rounds. */
        public Member {
            membership = Rounded.share(membership);
            risk = Rounded.share(risk);
        }
    }

    /** Two members that hold the ring together. */
    @About("Two members that hold the ring together")
    public record Bridge(String vendorA, String vendorB, double bits) {

        /** Rounds. */
        public Bridge {
            bits = Rounded.bits(bits);
        }
    }
}
