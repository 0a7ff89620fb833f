package io.ringwork.api.http.wire;

import java.util.List;

/** What events did to a ring. */
@About("What events did to a ring")
public record RingChangeItem(
        @About("new, grown, shrunk, merged, split, changed or dissolved")
        String kind,

        String ringId,
        @About("Against the state before") String status,

        @About("ring, or linked: one owner who shows himself, and nobody complained")
        String standing,

        @About("In bits") double score,

        @About("Ids of its vendors, in order; of a dissolved ring as they were")
        List<String> vendors,

        @About("Vendors that it did not have") List<String> added,
        @About("Vendors that it no longer has") List<String> removed,

        @About("Vendors that were added and came back after one was removed")
        List<String> returned,

        @About("What they share, strongest first") List<Fact> evidence) {

    /** Rounds. */
    public RingChangeItem {
        score = Rounded.bits(score);
    }

    /** A value that vendors of the ring share. */
    @About("A value that vendors of the ring share")
    public record Fact(
            String kind,
            String value,
            @About("Ids of those who share it") List<String> vendors,
            @About("Between any two of them") double bits) {

        /** Rounds. */
        public Fact {
            bits = Rounded.bits(bits);
        }
    }
}
