package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.detect.WeighedEvidence;
import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Standing;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a group is a ring, or linked and nothing more. It is linked when its owner shows himself, when somebody
 * complained of others in this store but not of the group, and when what speaks for the group outweighs what speaks
 * against it by {@value #LEAST_BITS} bits; when all that speaks for the group, the silence of those who complained of
 * others among it, outweighs all that speaks against it, its links included; when its members share nothing but one
 * telephone, device, address or social account and nothing else speaks against them; or when analysts cleared every
 * member.
 */
final class StandingRule {

    private static final double LEAST_BITS = 3;
    /** What it says against an owner who shows himself that shops of different names show the same goods. */
    private static final double HIDDEN_LIKENESS_BITS = 3;

    /** Kinds whose values strangers come to share: reissued, sold on, or used in one place. */
    private static final Set<IdentifierKind> PASSING_KINDS =
            EnumSet.of(IdentifierKind.PHONE, IdentifierKind.DEVICE, IdentifierKind.ADDRESS, IdentifierKind.SOCIAL);

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
        if (silenceSpeaks && (isPassingTie(candidate, score) || isOutweighed(score))) {
            return Standing.LINKED;
        }
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

    /**
     * Whether the members share one single value that passes from hand to hand, such as a telephone or a device, and
     * nothing they did speaks against them. Accounts, tax ids and keys do not pass on.
     */
    private static boolean isPassingTie(RingCandidate candidate, RingScore score) {
        if (candidate.evidence().size() != 1) {
            return false;
        }
        IdentifierKind kind = candidate.evidence().get(0).evidence().kind();
        return PASSING_KINDS.contains(kind)
                && score.complaints().sum() - bits(score.complaints(), "dismissed_reports") < 0
                && score.behaviour().sum() <= 0;
    }

    /** Whether the whole score speaks for the group; dismissed reports clear nobody. */
    private static boolean isOutweighed(RingScore score) {
        return score.all().sum() - bits(score.complaints(), "dismissed_reports") <= 0;
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
