package io.ringwork.graph.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
            file("wrong", "v" + i, ReportOutcome.DISMISSED, "20%02d-01-01T00:00:00Z".formatted(i + 10));
        }
        assertEquals(1.0 / 6, trust().of(reports.get(0)), 1e-12);
        assertEquals(List.of("wrong was wrong in 10 of 10 decided reports"), trust().reasons(reports.get(0)));
    }

    @Test
    void a_burst_over_unrelated_vendors_halves_the_trust_again() {
        for (int i = 0; i < 10; i++) {
            file("flood", "v" + i, ReportOutcome.COUNTER_NOTICED, "2025-01-01T%02d:00:00Z".formatted(i));
        }
        // a sixth, halved for the burst, and a fifth off for leaving the fast lane
        assertEquals(1.0 / 12 * 0.8, trust().of(reports.get(0)), 1e-12);
        assertEquals(
                List.of(
                        "flood was wrong in 10 of 10 decided reports",
                        "flood filed within a day about 10 vendors that have nothing to do with each other, and was mostly"
                                + " wrong",
                        "flood had within three months fewer than nine in ten reports confirmed, or more than one in twenty"
                                + " countered"),
                trust().reasons(reports.get(0)));
    }

    @Test
    void a_campaign_against_one_ring_halves_the_trust_and_a_reporter_who_is_right_loses_none() {
        for (int i = 0; i < 10; i++) {
            file("rival", "v" + i, ReportOutcome.DISMISSED, "2025-01-01T%02d:00:00Z".formatted(i));
            file("brand", "v" + i, ReportOutcome.CONFIRMED, "2025-01-01T%02d:00:00Z".formatted(i));
        }
        ReporterTrust oneRing = new ReporterTrust(reports, vendor -> "ring");
        assertEquals(
                "rival filed 10 reports against one target within a month, and none was confirmed",
                oneRing.reasons(reports.get(0)).get(1));
        assertEquals(1.0 / 12 * 0.8, oneRing.of(reports.get(0)), 1e-12);
        assertEquals(1, trust().of(reports.get(1)));
        assertEquals(List.of(), trust().reasons(reports.get(1)));
    }

    @Test
    void reports_that_were_confirmed_make_no_burst_and_no_campaign() {
        for (int i = 0; i < 4; i++) {
            file("mixed", "v" + i, ReportOutcome.DISMISSED, "2025-01-01T%02d:00:00Z".formatted(i));
        }
        double before = trust().of(reports.get(0));
        file("mixed", "v9", ReportOutcome.CONFIRMED, "2025-01-01T09:00:00Z");
        assertTrue(trust().of(reports.get(0)) > before);
    }

    @Test
    void a_reporter_with_one_in_twenty_countered_stays_in_the_fast_lane_and_with_two_does_not() {
        for (int i = 0; i < 38; i++) {
            file("brand", "v" + i, ReportOutcome.CONFIRMED, "2025-01-01T00:%02d:00Z".formatted(i));
        }
        file("brand", "w1", ReportOutcome.COUNTER_NOTICED, "2025-01-02T00:00:00Z");
        file("brand", "w2", ReportOutcome.COUNTER_NOTICED, "2025-01-03T00:00:00Z");
        assertEquals(1, trust().of(reports.get(0)), 1e-12);
        file("brand", "w3", ReportOutcome.COUNTER_NOTICED, "2025-01-04T00:00:00Z");
        assertEquals(0.8, trust().of(reports.get(0)), 1e-12);
    }

    @Test
    void everybody_who_filed_is_listed_with_a_record() {
        file("b", "v1", ReportOutcome.CONFIRMED, "2025-01-01T00:00:00Z");
        file("a", "v1", ReportOutcome.DISMISSED, "2025-01-01T00:00:00Z");
        file("a", "v1", ReportOutcome.PENDING, "2025-01-01T00:00:00Z");
        assertEquals(
                List.of(
                        new ReporterReliability("a", 2.0 / 3, 0, 1, List.of("a was wrong in 1 of 1 decided reports")),
                        new ReporterReliability("b", 1, 1, 0, List.of())),
                trust().all());
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
    void the_word_of_several_doubtful_reporters_makes_a_hit_likelier_and_never_certain() {
        for (int i = 0; i < 4; i++) {
            file("x", "o" + i, ReportOutcome.DISMISSED, "20%02d-01-01T00:00:00Z".formatted(i + 10));
            file("y", "o" + i, ReportOutcome.DISMISSED, "20%02d-01-01T00:00:00Z".formatted(i + 10));
        }
        Report one = file("x", "a", ReportOutcome.CONFIRMED, "2025-01-01T00:00:00Z");
        Report other = file("y", "a", ReportOutcome.CONFIRMED, "2025-01-01T00:00:00Z");
        double single = ReportWeight.of(List.of(one), trust()).hit();
        double both = ReportWeight.of(List.of(one, other), trust()).hit();
        assertEquals(4.0 / 7, single, 1e-12);
        assertEquals(1 - 3.0 / 7 * 3 / 7, both, 1e-12);
        assertEquals(
                "; they count less, for x was wrong in 4 of 5 decided reports, and y was wrong in 4 of 5 decided reports",
                ReportWeight.of(List.of(one, other), trust()).doubtText());
    }
}
