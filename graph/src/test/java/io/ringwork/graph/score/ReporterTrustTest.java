package io.ringwork.graph.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReporterTrustTest {

    private final List<Report> reports = new ArrayList<>();

    private Report file(String reporter, String vendor, ReportOutcome outcome, String time) {
        Report report = new Report(
                "r" + reports.size(),
                vendor,
                null,
                reporter,
                null,
                null,
                null,
                Instant.parse(time),
                outcome,
                Map.of(),
                new SourceRef("reports.csv", 1, "0"));
        reports.add(report);
        return report;
    }

    private ReporterTrust trust() {
        return new ReporterTrust(reports, vendor -> vendor);
    }

    @Test
    void many_dismissed_reports_count_no_more_than_those_of_three_reporters() {
        for (int reporter = 0; reporter < 60; reporter++) {
            file("r" + reporter, "a", ReportOutcome.DISMISSED, "2025-01-01T00:00:00Z");
            double expected = reporter < 3 ? Math.log(2 + reporter) / Math.log(2) : 2;
            assertEquals(expected, ReportWeight.of(reports, trust()).dismissed(), 1e-12);
        }
    }

    @Test
    void a_reporter_without_a_history_is_trusted() {
        Report report = file("new", "a", ReportOutcome.PENDING, "2025-01-01T00:00:00Z");
        assertEquals(1, trust().of(report));
    }

    @Test
    void a_reporter_who_was_dismissed_ten_times_counts_a_sixth() {
        for (int i = 0; i < 10; i++) {
            file("wrong", "v" + i, ReportOutcome.DISMISSED, "2025-%02d-01T00:00:00Z".formatted(i + 1));
        }
        assertEquals(1.0 / 6, trust().of(reports.get(0)), 1e-12);
        assertFalse(trust().isBurst(reports.get(0)));
    }

    @Test
    void a_burst_over_unrelated_vendors_halves_the_trust_again() {
        for (int i = 0; i < 10; i++) {
            file("flood", "v" + i, ReportOutcome.COUNTER_NOTICED, "2025-01-01T%02d:00:00Z".formatted(i));
        }
        assertEquals(1.0 / 12, trust().of(reports.get(0)), 1e-12);
        assertTrue(trust().isBurst(reports.get(0)));
    }

    @Test
    void a_burst_over_one_ring_or_by_a_reporter_who_is_right_is_no_attack() {
        for (int i = 0; i < 10; i++) {
            file("rival", "v" + i, ReportOutcome.DISMISSED, "2025-01-01T%02d:00:00Z".formatted(i));
            file("brand", "v" + i, ReportOutcome.CONFIRMED, "2025-01-01T%02d:00:00Z".formatted(i));
        }
        ReporterTrust oneRing = new ReporterTrust(reports, vendor -> "ring");
        assertFalse(oneRing.isBurst(reports.get(0)));
        assertTrue(trust().isBurst(reports.get(0)));
        assertEquals(1, trust().of(reports.get(1)));
    }

    @Test
    void many_reports_of_one_reporter_weigh_as_one_and_further_reporters_add_less() {
        Report one = file("x", "a", ReportOutcome.CONFIRMED, "2025-01-01T00:00:00Z");
        Report again = file("x", "a", ReportOutcome.CONFIRMED, "2025-02-01T00:00:00Z");
        Report other = file("y", "a", ReportOutcome.CONFIRMED, "2025-03-01T00:00:00Z");
        ReporterTrust trust = trust();
        assertEquals(1, ReportWeight.of(List.of(one), trust).confirmed(), 1e-12);
        assertEquals(1, ReportWeight.of(List.of(one, again), trust).confirmed(), 1e-12);
        assertEquals(Math.log(3) / Math.log(2), ReportWeight.of(reports, trust).confirmed(), 1e-12);
        assertEquals(2, ReportWeight.of(reports, trust).confirmedReporters());
        assertEquals(1, ReportWeight.of(List.of(other), trust).confirmedReporters());
    }

    @Test
    void reports_about_others_leave_out_what_only_the_vendor_has() {
        Report own = file("x", "a", ReportOutcome.CONFIRMED, "2025-01-01T00:00:00Z");
        file("y", "b", ReportOutcome.CONFIRMED, "2025-01-01T00:00:00Z");
        RingReports ring = new RingReports(reports, trust());
        assertEquals(1, ring.without(List.of(own)).reporters());
        assertEquals(1, ring.without(List.of(own)).weight(), 1e-12);
        assertEquals(2, ring.without(List.of()).reporters());
    }
}
