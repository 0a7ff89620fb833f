package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.model.VendorStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The risk of a vendor: 1/(1 + 2^−s) of the sum s of its contributions in bits. Linkage is not guilt: without a report, a
 * removal, a suspension, a return or a judgement in its ring the sum stays below 0, so the risk stays below one half.
 * docs/algorithms.md gives the weights and their reasons.
 */
final class VendorScore {

    private static final double BASE_BITS = -6;
    private static final double LINKAGE_BITS = 2;
    private static final double LINKAGE_SCALE = 16;
    private static final double LINKAGE_MAX_BITS = 3.5;
    private static final double OWN_PRICE_MAX_BITS = 1;
    private static final double BEHAVIOUR_SHARE = 0.15;
    private static final double BEHAVIOUR_MAX_BITS = 1.25;
    private static final double OPENNESS_SHARE = 0.5;
    private static final double COMPLAINT_SHARE = 0.25;
    private static final double COMPLAINT_MAX_BITS = 3;
    private static final double SPREAD_BITS = 3;

    private static final double OWN_CONFIRMED_BITS = 4;
    private static final double DISMISSED_BITS = -1.5;
    private static final double REMOVED_BITS = 3;
    private static final double SUSPENDED_BITS = 1.5;
    private static final double RETURN_BITS = 3;
    private static final double COUNTERFEIT_BITS = 12;
    private static final double CLEARED_BITS = -12;

    private final String id;
    private final Facts facts;
    private final Parts parts = new Parts();

    private VendorScore(String id, Facts facts) {
        this.id = id;
        this.facts = facts;
    }

    /** The contributions of a vendor outside rings, the base first. */
    static Parts outside(String id, Facts facts) {
        VendorScore score = new VendorScore(id, facts);
        score.addOwn(null);
        return score.parts;
    }

    /**
     * The contributions of a member of a ring, the base first.
     *
     * @param around the score of the ring
     * @param arrival what arrives from other members
     * @param back how the vendor came back after a removal, if it did
     */
    static Parts inside(
            String id,
            RingCandidate ring,
            RingScore around,
            RiskSpread.Arrival arrival,
            Optional<Return> back,
            Facts facts) {
        VendorScore score = new VendorScore(id, facts);
        score.addOwn(ring);
        score.addRing(ring.membership().getOrDefault(id, 0.0), around, arrival);
        back.ifPresent(found -> score.parts.add("back_after_removal", RETURN_BITS, found.sentence()));
        return score.parts;
    }

    private void addOwn(@Nullable RingCandidate ring) {
        parts.add("base", BASE_BITS, "Most vendors are no counterfeiters");
        if (ring != null) {
            double bits = LINKAGE_BITS * Parts.log2(1 + ring.evidenceBits() / LINKAGE_SCALE);
            parts.add(
                    "linkage",
                    ring.membership().getOrDefault(id, 0.0) * Math.min(LINKAGE_MAX_BITS, bits),
                    "Is one of " + Sentences.number(ring.vendors().size()) + " vendors that share evidence");
        }
        if (facts.isCheap(id)) {
            parts.addUnlessZero(
                    "own_low_prices",
                    Math.min(OWN_PRICE_MAX_BITS, facts.cheapOutside(List.of(id)).bitsOfHit()),
                    "Asks for branded goods "
                            + Sentences.percent(facts.findHabit(id)
                                    .map(PriceHabit::relative)
                                    .orElse(1.0))
                            + " of what the market asks in the same category and currency");
        }
        addReports();
        VendorStatus status = facts.vendor(id).status();
        if (status == VendorStatus.REMOVED) {
            parts.add("own_removal", REMOVED_BITS, "The marketplace removed the account");
        } else if (status == VendorStatus.SUSPENDED) {
            parts.add("own_suspension", SUSPENDED_BITS, "The marketplace suspended the account");
        }
        if (facts.isCounterfeit(id)) {
            parts.add("judged_counterfeit", COUNTERFEIT_BITS, "An analyst judged the vendor a counterfeiter");
        }
        if (facts.isCleared(id)) {
            parts.add("judged_cleared", CLEARED_BITS, "An analyst cleared the vendor");
        }
    }

    private void addReports() {
        ReportWeight about = facts.weight(id);
        if (about.confirmedReporters() > 0) {
            parts.add(
                    "own_confirmed_reports",
                    OWN_CONFIRMED_BITS * about.confirmed(),
                    "Reports of " + RingScore.reporters(about.confirmedReporters()) + " about the vendor were confirmed"
                            + about.doubtText());
        }
        if (about.dismissedReporters() > 0) {
            parts.add(
                    "dismissed_reports",
                    DISMISSED_BITS * about.dismissed(),
                    "Reports of " + RingScore.reporters(about.dismissedReporters())
                            + " about the vendor were dismissed or countered");
        }
    }

    private void addRing(double membership, RingScore around, RiskSpread.Arrival arrival) {
        if (arrival.sources() > 0) {
            String more = arrival.sources() == 1
                    ? ""
                    : ", and to " + Sentences.number(arrival.sources() - 1) + " more such members";
            parts.addUnlessZero(
                    "ring_confirmed_reports",
                    membership * SPREAD_BITS * Parts.log2(1 + arrival.sum()),
                    "Is tied to " + arrival.source()
                            + ", of whom a report was confirmed, whose account was removed or who"
                            + " was judged a counterfeiter" + more);
        }
        parts.addUnlessZero(
                "ring_complaints",
                membership * bounded(COMPLAINT_SHARE * around.complaints().sum(), COMPLAINT_MAX_BITS),
                around.complaints().sum() > 0
                        ? "The ring has more confirmed reports and removals than honest vendors have"
                        : "The ring has fewer confirmed reports and removals than a ring of counterfeiters would have");
        parts.addUnlessZero(
                "ring_behaviour",
                membership * bounded(BEHAVIOUR_SHARE * around.behaviour().sum(), BEHAVIOUR_MAX_BITS),
                "The ring behaves like one: its payments, listings, dates or prices");
        parts.addUnlessZero("open_owner", OPENNESS_SHARE * around.openness().sum(), "The ring's owner shows himself");
    }

    private static double bounded(double bits, double most) {
        return Math.max(-most, Math.min(most, bits));
    }

    /** The risk that a sum of bits means, strictly between 0 and 1 for sums of ordinary size. */
    static double risk(double bits) {
        return 1 / (1 + StrictMath.pow(2, -bits));
    }
}
