package io.ringwork.graph.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Vendors that act together, with the proof.
 *
 * @param id lasts from run to run while the ring is the same
 * @param rank 1 for the ring with the highest score
 * @param standing whether it is a ring, or vendors who are linked and nothing more; the latter rank below all rings
 * @param score sum of the contributions, in bits
 * @param vendors highest risk first, then by id
 * @param cells the dense parts of two members or more, each in order; one when the ring is dense as a whole
 * @param evidence strongest first, then by kind and value
 * @param bridges pairs of members that hold the ring together: without the link the ring falls into two parts
 * @param reports number of reports about the members by outcome; outcomes without reports are absent
 * @param firstSeen earliest time that the evidence names
 * @param lastSeen latest time that the evidence names
 * @param status against the run before
 * @param lineage ids of the rings of the run before that share members with it, without its own id
 * @param contributions what the score is made of
 */
public record Ring(
        String id,
        int rank,
        Standing standing,
        double score,
        List<RingMember> vendors,
        List<List<String>> cells,
        List<RingEvidence> evidence,
        List<Bridge> bridges,
        Map<ReportOutcome, Integer> reports,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        RingStatus status,
        List<String> lineage,
        List<Contribution> contributions) {

    /** The same ring at another place and with another history. */
    public Ring with(int otherRank, RingStatus otherStatus, List<String> otherLineage) {
        return new Ring(
                id,
                otherRank,
                standing,
                score,
                vendors,
                cells,
                evidence,
                bridges,
                reports,
                firstSeen,
                lastSeen,
                otherStatus,
                otherLineage,
                contributions);
    }

    /** A link without which the ring falls into two parts. */
    public record Bridge(String vendorA, String vendorB, double bits) {}
}
