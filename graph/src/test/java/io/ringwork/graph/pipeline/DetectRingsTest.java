package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.detect.EvidencePath;
import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.VendorRisk;
import io.ringwork.graph.projection.VendorRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DetectRingsTest {

    private static DetectionOutcome run(VendorRows rows) {
        return new DetectRings().run(rows, DetectParameters.defaults(), List.of());
    }

    private static VendorRisk risk(DetectionOutcome outcome, String vendor) {
        return outcome.findings().vendors().stream()
                .filter(row -> row.vendorId().equals(vendor))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<Contribution> contributions) {
        return contributions.stream().map(Contribution::name).toList();
    }

    @Test
    void a_household_is_linked_but_its_risk_stays_low() {
        // mum and dad share a phone, an address and a line; loner has nothing
        DetectionOutcome outcome = run(VendorRows.of("""
                mum phone:1 address:home ip:192.0.2.1
                dad phone:1 address:home ip:192.0.2.1
                loner phone:2
                """));
        assertEquals(1, outcome.findings().rings().size());
        assertTrue(
                risk(outcome, "mum").risk() < 0.2,
                "risk " + risk(outcome, "mum").risk());
        assertTrue(risk(outcome, "loner").risk() < risk(outcome, "mum").risk());
        assertEquals(3, risk(outcome, "loner").rank());
    }

    @Test
    void linkage_alone_never_reaches_one_half() {
        // 20 vendors that share everything
        String everything = " iban:1 crypto:2 tax_id:3 email:4@example.com phone:5 device:6 website:7 tracking:8"
                + " social:9 pgp:10 address:11";
        DetectionOutcome outcome = run(VendorRows.of(IntStream.range(0, 20)
                .mapToObj(i -> "v%02d%s".formatted(i, everything))
                .collect(Collectors.joining("\n"))));
        assertEquals(1, outcome.findings().rings().size());
        outcome.findings().vendors().forEach(vendor -> assertTrue(vendor.risk() < 0.5, vendor.toString()));
    }

    @Test
    void a_franchise_with_one_payout_account_is_suppressed_or_stays_low() {
        DetectionOutcome large = run(VendorRows.of(IntStream.range(0, 40)
                .mapToObj(i -> "shop%02d iban:head phone:own%d".formatted(i, i))
                .collect(Collectors.joining("\n"))));
        assertEquals(0, large.findings().rings().size());
        assertEquals("hub", large.findings().suppressed().get(0).reason());
        DetectionOutcome small = run(VendorRows.of(IntStream.range(0, 6)
                .mapToObj(i -> "shop%02d iban:head phone:own%d".formatted(i, i))
                .collect(Collectors.joining("\n"))));
        assertEquals(1, small.findings().rings().size());
        small.findings().vendors().forEach(vendor -> assertTrue(vendor.risk() < 0.1, vendor.toString()));
    }

    @Test
    void confirmed_reports_raise_a_ring_and_dismissed_ones_lower_it() {
        String pairs = "a iban:1\nb iban:1\nc iban:2\nd iban:2\ne iban:3\nf iban:3";
        DetectionOutcome outcome = run(VendorRows.of(pairs)
                .report("c", "brand", ReportOutcome.CONFIRMED)
                .report("e", "rival", ReportOutcome.DISMISSED)
                .report("a", "somebody", ReportOutcome.PENDING));
        List<Ring> rings = outcome.findings().rings();
        assertEquals(
                List.of("c", "a", "f"),
                rings.stream().map(ring -> ring.vendors().get(0).vendorId()).toList());
        assertEquals(
                List.of("shared_iban", "linkage_bound", "shared_payments", "confirmed_reports"),
                names(rings.get(0).contributions()));
        assertEquals(
                List.of("shared_iban", "linkage_bound", "shared_payments", "no_complaint"),
                names(rings.get(1).contributions()));
        assertEquals(
                List.of("shared_iban", "linkage_bound", "shared_payments", "no_complaint", "dismissed_reports"),
                names(rings.get(2).contributions()));
        assertEquals(Map.of(ReportOutcome.PENDING, 1), rings.get(1).reports());
        assertTrue(risk(outcome, "c").risk() > risk(outcome, "d").risk());
        assertTrue(risk(outcome, "d").risk() > risk(outcome, "b").risk(), "the partner of a counterfeiter");
        assertTrue(risk(outcome, "e").risk() < risk(outcome, "f").risk());
        assertEquals(1, risk(outcome, "c").rank());
    }

    @Test
    void every_score_is_the_sum_of_its_contributions() {
        DetectionOutcome outcome = run(VendorRows.of("a iban:1 phone:2\nb iban:1 phone:2\nc phone:2")
                .report("a", "brand", ReportOutcome.CONFIRMED)
                .report("b", "brand", ReportOutcome.DISMISSED));
        Ring ring = outcome.findings().rings().get(0);
        assertEquals(
                ring.score(),
                ring.contributions().stream().mapToDouble(Contribution::bits).sum(),
                1e-9);
        for (RingMember member : ring.vendors()) {
            double sum = member.contributions().stream()
                    .mapToDouble(Contribution::bits)
                    .sum();
            assertEquals(1 / (1 + Math.pow(2, -sum)), member.risk(), 1e-12);
            assertEquals(member.risk(), risk(outcome, member.vendorId()).risk());
        }
    }

    @Test
    void a_vendor_that_appears_days_after_a_partner_was_removed_is_named() {
        Instant opened = Instant.parse("2025-01-01T00:00:00Z");
        Instant removed = Instant.parse("2025-03-01T00:00:00Z");
        Instant back = Instant.parse("2025-03-05T00:00:00Z");
        DetectionOutcome outcome = run(VendorRows.of("a iban:1\nb iban:1\nc iban:2\nd iban:2")
                .vendor("a", opened, removed)
                .vendor("b", back, null)
                .vendor("c", opened, null)
                .vendor("d", back, null));
        Ring ring = outcome.findings().rings().get(0);
        assertEquals(
                List.of("shared_iban", "linkage_bound", "shared_payments", "removed_members", "back_after_removal"),
                names(ring.contributions()));
        assertEquals(
                "b appeared 4 days after a was removed, and shares evidence with it",
                ring.contributions().get(4).sentence());
        assertTrue(risk(outcome, "b").risk() > risk(outcome, "d").risk());
    }

    @Test
    void a_run_counts_what_it_read_and_found_and_names_its_stages() {
        List<String> stages = new ArrayList<>();
        long[] now = {0};
        DetectRings run = new DetectRings(() -> now[0] += 5_000_000, stages::add);
        DetectionOutcome outcome = run.run(
                VendorRows.of("a iban:1 phone:0!placeholder\nb iban:1 phone:0!placeholder\nc email:x@example.com"),
                DetectParameters.defaults(),
                List.of());
        assertEquals(List.of("read", "project", "detect", "score", "track"), stages);
        assertEquals(stages, List.copyOf(outcome.stageMillis().keySet()));
        assertEquals(5, outcome.stageMillis().get("read"));
        assertEquals(3, outcome.counts().get("vendors"));
        assertEquals(3, outcome.counts().get("identifiers"));
        assertEquals(5, outcome.counts().get("uses"));
        assertEquals(2, outcome.counts().get("shared_identifiers"));
        assertEquals(1, outcome.counts().get("suppressed"));
        assertEquals(1, outcome.counts().get("links"));
        assertEquals(1, outcome.counts().get("rings"));
        assertEquals(2, outcome.counts().get("vendors_in_rings"));
    }

    @Test
    void an_empty_store_gives_empty_findings() {
        DetectionOutcome outcome = run(VendorRows.of(""));
        assertEquals(List.of(), outcome.findings().rings());
        assertEquals(List.of(), outcome.findings().vendors());
    }

    @Test
    void a_ring_keeps_its_id_when_a_vendor_joins() {
        DetectionOutcome first = run(VendorRows.of("a iban:1\nb iban:1\nc phone:2\nd phone:2"));
        DetectionOutcome second = new DetectRings()
                .run(
                        VendorRows.of("a iban:1\nb iban:1\ne iban:1\nc phone:3\nd phone:2"),
                        DetectParameters.defaults(),
                        first.findings().rings());
        assertEquals(1, second.findings().rings().size());
        Ring ring = second.findings().rings().get(0);
        assertEquals(first.findings().rings().get(0).id(), ring.id());
        assertEquals("grown", ring.status().word());
        assertEquals(List.of(first.findings().rings().get(1).id()), second.dissolvedRingIds());
    }

    @Test
    void the_strongest_path_between_two_vendors_names_the_facts_of_each_step() {
        // a =iban= b =crypto= d, a -phone- c -address- d
        ExplainLink explain = ExplainLink.over(
                VendorRows.of(
                        "a iban:1 phone:3\nb iban:1 crypto:2\nc phone:3 address:4\nd crypto:2 address:4\nz pgp:1"),
                DetectParameters.defaults());
        List<EvidencePath> paths = explain.strongestPaths("d", "a", 3);
        assertEquals(List.of("d", "b", "a"), paths.get(0).vendors());
        assertEquals("crypto", paths.get(0).links().get(0).facts().get(0).kind().word());
        assertEquals("iban", paths.get(0).links().get(1).facts().get(0).kind().word());
        assertEquals(List.of("d", "c", "a"), paths.get(1).vendors());
        assertTrue(paths.get(0).cost() < paths.get(1).cost());
        assertTrue(paths.get(0).weakestBits() > paths.get(1).weakestBits());
        assertEquals(2, paths.size());
        assertEquals(List.of(), explain.strongestPaths("a", "z", 3));
        assertThrows(IllegalArgumentException.class, () -> explain.strongestPaths("a", "nobody", 1));
        assertThrows(IllegalArgumentException.class, () -> explain.strongestPaths("a", "a", 1));
        assertThrows(IllegalArgumentException.class, () -> explain.strongestPaths("a", "b", 0));
    }
}
