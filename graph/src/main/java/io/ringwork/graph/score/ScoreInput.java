package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What scoring looks at.
 *
 * @param vendors every vendor, by id
 * @param firstSeen earliest time that a vendor's identifiers name, by vendor id; vendors without one are absent
 * @param reports every report, by id
 * @param prices by vendor id, vendors without prices that can be compared absent
 * @param decisions what analysts decided
 * @param candidates vendors in one candidate at most
 */
public record ScoreInput(
        List<Vendor> vendors,
        Map<String, Instant> firstSeen,
        List<Report> reports,
        List<PriceHabit> prices,
        Decisions decisions,
        List<RingCandidate> candidates) {}
