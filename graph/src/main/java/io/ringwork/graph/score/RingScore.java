package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.detect.WeighedEvidence;
import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.IdentifierFamily;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The score of a group in bits, in four parts: what ties it, how it behaves, how openly it shows itself, and what was
 * complained of and decided. docs/algorithms.md gives the weights and their reasons.
 *
 * @param linkage shared values, bounded
 * @param behaviour money, listings, growth, prices
 * @param openness signs of one owner who shows himself, at most 0
 * @param complaints reports, removals and returns
 * @param judged what analysts decided
 */
record RingScore(Parts linkage, Parts behaviour, Parts openness, Parts complaints, Parts judged) {

    /** What linkage tends to: less than one confirmed report adds to a small group, for linkage is not guilt. */
    private static final double LINKAGE_MAX_BITS = 6;

    private static final double PAYMENT_BITS = 1.5;
    private static final double LISTING_BITS = 1;
    private static final double PRICE_MAX_BITS = 5;

    private static final double DISMISSED_BITS = -1;
    private static final double SILENCE_MAX_BITS = -10;
    private static final double REMOVED_MAX_BITS = 12;
    private static final double RETURN_MAX_BITS = 4;
    /** How often a member that goes is followed by another within a month, in a ring. */
    private static final double RETURN_SHARE = 0.5;

    private static final double COUNTERFEIT_BITS = 8;
    private static final double CLEARED_BITS = -8;

    /** The score of a candidate. */
    static RingScore of(RingCandidate candidate, Facts facts, NameTokens names, Growth growth, List<Return> returns) {
        Parts linkage = linkage(candidate);
        Parts behaviour = new Parts();
        addPayments(candidate, behaviour);
        addListings(candidate, behaviour);
        addGrowth(candidate, facts, growth, behaviour);
        addPrices(candidate, facts, behaviour);
        Parts complaints = new Parts();
        addReports(candidate.vendors(), facts, complaints);
        addRemovals(candidate.vendors(), facts, complaints);
        addReturns(candidate.vendors(), facts, growth, returns, complaints);
        Parts judged = new Parts();
        addJudgements(candidate.vendors(), facts, judged);
        return new RingScore(linkage, behaviour, Openness.of(candidate, names), complaints, judged);
    }

    /** All contributions, those of linkage first. */
    Parts all() {
        Parts all = new Parts();
        all.addAll(linkage);
        all.addAll(behaviour);
        all.addAll(openness);
        all.addAll(complaints);
        all.addAll(judged);
        return all;
    }

    private static Parts linkage(RingCandidate candidate) {
        Parts linkage = new Parts();
        for (WeighedEvidence weighed : candidate.evidence()) {
            String partly = weighed.addedBits() < weighed.evidence().bits()
                    ? ", of which " + Sentences.bits(weighed.addedBits()) + " count beside dependent facts"
                    : "";
            linkage.add(
                    "shared_" + weighed.evidence().kind().word(),
                    weighed.addedBits(),
                    Sentences.evidence(weighed.evidence()) + partly);
        }
        double sum = linkage.sum();
        double counted = LINKAGE_MAX_BITS * (1 - StrictMath.pow(2, -sum / LINKAGE_MAX_BITS));
        linkage.addUnlessZero(
                "linkage_bound",
                Math.min(0, counted - sum),
                "What is shared weighs " + Sentences.bits(sum) + ", of which " + Sentences.bits(Math.min(sum, counted))
                        + " count: being linked is no guilt");
        return linkage;
    }

    private static void addPayments(RingCandidate candidate, Parts parts) {
        Set<String> paid = new HashSet<>();
        for (WeighedEvidence weighed : candidate.evidence()) {
            IdentifierKind kind = weighed.evidence().kind();
            if (kind.family() == IdentifierFamily.PAYMENT_ACCOUNT && kind != IdentifierKind.CARD_ACQUIRER) {
                paid.addAll(weighed.evidence().vendors());
            }
        }
        int size = candidate.vendors().size();
        parts.addUnlessZero(
                "shared_payments",
                PAYMENT_BITS * paid.size() / size,
                Sentences.number(paid.size()) + " of " + Sentences.number(size)
                        + " members are paid into accounts that they share: money tells more than places");
    }

    private static void addListings(RingCandidate candidate, Parts parts) {
        Set<String> alike = new HashSet<>();
        for (WeighedEvidence weighed : candidate.evidence()) {
            IdentifierKind kind = weighed.evidence().kind();
            if (kind == IdentifierKind.IMAGE || kind == IdentifierKind.TITLE) {
                alike.addAll(weighed.evidence().vendors());
            }
        }
        int size = candidate.vendors().size();
        parts.addUnlessZero(
                "uniform_listings",
                LISTING_BITS * alike.size() / size,
                Sentences.number(alike.size()) + " of " + Sentences.number(size)
                        + " members offer goods with the same pictures or words");
    }

    private static void addGrowth(RingCandidate candidate, Facts facts, Growth growth, Parts parts) {
        Growth.Burst burst = growth.of(facts.appearances(candidate.vendors()));
        parts.addUnlessZero(
                "growth",
                burst.bits(),
                Sentences.number(burst.members()) + " of "
                        + Sentences.number(candidate.vendors().size())
                        + " members appeared within " + Sentences.number(burst.days() + 1)
                        + (burst.days() == 0 ? " day" : " days") + ", closer together than vendors of this store do");
    }

    private static void addPrices(RingCandidate candidate, Facts facts, Parts parts) {
        List<String> vendors = candidate.vendors();
        int known = Facts.count(vendors, facts::hasHabit);
        int cheap = Facts.count(vendors, facts::isCheap);
        double bits = Math.min(PRICE_MAX_BITS, facts.cheapOutside(vendors).bits(cheap, known));
        if (bits > 0) {
            parts.addUnlessZero(
                    "low_prices",
                    bits,
                    Sentences.number(cheap) + " of " + Sentences.number(known)
                            + " members with branded goods ask for at most "
                            + Sentences.percent(Facts.LOW_PRICE)
                            + " of what the market asks in the same category and currency");
        }
    }

    private static void addReports(List<String> vendors, Facts facts, Parts parts) {
        Frequency outside = facts.confirmedOutside(vendors);
        double hits = 0;
        int reported = 0;
        List<Report> about = new ArrayList<>();
        for (String vendor : vendors) {
            ReportWeight weight = facts.weight(vendor);
            hits += weight.hit();
            reported += weight.confirmedReporters() > 0 ? 1 : 0;
            about.addAll(facts.reports(vendor));
        }
        ReportWeight weight = ReportWeight.of(about, facts.trust());
        String size = Sentences.number(vendors.size());
        if (reported > 0) {
            parts.add(
                    "confirmed_reports",
                    hits * outside.bitsOfHit(),
                    "Reports of " + reporters(weight.confirmedReporters()) + " about " + Sentences.number(reported)
                            + " of " + size + " members were confirmed; of other vendors "
                            + Sentences.percent(outside.honest()) + " have such reports"
                            + weight.doubtText());
        }
        parts.addUnlessZero(
                "no_complaint",
                Math.max(SILENCE_MAX_BITS, (vendors.size() - hits) * outside.bitsOfMiss()),
                "Of " + Sentences.number(vendors.size() - reported) + " of " + size
                        + " members no report was confirmed, in a store where others have such reports");
        if (weight.dismissedReporters() > 0) {
            parts.add(
                    "dismissed_reports",
                    DISMISSED_BITS * weight.dismissed(),
                    "Reports of " + reporters(weight.dismissedReporters())
                            + " about members were dismissed or countered");
        }
    }

    private static void addRemovals(List<String> vendors, Facts facts, Parts parts) {
        double hits = facts.sumOfGone(vendors);
        Frequency outside = facts.removedOutside(vendors);
        double bits = Math.min(REMOVED_MAX_BITS, outside.bits(hits, vendors.size()));
        if (bits > 0) {
            parts.addUnlessZero(
                    "removed_members",
                    bits,
                    "The marketplace removed or suspended "
                            + Sentences.number(Facts.count(vendors, vendor -> facts.gone(vendor) > 0)) + " of "
                            + Sentences.number(vendors.size()) + " members; of other vendors it did "
                            + Sentences.percent(outside.honest()));
        }
    }

    /** The surest return counts in full, the next by half: in one ring they are not independent. */
    private static void addReturns(
            List<String> vendors, Facts facts, Growth growth, List<Return> returns, Parts parts) {
        List<Contribution> weighed = new ArrayList<>();
        for (Return found : returns) {
            double chance = (vendors.size() - 1)
                    * growth.chanceWithin(
                            facts.vendor(found.removedId()).removedAt(), facts.appeared(found.vendorId()));
            double bits = Math.max(0, Math.min(RETURN_MAX_BITS, Parts.log2(RETURN_SHARE / chance)));
            weighed.add(new Contribution("back_after_removal", bits, found.sentence()));
        }
        weighed.sort(Comparator.comparingDouble((Contribution found) -> -found.bits())
                .thenComparing(Contribution::sentence));
        double share = 1;
        for (Contribution found : weighed) {
            parts.addUnlessZero(found.name(), share * found.bits(), found.sentence());
            share /= 2;
        }
    }

    private static void addJudgements(List<String> vendors, Facts facts, Parts parts) {
        int counterfeit = Facts.count(vendors, facts::isCounterfeit);
        int cleared = Facts.count(vendors, facts::isCleared);
        String size = Sentences.number(vendors.size());
        parts.addUnlessZero(
                "judged_counterfeit",
                COUNTERFEIT_BITS * Parts.log2(1 + counterfeit),
                "Analysts judged " + Sentences.number(counterfeit) + " of " + size + " members counterfeiters");
        parts.addUnlessZero(
                "judged_cleared",
                CLEARED_BITS * cleared / vendors.size(),
                "Analysts cleared " + Sentences.number(cleared) + " of " + size + " members");
    }

    static String reporters(int count) {
        return Sentences.number(count) + (count == 1 ? " reporter" : " different reporters");
    }
}
