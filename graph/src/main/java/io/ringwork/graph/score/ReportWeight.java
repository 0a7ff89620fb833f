package io.ringwork.graph.score;

import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a set of reports weighs. Several reports of one reporter count as one, each reporter with the trust that history
 * earned, and each further reporter adds less: log2(1 + sum of trusts).
 *
 * @param confirmed weight of the confirmed reports, at least 0
 * @param confirmedReporters number of different reporters among them
 * @param dismissed weight of the dismissed and counter-noticed reports, 0 to 2
 * @param dismissedReporters number of different reporters among them
 * @param lessened whether a reporter counted less than in full
 */
record ReportWeight(
        double confirmed, int confirmedReporters, double dismissed, int dismissedReporters, boolean lessened) {

    private static final double LN_2 = StrictMath.log(2);

    /**
     * Dismissed reports speak for a vendor like those of three reporters at most. Without a bound a vendor could clear
     * itself by having itself reported, and the reports dismissed, again and again.
     */
    private static final double MOST_DISMISSED = 2;

    static ReportWeight of(Collection<Report> reports, ReporterTrust trust) {
        Map<String, Double> confirmed = new TreeMap<>();
        Map<String, Double> dismissed = new TreeMap<>();
        boolean lessened = false;
        for (Report report : reports) {
            if (report.outcome() == ReportOutcome.CONFIRMED) {
                confirmed.put(ReporterTrust.reporter(report), trust.of(report));
                lessened |= trust.of(report) < 1;
            } else if (isDismissed(report)) {
                dismissed.put(ReporterTrust.reporter(report), 1.0);
            }
        }
        return new ReportWeight(
                weight(confirmed),
                confirmed.size(),
                Math.min(MOST_DISMISSED, weight(dismissed)),
                dismissed.size(),
                lessened);
    }

    static boolean isDismissed(Report report) {
        return report.outcome() == ReportOutcome.DISMISSED || report.outcome() == ReportOutcome.COUNTER_NOTICED;
    }

    /** Number of reports by outcome; a report without an outcome is pending. */
    static Map<ReportOutcome, Integer> counts(Collection<Report> reports) {
        Map<ReportOutcome, Integer> counts = new EnumMap<>(ReportOutcome.class);
        for (Report report : reports) {
            ReportOutcome outcome = report.outcome();
            counts.merge(outcome == null ? ReportOutcome.PENDING : outcome, 1, Integer::sum);
        }
        return counts;
    }

    private static double weight(Map<String, Double> byReporter) {
        double sum = 0;
        for (double trust : byReporter.values()) {
            sum += trust;
        }
        return log2(1 + sum);
    }

    static double log2(double value) {
        return StrictMath.log(value) / LN_2;
    }
}
