package io.ringwork.graph.detect;

import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.Ring;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Vendors that a detector claims to act together, with the proof.
 *
 * @param vendors ids in order
 * @param cells the dense parts of two vendors or more that thin links join, each in order; a single one when the candidate
 *     is dense as a whole
 * @param membership for every vendor the share of the weight of its links that lies inside, 0 to 1
 * @param evidence strongest first, then by kind and value
 * @param links between the vendors, by their ids
 * @param bridges links without which the candidate falls into two parts
 * @param firstSeen earliest time that a use of the evidence names
 * @param lastSeen latest time that a use of the evidence names
 */
public record RingCandidate(
        List<String> vendors,
        List<List<String>> cells,
        Map<String, Double> membership,
        List<WeighedEvidence> evidence,
        List<Link> links,
        List<Ring.Bridge> bridges,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen) {

    /** Whether an analyst's judgement holds members together. */
    boolean isJudged() {
        return links.stream().anyMatch(link -> link.judgedBits() > 0);
    }

    /** Bits of the strongest link; 0 without one. Where persons are told apart, a link weighs more than shared values. */
    double strongestLink() {
        return links.stream().mapToDouble(Link::bits).max().orElse(0);
    }

    /** What the evidence adds up to. */
    public double evidenceBits() {
        double sum = 0;
        for (WeighedEvidence weighed : evidence) {
            sum += weighed.addedBits();
        }
        return sum;
    }
}
