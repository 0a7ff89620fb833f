package io.ringwork.graph.score;

import io.ringwork.graph.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How much the word of a reporter counts, 0 to 1, by what became of all of the reporter's reports. The share of confirmed
 * among decided reports, drawn towards one half for a short history and counted as whole from there:
 * min(1, 2(c + 1)/(c + d + 2)) with c confirmed and d dismissed or counter-noticed ones, so 1 without a history and 1/6
 * after ten dismissals. It is lessened for each of: a burst over unrelated vendors, a campaign against one target, and a
 * record that a marketplace would not trust with quick take-downs. A further confirmed report never lowers it.
 */
final class ReporterTrust {

    private static final double AFTER_ATTACK = 0.5;
    private static final double OFF_FAST_LANE = 0.8;

    /** Reports without a reporter count as filed by one and the same. */
    private static final String ANONYMOUS = "";

    private final Map<String, ReporterReliability> reliability = new TreeMap<>();

    /** @param groupOf for a vendor's id its ring, or something that no other vendor has */
    ReporterTrust(List<Report> reports, Function<String, String> groupOf) {
        Map<String, List<Report>> byReporter = new TreeMap<>();
        for (Report report : reports) {
            byReporter
                    .computeIfAbsent(reporter(report), name -> new ArrayList<>())
                    .add(report);
        }
        byReporter.forEach(
                (reporter, filed) -> reliability.put(reporter, judge(reporter, new ReporterHistory(filed, groupOf))));
    }

    static String reporter(Report report) {
        String reporter = report.reporter();
        return reporter == null ? ANONYMOUS : reporter;
    }

    /** The trust in whoever filed the report. */
    double of(Report report) {
        ReporterReliability known = reliability.get(reporter(report));
        return known == null ? 1 : known.trust();
    }

    /** Everybody who filed a report, by name. */
    List<ReporterReliability> all() {
        return List.copyOf(reliability.values());
    }

    /** Why the word of whoever filed the report counts less than in full; empty when it counts in full. */
    List<String> reasons(Report report) {
        ReporterReliability known = reliability.get(reporter(report));
        return known == null ? List.of() : known.reasons();
    }

    private static ReporterReliability judge(String reporter, ReporterHistory history) {
        long confirmed = history.confirmed();
        long dismissed = history.dismissed();
        double trust = Math.min(1, 2.0 * (confirmed + 1) / (confirmed + dismissed + 2));
        String name = reporter.isEmpty() ? "Whoever files without a name" : reporter;
        List<String> reasons = new ArrayList<>();
        if (trust < 1) {
            reasons.add(name + " was wrong in " + Sentences.number(dismissed) + " of "
                    + Sentences.number(confirmed + dismissed) + " decided reports");
        }
        if (confirmed < dismissed) {
            int burst = history.burst();
            if (burst > 0) {
                trust *= AFTER_ATTACK;
                reasons.add(name + " filed within a day about " + Sentences.number(burst)
                        + " vendors that have nothing to do with each other, and was mostly wrong");
            }
            int campaign = history.campaign();
            if (campaign > 0) {
                trust *= AFTER_ATTACK;
                reasons.add(name + " filed " + Sentences.number(campaign)
                        + " reports against one target within a month, and none was confirmed");
            }
        }
        if (history.isOffFastLane()) {
            trust *= OFF_FAST_LANE;
            reasons.add(name + " had within three months fewer than nine in ten reports confirmed, or more than one in"
                    + " twenty countered");
        }
        return new ReporterReliability(reporter, trust, confirmed, dismissed, List.copyOf(reasons));
    }
}
