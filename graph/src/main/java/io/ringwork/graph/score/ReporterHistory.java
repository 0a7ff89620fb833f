package io.ringwork.graph.score;

import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one reporter filed, and what became of it. Every finding against the reporter rests on reports that were not
 * confirmed, so that being right once more never makes a reporter look worse.
 */
final class ReporterHistory {

    /** Unrelated vendors in {@link #BURST_WINDOW} that make a burst. */
    private static final int BURST_GROUPS = 5;

    private static final Duration BURST_WINDOW = Duration.ofDays(1);
    /** Reports in {@link #CAMPAIGN_WINDOW} against one target that make a campaign. */
    private static final int CAMPAIGN_REPORTS = 5;

    private static final Duration CAMPAIGN_WINDOW = Duration.ofDays(30);

    /** The three limits below are those that Alibaba publishes for the fast lane of its intellectual property platform. */
    private static final double FAST_LANE_SUCCESS = 0.9;

    private static final double FAST_LANE_COUNTERED = 0.05;
    private static final Duration FAST_LANE_WINDOW = Duration.ofDays(91);
    /** Wrong reports that it takes: one alone is no record. */
    private static final int FAST_LANE_LEAST_WRONG = 2;

    private final List<Report> filed;
    private final Function<String, String> groupOf;

    /** A report that was not confirmed, with the time at which it was filed and its target. */
    private record Dated(Instant at, String group, boolean dismissed) {}

    ReporterHistory(List<Report> filed, Function<String, String> groupOf) {
        this.filed = filed;
        this.groupOf = groupOf;
    }

    long confirmed() {
        return count(ReportOutcome.CONFIRMED);
    }

    /** Number of dismissed and counter-noticed reports. */
    long dismissed() {
        return count(ReportOutcome.DISMISSED) + count(ReportOutcome.COUNTER_NOTICED);
    }

    /** The largest number of unrelated vendors within a day, 0 when it is no burst. */
    int burst() {
        List<Dated> dated = unconfirmed();
        Map<String, Integer> groups = new HashMap<>();
        int start = 0;
        int most = 0;
        for (Dated report : dated) {
            groups.merge(report.group(), 1, Integer::sum);
            while (dated.get(start).at().isBefore(report.at().minus(BURST_WINDOW))) {
                groups.computeIfPresent(dated.get(start++).group(), (group, count) -> count == 1 ? null : count - 1);
            }
            most = Math.max(most, groups.size());
        }
        return most >= BURST_GROUPS ? most : 0;
    }

    /** The largest number of reports against one target within a month of which none was confirmed, 0 when it is few. */
    int campaign() {
        Set<String> confirmed = new HashSet<>();
        for (Report report : filed) {
            String vendor = report.vendorId();
            if (report.outcome() == ReportOutcome.CONFIRMED && vendor != null) {
                confirmed.add(groupOf.apply(vendor));
            }
        }
        Map<String, List<Dated>> byGroup = new TreeMap<>();
        for (Dated report : unconfirmed()) {
            if (!confirmed.contains(report.group())) {
                byGroup.computeIfAbsent(report.group(), group -> new ArrayList<>())
                        .add(report);
            }
        }
        int most = 0;
        for (List<Dated> reports : byGroup.values()) {
            if (reports.stream().anyMatch(Dated::dismissed)) {
                most = Math.max(most, mostWithin(reports));
            }
        }
        return most >= CAMPAIGN_REPORTS ? most : 0;
    }

    /** Whether at the time of some wrong report the three months before it fell short of the fast lane's limits. */
    boolean isOffFastLane() {
        List<Report> decided = filed.stream()
                .filter(report -> report.filedAt() != null)
                .filter(report -> report.outcome() == ReportOutcome.CONFIRMED || ReportWeight.isDismissed(report))
                .sorted((one, other) -> time(one.filedAt()).compareTo(time(other.filedAt())))
                .toList();
        int start = 0;
        int right = 0;
        int countered = 0;
        for (int end = 0; end < decided.size(); end++) {
            right += is(decided.get(end), ReportOutcome.CONFIRMED);
            countered += is(decided.get(end), ReportOutcome.COUNTER_NOTICED);
            Instant earliest = time(decided.get(end).filedAt()).minus(FAST_LANE_WINDOW);
            while (time(decided.get(start).filedAt()).isBefore(earliest)) {
                right -= is(decided.get(start), ReportOutcome.CONFIRMED);
                countered -= is(decided.get(start), ReportOutcome.COUNTER_NOTICED);
                start++;
            }
            double all = end + 1.0 - start;
            boolean wrong = decided.get(end).outcome() != ReportOutcome.CONFIRMED;
            if (wrong
                    && all - right >= FAST_LANE_LEAST_WRONG
                    && (right < FAST_LANE_SUCCESS * all || countered > FAST_LANE_COUNTERED * all)) {
                return true;
            }
        }
        return false;
    }

    private static int mostWithin(List<Dated> reports) {
        int start = 0;
        int most = 0;
        for (int end = 0; end < reports.size(); end++) {
            while (reports.get(start).at().isBefore(reports.get(end).at().minus(CAMPAIGN_WINDOW))) {
                start++;
            }
            most = Math.max(most, end + 1 - start);
        }
        return most;
    }

    private List<Dated> unconfirmed() {
        List<Dated> dated = new ArrayList<>();
        for (Report report : filed) {
            String vendor = report.vendorId();
            Instant at = report.filedAt();
            if (vendor != null && at != null && report.outcome() != ReportOutcome.CONFIRMED) {
                dated.add(new Dated(at, groupOf.apply(vendor), ReportWeight.isDismissed(report)));
            }
        }
        dated.sort((one, other) -> one.at().compareTo(other.at()));
        return dated;
    }

    private long count(ReportOutcome outcome) {
        return filed.stream().filter(report -> report.outcome() == outcome).count();
    }

    private static int is(Report report, ReportOutcome outcome) {
        return report.outcome() == outcome ? 1 : 0;
    }

    private static Instant time(@Nullable Instant instant) {
        return instant == null ? Instant.MIN : instant;
    }
}
