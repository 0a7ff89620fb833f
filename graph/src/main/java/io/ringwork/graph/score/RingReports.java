package io.ringwork.graph.score;

import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Confirmed reports about the members of a ring, summed up so that one member's own can be taken away cheaply. */
final class RingReports {

    private final Map<String, Integer> confirmed;
    private final Map<String, Double> trustOf = new TreeMap<>();
    private double trustSum;

    RingReports(Collection<Report> reports, ReporterTrust trust) {
        confirmed = countConfirmed(reports);
        for (Report report : reports) {
            if (report.outcome() == ReportOutcome.CONFIRMED) {
                trustOf.put(ReporterTrust.reporter(report), trust.of(report));
            }
        }
        for (double value : trustOf.values()) {
            trustSum += value;
        }
    }

    /** The confirmed reports about the other members when these are a member's own. */
    Around without(Collection<Report> own) {
        double sum = trustSum;
        int reporters = confirmed.size();
        for (Map.Entry<String, Integer> entry : countConfirmed(own).entrySet()) {
            if (entry.getValue().equals(confirmed.get(entry.getKey()))) {
                sum -= trustOf.getOrDefault(entry.getKey(), 0.0);
                reporters--;
            }
        }
        return new Around(ReportWeight.log2(1 + Math.max(0, sum)), reporters);
    }

    private static Map<String, Integer> countConfirmed(Collection<Report> reports) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Report report : reports) {
            if (report.outcome() == ReportOutcome.CONFIRMED) {
                counts.merge(ReporterTrust.reporter(report), 1, Integer::sum);
            }
        }
        return counts;
    }

    /**
     * Confirmed reports about others.
     *
     * @param weight as {@link ReportWeight#confirmed}
     * @param reporters number of different reporters
     */
    record Around(double weight, int reporters) {

        /** No reports. */
        static final Around NONE = new Around(0, 0);
    }
}
