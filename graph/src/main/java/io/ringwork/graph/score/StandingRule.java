package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.detect.WeighedEvidence;
import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Standing;

/**
 * Whether a group is a ring, or linked and nothing more. It is linked when its owner shows himself, when somebody
 * complained of others in this store but not of the group, and when what speaks for the group outweighs what speaks
 * against it by {@value #LEAST_BITS} bits; or when analysts cleared every member.
 */
final class StandingRule {

    private static final double LEAST_BITS = 3;
    /** What it says against an owner who shows himself that shops of different names show the same goods. */
    private static final double HIDDEN_LIKENESS_BITS = 3;

    private StandingRule() {}

    static Standing of(RingCandidate candidate, RingScore score, Facts facts) {
        if (candidate.vendors().stream().anyMatch(facts::isCounterfeit)) {
            return Standing.RING;
        }
        if (candidate.vendors().stream().allMatch(facts::isCleared)) {
            return Standing.LINKED;
        }
        boolean open = score.openness().sum() < 0;
        boolean silenceSpeaks = bits(score.complaints(), "no_complaint") < 0;
        if (!open || !silenceSpeaks) {
            return Standing.RING;
        }
        double sum = score.openness().sum()
                + score.complaints().sum()
                - bits(score.complaints(), "dismissed_reports")
                + bits(score.behaviour(), "low_prices")
                + (hidesLikeness(candidate, score) ? HIDDEN_LIKENESS_BITS : 0);
        return sum <= -LEAST_BITS ? Standing.LINKED : Standing.RING;
    }

    private static boolean hidesLikeness(RingCandidate candidate, RingScore score) {
        if (bits(score.openness(), "shared_name") < 0) {
            return false;
        }
        for (WeighedEvidence weighed : candidate.evidence()) {
            IdentifierKind kind = weighed.evidence().kind();
            if (kind == IdentifierKind.IMAGE || kind == IdentifierKind.TITLE) {
                return true;
            }
        }
        return false;
    }

    private static double bits(Parts parts, String name) {
        double sum = 0;
        for (Contribution contribution : parts.list()) {
            sum += contribution.name().equals(name) ? contribution.bits() : 0;
        }
        return sum;
    }
}
