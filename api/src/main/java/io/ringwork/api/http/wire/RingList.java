package io.ringwork.api.http.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of the rings of a run. */
@About("Rings of a run, by rank, then its linked groups")
public record RingList(
        @About("Null when there is no run yet") @Nullable RunSummary run,
        @About("How many there are on all pages") int total,
        @About("Whether this page has all of them") boolean complete,

        @About("Give it back to get the next page; null on the last one") @Nullable
        String cursor,

        List<Item> items) {

    /** A detection run in numbers. */
    @About("A detection run in numbers")
    public record RunSummary(
            String runId,
            Instant finishedAt,
            @About("Vendors that were looked at") long vendors,

            @About("Rings that were found, without the linked groups")
            long rings,

            @About("Groups that were found and are linked and nothing more")
            long linkedGroups,

            @About("Shared values that were not used as evidence")
            long suppressed) {}

    /** One ring in a line. */
    @About("A ring in a line")
    public record Item(
            String ringId,

            @About("1 for the highest score; linked groups come after all rings")
            int rank,

            @About("ring, or linked: one owner who shows himself, and nobody complained")
            String standing,

            @About("In bits") double score,
            @About("Against the run before") String status,
            @About("Number of vendors") int size,

            @About("The strongest shared fact in plain English")
            String reason,

            @About("Kinds of the shared identifiers, the strongest first")
            List<String> kinds,

            @About("Number of reports by outcome") Map<String, Integer> reports,

            @About("Earliest time that the evidence names") @Nullable
            Instant firstSeen,

            @About("Latest time that the evidence names") @Nullable
            Instant lastSeen,

            @About("Names of the first three members") List<String> vendors) {

        /** Rounds. */
        public Item {
            score = Rounded.bits(score);
        }
    }
}
