package io.ringwork.graph.score;

import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much the word of a reporter counts, 0 to 1, by what became of all of the reporter's reports: min(1, 2(c + 1)/(c + d
 * + 2)) with c confirmed and d dismissed or counter-noticed ones, so 1 without a history and 1/6 after ten dismissals. It
 * is halved again for a reporter with fewer confirmed than dismissed reports who filed five or more within a day about
 * vendors of five or more different rings or none: such a burst says more about the reporter than about the vendors.
 */
final class ReporterTrust {

    private static final int BURST_GROUPS = 5;
    private static final Duration BURST_WINDOW = Duration.ofDays(1);

    /** Reports without a reporter count as filed by one and the same. */
    private static final String ANONYMOUS = "";

    private final Map<String, Double> trust = new HashMap<>();
    private final Set<String> bursts = new HashSet<>();

    /** @param groupOf for a vendor's id its ring, or something that no other vendor has */
    ReporterTrust(List<Report> reports, Function<String, String> groupOf) {
        Map<String, List<Report>> byReporter = new TreeMap<>();
        for (Report report : reports) {
            byReporter
                    .computeIfAbsent(reporter(report), name -> new ArrayList<>())
                    .add(report);
        }
        byReporter.forEach((reporter, filed) -> {
            long confirmed = count(filed, ReportOutcome.CONFIRMED);
            long dismissed = count(filed, ReportOutcome.DISMISSED) + count(filed, ReportOutcome.COUNTER_NOTICED);
            double share = Math.min(1, 2.0 * (confirmed + 1) / (confirmed + dismissed + 2));
            boolean burst = confirmed < dismissed && hasBurst(filed, groupOf);
            if (burst) {
                bursts.add(reporter);
            }
            trust.put(reporter, burst ? share / 2 : share);
        });
    }

    static String reporter(Report report) {
        String reporter = report.reporter();
        return reporter == null ? ANONYMOUS : reporter;
    }

    /** The trust in whoever filed the report. */
    double of(Report report) {
        return trust.getOrDefault(reporter(report), 1.0);
    }

    /** Whether the reporter filed a burst over unrelated vendors. */
    boolean isBurst(Report report) {
        return bursts.contains(reporter(report));
    }

    private static long count(List<Report> reports, ReportOutcome outcome) {
        return reports.stream().filter(report -> report.outcome() == outcome).count();
    }

    private static boolean hasBurst(List<Report> filed, Function<String, String> groupOf) {
        List<Report> dated = filed.stream()
                .filter(report -> report.filedAt() != null && report.vendorId() != null)
                .sorted(Comparator.comparing((Report report) -> time(report.filedAt())))
                .toList();
        Map<String, Integer> groups = new HashMap<>();
        int start = 0;
        for (Report report : dated) {
            groups.merge(group(report, groupOf), 1, Integer::sum);
            Instant earliest = time(report.filedAt()).minus(BURST_WINDOW);
            while (time(dated.get(start).filedAt()).isBefore(earliest)) {
                groups.computeIfPresent(
                        group(dated.get(start++), groupOf), (group, count) -> count == 1 ? null : count - 1);
            }
            if (groups.size() >= BURST_GROUPS) {
                return true;
            }
        }
        return false;
    }

    private static String group(Report report, Function<String, String> groupOf) {
        String vendor = report.vendorId();
        return vendor == null ? "" : groupOf.apply(vendor);
    }

    private static Instant time(@Nullable Instant instant) {
        return instant == null ? Instant.MIN : instant;
    }
}
