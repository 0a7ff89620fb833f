package io.ringwork.graph.score;

import static io.ringwork.graph.score.Scene.bits;
import static io.ringwork.graph.score.Scene.sentence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.VendorStatus;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiskTest {

    @Test
    void without_a_complaint_nothing_reaches_one_half() {
        Scene scene = Scene.withStrangers(1000);
        for (int i = 0; i < 1000; i++) {
            scene.price("z%05d".formatted(i), 5, 1);
        }
        String[] members =
                IntStream.range(0, 20).mapToObj(i -> "m%02d".formatted(i)).toArray(String[]::new);
        for (String member : members) {
            scene.vendor(member, "2025-01-01T00:00:00Z", VendorStatus.ACTIVE, null)
                    .price(member, 9, 0.1);
        }
        scene.group("iban crypto tax_id email phone device website image title", members);
        for (String member : members) {
            assertTrue(scene.risk(member) < 0.5, member + " " + scene.member(member));
        }
    }

    @Test
    void a_single_shop_with_one_false_report_or_removed_ranks_below_members_of_a_ring_with_several_confirmed() {
        Scene scene = Scene.withStrangers(2000)
                .vendor("gone", null, VendorStatus.REMOVED, null)
                .group("iban", "a", "b", "c", "d", "e", "f")
                .report("a", "brand", ReportOutcome.CONFIRMED)
                .report("b", "customs", ReportOutcome.CONFIRMED);
        for (String member : List.of("a", "b", "c", "d", "e", "f")) {
            assertTrue(scene.risk(member) > scene.risk("z00000"), "z00000 was reported by one customer");
            assertTrue(scene.risk(member) > scene.risk("gone"), "gone was removed");
        }
    }

    @Test
    void risk_fades_with_every_link_and_ends_after_three() {
        Scene scene = Scene.withStrangers(2000)
                .chain("a", "b", "c", "d", "e", "f")
                .report("a", "brand", ReportOutcome.CONFIRMED);
        List<Double> arrivals = List.of("b", "c", "d", "e").stream()
                .map(vendor -> bits(scene.member(vendor).contributions(), "ring_confirmed_reports"))
                .toList();
        assertTrue(arrivals.get(0) > arrivals.get(1) && arrivals.get(1) > arrivals.get(2) && arrivals.get(2) > 0);
        assertEquals(0, arrivals.get(3));
        assertEquals(
                "Is tied to a, of whom a report was confirmed, whose account was removed or who was judged a"
                        + " counterfeiter",
                sentence(scene.member("b").contributions(), "ring_confirmed_reports"));
        assertEquals("", sentence(scene.member("a").contributions(), "ring_confirmed_reports"), "nobody ties himself");
    }

    @Test
    void the_nearest_source_is_named_and_the_others_are_counted() {
        Scene scene = Scene.withStrangers(2000)
                .chain("a", "b", "c", "d")
                .report("a", "brand", ReportOutcome.CONFIRMED)
                .report("d", "brand", ReportOutcome.CONFIRMED);
        assertTrue(sentence(scene.member("c").contributions(), "ring_confirmed_reports")
                .startsWith("Is tied to d, "));
        assertTrue(sentence(scene.member("c").contributions(), "ring_confirmed_reports")
                .endsWith(", and to 1 more such members"));
    }

    @Test
    void a_cleared_vendor_neither_sends_nor_passes_on() {
        Scene scene = Scene.withStrangers(2000).chain("a", "b", "c").report("a", "brand", ReportOutcome.CONFIRMED);
        assertTrue(bits(scene.member("c").contributions(), "ring_confirmed_reports") > 0);
        scene.cleared.add("b");
        assertEquals(0, bits(scene.member("c").contributions(), "ring_confirmed_reports"));
        assertEquals("An analyst cleared the vendor", sentence(scene.member("b").contributions(), "judged_cleared"));
    }

    @Test
    void a_judged_counterfeiter_comes_first_and_lifts_its_partners() {
        Scene scene = Scene.withStrangers(2000).group("iban", "a", "b").report("b", "x", ReportOutcome.DISMISSED);
        double before = scene.risk("b");
        scene.counterfeit.add("a");
        assertTrue(scene.risk("a") > 0.9);
        assertTrue(scene.risk("b") > before);
        assertEquals(
                "An analyst judged the vendor a counterfeiter",
                sentence(scene.member("a").contributions(), "judged_counterfeit"));
    }

    @Test
    void members_of_a_group_whose_owner_shows_himself_have_less_risk() {
        Scene open = Scene.withStrangers(2000).group("address phone", "a", "b");
        Scene other = Scene.withStrangers(2000).group("address phone", "a", "b", "c", "d");
        assertTrue(open.risk("a") < other.risk("a"));
        assertEquals(-1.5, bits(open.member("a").contributions(), "open_owner"));
    }

    @Test
    void removals_suspensions_returns_and_dismissals_are_named() {
        Scene scene = Scene.withStrangers(2000)
                .vendor("a", "2024-01-01T00:00:00Z", VendorStatus.REMOVED, "2025-03-01T00:00:00Z")
                .vendor("b", "2025-03-04T00:00:00Z", VendorStatus.SUSPENDED, null)
                .group("iban", "a", "b")
                .report("b", "x", ReportOutcome.COUNTER_NOTICED);
        assertEquals(3, bits(scene.member("a").contributions(), "own_removal"));
        assertEquals(1.5, bits(scene.member("b").contributions(), "own_suspension"));
        assertEquals(3, bits(scene.member("b").contributions(), "back_after_removal"));
        assertEquals(-1.5, bits(scene.member("b").contributions(), "dismissed_reports"));
    }

    @Test
    void a_vendor_without_a_date_appeared_when_it_was_first_seen() {
        Scene scene = Scene.withStrangers(50)
                .vendor("a", null, VendorStatus.REMOVED, "2025-03-01T00:00:00Z")
                .group("iban", "a", "b");
        scene.firstSeen.put("b", java.time.Instant.parse("2025-03-04T00:00:00Z"));
        assertEquals(3, bits(scene.member("b").contributions(), "back_after_removal"));
    }
}
