package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.detect.WeighedEvidence;
import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Report;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The score of a ring in bits as a sum of contributions. docs/algorithms.md gives the weights and their reasons. */
final class RingScore {

    private static final double CONFIRMED_BITS = 3;
    private static final double DISMISSED_BITS = -1;
    private static final double RETURN_BITS = 4;

    private static final double HOUSEHOLD_BITS = -4;
    private static final int HOUSEHOLD_MAX_VENDORS = 3;
    private static final Set<IdentifierKind> HOUSEHOLD_KINDS =
            EnumSet.of(IdentifierKind.ADDRESS, IdentifierKind.PHONE, IdentifierKind.IP);

    private RingScore() {}

    /**
     * The contributions: evidence, then what speaks for a household, then reports, then returns.
     *
     * @param reports about the members
     */
    static List<Contribution> of(
            RingCandidate candidate, List<Report> reports, ReporterTrust trust, List<Return> returns) {
        List<Contribution> contributions = new ArrayList<>();
        for (WeighedEvidence weighed : candidate.evidence()) {
            String partly = weighed.addedBits() < weighed.evidence().bits()
                    ? ", of which " + Sentences.bits(weighed.addedBits()) + " count beside dependent facts"
                    : "";
            contributions.add(new Contribution(
                    "shared_" + weighed.evidence().kind().word(),
                    weighed.addedBits(),
                    Sentences.evidence(weighed.evidence()) + partly));
        }
        if (looksLikeHousehold(candidate)) {
            contributions.add(
                    new Contribution(
                            "household_pattern",
                            HOUSEHOLD_BITS,
                            "Two or three vendors at one address who share nothing but a phone or a line may be one household"));
        }
        ReportWeight weight = ReportWeight.of(reports, trust);
        if (weight.confirmedReporters() > 0) {
            contributions.add(new Contribution(
                    "confirmed_reports",
                    CONFIRMED_BITS * weight.confirmed(),
                    "Reports of " + reporters(weight.confirmedReporters()) + " about members were confirmed"
                            + (weight.lessened() ? ", some of reporters who were often wrong" : "")));
        }
        if (weight.dismissedReporters() > 0) {
            contributions.add(new Contribution(
                    "dismissed_reports",
                    DISMISSED_BITS * weight.dismissed(),
                    "Reports of " + reporters(weight.dismissedReporters())
                            + " about members were dismissed or countered"));
        }
        double bits = RETURN_BITS;
        for (Return found : returns) {
            contributions.add(new Contribution("back_after_removal", bits, found.sentence()));
            bits /= 2;
        }
        return List.copyOf(contributions);
    }

    private static boolean looksLikeHousehold(RingCandidate candidate) {
        Set<IdentifierKind> kinds = EnumSet.noneOf(IdentifierKind.class);
        candidate.evidence().forEach(weighed -> kinds.add(weighed.evidence().kind()));
        return candidate.vendors().size() <= HOUSEHOLD_MAX_VENDORS
                && kinds.contains(IdentifierKind.ADDRESS)
                && HOUSEHOLD_KINDS.containsAll(kinds);
    }

    static String reporters(int count) {
        return Sentences.number(count) + (count == 1 ? " reporter" : " different reporters");
    }

    static double sum(List<Contribution> contributions) {
        double sum = 0;
        for (Contribution contribution : contributions) {
            sum += contribution.bits();
        }
        return sum;
    }
}
