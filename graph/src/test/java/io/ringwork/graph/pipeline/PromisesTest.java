package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.casefile.RingJson;
import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.projection.RandomWorld;
import io.ringwork.graph.projection.VendorRows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Ringwork promises an honest shop and a person who reads the proof. */
class PromisesTest {

    private static DetectionOutcome run(VendorRows rows, Decisions decisions) {
        return new DetectRings().run(rows, DetectParameters.defaults(), decisions, List.of());
    }

    private static List<Ring> rings(VendorRows rows) {
        return run(rows, Decisions.NONE).findings().rings();
    }

    private static VendorRows clients(int count) {
        return VendorRows.of(IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, "v%03d address:dock phone:own%d", i, i))
                .collect(Collectors.joining("\n")));
    }

    @Test
    void five_hundred_vendors_on_one_forwarders_address_make_no_ring_until_an_analyst_allows_it() {
        DetectionOutcome outcome = run(clients(500), Decisions.NONE);
        assertEquals(List.of(), outcome.findings().rings());
        assertEquals(
                List.of(new SuppressedValue(IdentifierKind.ADDRESS, "dock", 500, 25, "hub")),
                outcome.findings().suppressed());
        Decisions allowed = new Decisions(List.of(), List.of(), Set.of(), Set.of(), Set.of("address:dock"), Set.of());
        DetectionOutcome judged = run(clients(500), allowed);
        assertEquals(List.of(), judged.findings().suppressed());
        assertEquals(1, judged.findings().rings().size());
        assertEquals(500 * 499 / 2, judged.findings().links().size());
        assertEquals(outcome.findings(), run(clients(500), Decisions.NONE).findings(), "withdrawn, it is as it was");
    }

    @Test
    void a_value_that_an_analyst_forbids_ties_nobody_and_is_listed() {
        VendorRows rows = VendorRows.of("a iban:1\nb iban:1");
        assertEquals(1, rings(rows).size());
        Decisions forbidden = new Decisions(List.of(), List.of(), Set.of(), Set.of(), Set.of(), Set.of("iban:1"));
        DetectionOutcome judged = run(rows, forbidden);
        assertEquals(List.of(), judged.findings().rings());
        assertEquals(
                List.of(new SuppressedValue(IdentifierKind.IBAN, "1", 2, 0, "forbidden")),
                judged.findings().suppressed());
    }

    @Test
    void a_world_of_pictures_alone_has_no_ring() {
        VendorRows rows = VendorRows.of(IntStream.range(0, 60)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "v%02d image:%016x image:%016x image:%016x",
                        i,
                        0x1234_5678_9abc_def0L + i / 4,
                        0x0fed_cba9_8765_4321L + i / 4,
                        0x5a5a_1234_a5a5_4321L + i / 4))
                .collect(Collectors.joining("\n")));
        assertEquals(List.of(), rings(rows));
    }

    @Test
    void a_world_of_titles_alone_has_no_ring() {
        VendorRows rows = VendorRows.of(IntStream.range(0, 60)
                .mapToObj(i -> String.format(Locale.ROOT, "v%02d", i))
                .collect(Collectors.joining("\n")));
        for (int i = 0; i < 60; i++) {
            rows.listing(
                    String.format(Locale.ROOT, "v%02d", i),
                    "Waterproof trail running shoe model " + (char) ('A' + i / 4) + "-" + 100 * (i / 4 + 1)
                            + " for women and men",
                    "North Ridge",
                    "19.90");
        }
        assertEquals(List.of(), rings(rows));
    }

    @Test
    void reports_alone_make_no_ring() {
        VendorRows rows = VendorRows.of("a phone:1\nb phone:2\nc phone:3");
        for (String vendor : List.of("a", "b", "c")) {
            rows.report(vendor, "brand", ReportOutcome.CONFIRMED);
        }
        assertEquals(List.of(), rings(rows));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void the_parts_of_every_link_and_of_every_score_sum_to_the_total_to_the_last_digit_shown(long seed) {
        DetectionOutcome outcome = run(RandomWorld.of(seed, 300), Decisions.NONE);
        assertTrue(outcome.findings().rings().size() > 3, "there are rings");
        for (Link link : outcome.findings().links()) {
            BigDecimal sum = shown(link.timingBits()).add(shown(link.judgedBits()));
            for (SharedFact fact : link.facts()) {
                sum = sum.add(shown(fact.bits()));
            }
            assertEquals(shown(link.bits()), sum, link.toString());
        }
        for (Ring ring : outcome.findings().rings()) {
            BigDecimal sum = ring.contributions().stream()
                    .map(part -> shown(part.bits()))
                    .reduce(shown(0), BigDecimal::add);
            assertEquals(shown(ring.score()), sum, RingJson.write(ring));
        }
    }

    private static BigDecimal shown(double bits) {
        return BigDecimal.valueOf(bits).setScale(4, RoundingMode.HALF_EVEN);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void unrelated_vendors_change_no_ring(long seed) {
        VendorRows rows = RandomWorld.of(seed, 400);
        List<String> before = members(rings(rows));
        for (int i = 0; i < 6; i++) {
            rows.vendor("zz" + i, null, null);
            rows.use("zz" + i, "iban:new" + i).use("zz" + i, "phone:new" + i);
        }
        assertEquals(before, members(rings(rows)));
    }

    private static List<String> members(List<Ring> rings) {
        return List.copyOf(new TreeSet<>(rings.stream()
                .map(ring -> ring.vendors().stream()
                        .map(RingMember::vendorId)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .toList()));
    }
}
