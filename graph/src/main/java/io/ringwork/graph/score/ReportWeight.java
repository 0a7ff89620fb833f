package io.ringwork.graph.score;

import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a set of reports weighs. Several reports of one reporter count as one, each reporter with the trust that history
 * earned, and each further reporter adds less: log2(1 + sum of trusts).
 *
 * @param confirmed weight of the confirmed reports, at least 0
 * @param confirmedReporters number of different reporters among them
 * @param hit 0 to 1, how likely at least one of them was right: 1 − product of (1 − trust)
 * @param dismissed weight of the dismissed and counter-noticed reports, 0 to 2
 * @param dismissedReporters number of different reporters among them
 * @param doubts why reporters of confirmed ones count less than in full, in order
 */
record ReportWeight(
        double confirmed,
        int confirmedReporters,
        double hit,
        double dismissed,
        int dismissedReporters,
        List<String> doubts) {

    /** No reports. */
    static final ReportWeight NONE = new ReportWeight(0, 0, 0, 0, 0, List.of());

    /**
     * Dismissed reports speak for a vendor like those of three reporters at most. Without a bound a vendor could clear
     * itself by having itself reported, and the reports dismissed, again and again.
     */
    private static final double MOST_DISMISSED = 2;

    /** Doubts that a sentence names in full. */
    private static final int MOST_NAMED = 3;

    static ReportWeight of(Collection<Report> reports, ReporterTrust trust) {
        Map<String, Double> confirmed = new TreeMap<>();
        TreeSet<String> dismissed = new TreeSet<>();
        TreeSet<String> doubts = new TreeSet<>();
        for (Report report : reports) {
            if (report.outcome() == ReportOutcome.CONFIRMED) {
                confirmed.put(ReporterTrust.reporter(report), trust.of(report));
                doubts.addAll(trust.reasons(report));
            } else if (isDismissed(report)) {
                dismissed.add(ReporterTrust.reporter(report));
            }
        }
        double sum = 0;
        double allWrong = 1;
        for (double value : confirmed.values()) {
            sum += value;
            allWrong *= 1 - value;
        }
        return new ReportWeight(
                Parts.log2(1 + sum),
                confirmed.size(),
                1 - allWrong,
                Math.min(MOST_DISMISSED, Parts.log2(1 + dismissed.size())),
                dismissed.size(),
                new ArrayList<>(doubts));
    }

    static boolean isDismissed(Report report) {
        return report.outcome() == ReportOutcome.DISMISSED || report.outcome() == ReportOutcome.COUNTER_NOTICED;
    }

    /** The doubts as the end of a sentence, empty without any. */
    String doubtText() {
        if (doubts.isEmpty()) {
            return "";
        }
        List<String> named = doubts.subList(0, Math.min(MOST_NAMED, doubts.size()));
        int rest = doubts.size() - named.size();
        return "; they count less, for " + String.join(", and ", named)
                + (rest == 0 ? "" : ", and for " + Sentences.number(rest) + " more such reasons");
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
}
