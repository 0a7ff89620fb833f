package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The risk of a vendor: 1/(1 + 2^−s) of the sum s of its contributions in bits. Linkage is not guilt: without
 * reports, a removal, a suspension or a return the sum stays below 0, so the risk stays below one half. docs/algorithms.md
 * gives the weights and their reasons.
 */
final class VendorScore {

    private static final double BASE_BITS = -6;
    private static final double LINKAGE_BITS = 2;
    private static final double LINKAGE_SCALE = 16;
    private static final double LINKAGE_MAX_BITS = 5;
    private static final double OWN_CONFIRMED_BITS = 4;
    private static final double RING_CONFIRMED_BITS = 2;
    private static final double DISMISSED_BITS = -1.5;
    private static final double REMOVED_BITS = 3;
    private static final double SUSPENDED_BITS = 1.5;
    private static final double RETURN_BITS = 3;

    private VendorScore() {}

    /**
     * The contributions of a vendor, the base first.
     *
     * @param ring the vendor's ring, if it has one
     * @param own reports about the vendor
     * @param around confirmed reports about the other members of its ring
     * @param back how the vendor came back after a removal, if it did
     */
    static List<Contribution> of(
            Vendor vendor,
            @Nullable RingCandidate ring,
            List<Report> own,
            RingReports.Around around,
            ReporterTrust trust,
            Optional<Return> back) {
        List<Contribution> contributions = new ArrayList<>();
        contributions.add(new Contribution("base", BASE_BITS, "Most vendors are no counterfeiters"));
        double membership = ring == null ? 0 : ring.membership().getOrDefault(vendor.id(), 0.0);
        if (ring != null) {
            double bits = LINKAGE_BITS * ReportWeight.log2(1 + ring.evidenceBits() / LINKAGE_SCALE);
            contributions.add(new Contribution(
                    "linkage",
                    membership * Math.min(LINKAGE_MAX_BITS, bits),
                    "Is one of " + Sentences.number(ring.vendors().size()) + " vendors that share evidence"));
        }
        ReportWeight about = ReportWeight.of(own, trust);
        if (about.confirmedReporters() > 0) {
            contributions.add(new Contribution(
                    "own_confirmed_reports",
                    OWN_CONFIRMED_BITS * about.confirmed(),
                    "Reports of " + RingScore.reporters(about.confirmedReporters()) + " about the vendor were confirmed"
                            + (about.lessened() ? ", some of reporters who were often wrong" : "")));
        }
        if (around.reporters() > 0) {
            contributions.add(new Contribution(
                    "ring_confirmed_reports",
                    membership * RING_CONFIRMED_BITS * around.weight(),
                    "Reports of " + RingScore.reporters(around.reporters())
                            + " about other members of the ring were confirmed"));
        }
        if (about.dismissedReporters() > 0) {
            contributions.add(new Contribution(
                    "dismissed_reports",
                    DISMISSED_BITS * about.dismissed(),
                    "Reports of " + RingScore.reporters(about.dismissedReporters())
                            + " about the vendor were dismissed or countered"));
        }
        if (vendor.status() == VendorStatus.REMOVED) {
            contributions.add(new Contribution("own_removal", REMOVED_BITS, "The marketplace removed the account"));
        } else if (vendor.status() == VendorStatus.SUSPENDED) {
            contributions.add(
                    new Contribution("own_suspension", SUSPENDED_BITS, "The marketplace suspended the account"));
        }
        back.ifPresent(
                found -> contributions.add(new Contribution("back_after_removal", RETURN_BITS, found.sentence())));
        return List.copyOf(contributions);
    }

    /** The risk that a sum of bits means, strictly between 0 and 1 for sums of ordinary size. */
    static double risk(double bits) {
        return 1 / (1 + StrictMath.pow(2, -bits));
    }
}
