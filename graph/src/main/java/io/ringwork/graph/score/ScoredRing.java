package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.Standing;
import java.util.List;
import java.util.Map;

/**
 * A candidate with its score.
 *
 * @param candidate who and by what evidence
 * @param standing whether it is a ring, or vendors who are linked and nothing more
 * @param score sum of the contributions, in bits
 * @param members highest risk first, then by id
 * @param reports number of reports about the members by outcome; outcomes without reports are absent
 * @param contributions what the score is made of, in the order in which it was added
 */
public record ScoredRing(
        RingCandidate candidate,
        Standing standing,
        double score,
        List<RingMember> members,
        Map<ReportOutcome, Integer> reports,
        List<Contribution> contributions) {}
