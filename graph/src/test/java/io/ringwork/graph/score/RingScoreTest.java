package io.ringwork.graph.score;

import static io.ringwork.graph.score.Scene.bits;
import static io.ringwork.graph.score.Scene.sentence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.VendorStatus;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RingScoreTest {

    private static String[] members(int count) {
        return IntStream.range(0, count).mapToObj(i -> "m%02d".formatted(i)).toArray(String[]::new);
    }

    @Test
    void linkage_counts_six_bits_at_most_and_every_shared_value_keeps_its_own() {
        ScoredRing ring = Scene.withStrangers(1000)
                .group("iban crypto tax_id email phone device website", members(20))
                .ring();
        assertEquals(12, bits(ring.contributions(), "shared_iban"));
        double linkage = ring.contributions().stream()
                .filter(part ->
                        (part.name().startsWith("shared_") && !part.name().equals("shared_payments"))
                                || part.name().equals("linkage_bound"))
                .mapToDouble(Contribution::bits)
                .sum();
        assertTrue(linkage <= 6 && linkage > 5.9, "linkage " + linkage);
        assertTrue(sentence(ring.contributions(), "linkage_bound").endsWith("being linked is no guilt"));
    }

    @Test
    void a_pair_with_a_confirmed_report_ranks_above_twenty_who_share_everything() {
        Scene scene = Scene.withStrangers(1000)
                .group("iban crypto tax_id email phone device website", members(20))
                .group("phone", "a", "b")
                .report("a", "brand", ReportOutcome.CONFIRMED);
        assertEquals(List.of("a", "b"), scene.ring().candidate().vendors());
    }

    @Test
    void shared_accounts_say_more_than_shared_places() {
        Scene scene = Scene.withStrangers(1000).group("address", "a", "b").group("iban", "c", "d");
        ScoredRing ring = scene.ring();
        assertEquals(List.of("c", "d"), ring.candidate().vendors());
        assertEquals(
                "2 of 2 members are paid into accounts that they share: money tells more than places",
                sentence(ring.contributions(), "shared_payments"));
        assertEquals(
                0,
                bits(
                        Scene.withStrangers(9)
                                .group("card_acquirer", "a", "b")
                                .ring()
                                .contributions(),
                        "shared_payments"));
    }

    @Test
    void one_report_in_a_group_of_twelve_says_little_and_three_in_five_say_much() {
        Scene franchise =
                Scene.withStrangers(2000).group("iban", members(12)).report("m03", "buyer", ReportOutcome.CONFIRMED);
        Scene ring = Scene.withStrangers(2000)
                .group("iban", members(5))
                .report("m01", "brand", ReportOutcome.CONFIRMED)
                .report("m02", "customs", ReportOutcome.CONFIRMED)
                .report("m03", "brand", ReportOutcome.CONFIRMED);
        List<Contribution> little = franchise.ring().contributions();
        List<Contribution> much = ring.ring().contributions();
        assertTrue(bits(little, "confirmed_reports") + bits(little, "no_complaint") < 2.5);
        assertTrue(bits(much, "confirmed_reports") + bits(much, "no_complaint") > 10);
        assertEquals(
                "Reports of 2 different reporters about 3 of 5 members were confirmed; of other vendors 1.0% have such"
                        + " reports",
                sentence(much, "confirmed_reports"));
        assertEquals(
                "Of 11 of 12 members no report was confirmed, in a store where others have such reports",
                sentence(little, "no_complaint"));
    }

    @Test
    void the_word_of_a_reporter_who_is_mostly_wrong_weighs_less_and_the_sentence_says_why() {
        Scene trusted = Scene.withStrangers(2000).group("iban", "a", "b").report("a", "x", ReportOutcome.CONFIRMED);
        double full = bits(trusted.ring().contributions(), "confirmed_reports");
        for (int i = 0; i < 6; i++) {
            trusted.report("z0000" + i, "x", ReportOutcome.DISMISSED, "20%02d-01-01T00:00:00Z".formatted(i + 10));
        }
        List<Contribution> lessened = trusted.ring().contributions();
        assertEquals(full * 4 / 9, bits(lessened, "confirmed_reports"), 0.01);
        assertTrue(sentence(lessened, "confirmed_reports")
                .endsWith("; they count less, for x was wrong in 6 of 7 decided reports"));
    }

    @Test
    void silence_says_nothing_in_a_store_without_reports() {
        Scene scene = new Scene().group("iban", members(12));
        for (int i = 0; i < 500; i++) {
            scene.vendor("z" + i);
        }
        assertEquals("", sentence(scene.ring().contributions(), "no_complaint"));
        scene.report("z1", "brand", ReportOutcome.DISMISSED);
        assertEquals("", sentence(scene.ring().contributions(), "no_complaint"));
        scene.report("z1", "brand", ReportOutcome.CONFIRMED);
        assertTrue(bits(scene.ring().contributions(), "no_complaint") < 0);
    }

    @Test
    void removed_members_count_when_the_store_removes_few_others() {
        Scene few = Scene.withStrangers(1000);
        Scene many = new Scene();
        for (int i = 0; i < 1000; i++) {
            many.vendor("z" + i, null, i % 2 == 0 ? VendorStatus.REMOVED : VendorStatus.ACTIVE, null);
        }
        for (Scene scene : List.of(few, many)) {
            scene.vendor("a", null, VendorStatus.REMOVED, null)
                    .vendor("b", null, VendorStatus.SUSPENDED, null)
                    .group("iban", "a", "b", "c");
        }
        assertTrue(bits(few.ring().contributions(), "removed_members") > 4);
        assertEquals(0, bits(many.ring().contributions(), "removed_members"));
        assertTrue(sentence(few.ring().contributions(), "removed_members")
                .startsWith("The marketplace removed or suspended 2 of 3 members; of other vendors it did "));
    }

    @Test
    void a_return_says_less_where_somebody_appears_every_day() {
        Scene quiet = new Scene();
        Scene busy = new Scene();
        for (int i = 0; i < 600; i++) {
            quiet.vendor("z" + i, "%d-06-01T00:00:00Z".formatted(2000 + i % 20), VendorStatus.ACTIVE, null);
            busy.vendor("z" + i, "2025-03-%02dT00:00:00Z".formatted(1 + i % 28), VendorStatus.ACTIVE, null);
        }
        for (Scene scene : List.of(quiet, busy)) {
            scene.vendor("a", "2024-01-01T00:00:00Z", VendorStatus.REMOVED, "2025-03-01T12:00:00Z")
                    .vendor("b", "2025-03-11T12:00:00Z", VendorStatus.ACTIVE, null)
                    .group("iban", "a", "b");
        }
        assertEquals(4, bits(quiet.ring().contributions(), "back_after_removal"));
        assertTrue(bits(busy.ring().contributions(), "back_after_removal") < 1);
        assertEquals(
                "b appeared 10 days after a was removed, and shares evidence with it",
                sentence(quiet.ring().contributions(), "back_after_removal"));
    }

    @Test
    void members_that_appear_within_days_of_each_other_are_named() {
        Scene scene = new Scene();
        for (int i = 0; i < 1000; i++) {
            scene.vendor("z" + i, "%d-06-01T00:00:00Z".formatted(1020 + i), VendorStatus.ACTIVE, null);
        }
        scene.vendor("a", "2025-06-01T00:00:00Z", VendorStatus.ACTIVE, null)
                .vendor("b", "2025-06-03T00:00:00Z", VendorStatus.ACTIVE, null)
                .vendor("c", "2025-06-05T00:00:00Z", VendorStatus.ACTIVE, null)
                .vendor("d", "2001-06-05T00:00:00Z", VendorStatus.ACTIVE, null)
                .group("iban", "a", "b", "c", "d");
        assertEquals(3, bits(scene.ring().contributions(), "growth"));
        assertEquals(
                "3 of 4 members appeared within 5 days, closer together than vendors of this store do",
                sentence(scene.ring().contributions(), "growth"));
    }

    @Test
    void low_prices_for_branded_goods_count_and_missing_prices_do_not() {
        Scene scene = Scene.withStrangers(500).group("iban", "a", "b", "c");
        assertEquals("", sentence(scene.ring().contributions(), "low_prices"));
        scene.vendors.keySet().forEach(vendor -> {
            if (vendor.startsWith("z")) {
                scene.price(vendor, 5, 1);
            }
        });
        scene.price("a", 4, 0.3).price("b", 4, 0.35).price("c", 1, 0.1);
        assertTrue(bits(scene.ring().contributions(), "low_prices") > 3);
        assertEquals(
                "2 of 2 members with branded goods ask for at most 60% of what the market asks in the same category and"
                        + " currency",
                sentence(scene.ring().contributions(), "low_prices"));
        assertEquals(
                "Asks for branded goods 30% of what the market asks in the same category and currency",
                sentence(scene.member("a").contributions(), "own_low_prices"));
        assertEquals("", sentence(scene.member("c").contributions(), "own_low_prices"));
    }

    @Test
    void the_same_pictures_and_words_are_a_weak_sign() {
        ScoredRing ring = Scene.withStrangers(100).group("iban image", "a", "b").ring();
        assertEquals(1, bits(ring.contributions(), "uniform_listings"));
        assertEquals(
                "2 of 2 members offer goods with the same pictures or words",
                sentence(ring.contributions(), "uniform_listings"));
    }

    @Test
    void dismissed_reports_speak_for_a_group_and_pending_ones_say_nothing() {
        Scene scene = Scene.withStrangers(100).group("iban", "a", "b");
        double before = scene.ring().score();
        scene.report("a", "x", ReportOutcome.PENDING).report("a", "x", ReportOutcome.WITHDRAWN);
        assertEquals(before, scene.ring().score());
        scene.report("a", "x", ReportOutcome.DISMISSED);
        assertEquals(before - 1, scene.ring().score(), 1e-9);
        assertEquals(
                "Reports of 1 reporter about members were dismissed or countered",
                sentence(scene.ring().contributions(), "dismissed_reports"));
    }

    @Test
    void what_analysts_judge_counts_both_ways() {
        Scene scene = Scene.withStrangers(100).group("iban", "a", "b");
        scene.counterfeit.add("a");
        scene.cleared.add("b");
        List<Contribution> parts = scene.ring().contributions();
        assertEquals(8, bits(parts, "judged_counterfeit"));
        assertEquals(-4, bits(parts, "judged_cleared"));
        assertEquals("Analysts judged 1 of 2 members counterfeiters", sentence(parts, "judged_counterfeit"));
        assertEquals("Analysts cleared 1 of 2 members", sentence(parts, "judged_cleared"));
    }
}
