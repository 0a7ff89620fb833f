package io.ringwork.graph.score;

import static io.ringwork.graph.score.Scene.bits;
import static io.ringwork.graph.score.Scene.sentence;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.model.VendorStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingRuleTest {

    private static Scene store() {
        Scene scene = Scene.withStrangers(2000);
        List<String> words = List.of("Otter", "Larch", "Pebble", "Comet", "Ember", "Cedar", "Raven", "Tidal");
        for (int i = 0; i < 2000; i++) {
            String word = words.get(i % words.size()) + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26);
            scene.vendor("z%05d".formatted(i), word + " Trading Ltd", "J. " + word + "son");
        }
        return scene;
    }

    private static Scene franchise() {
        Scene scene = store();
        for (String city : List.of("Leeds", "Bath", "York", "Derby")) {
            scene.vendor("f" + city, "Golden Whistle " + city, city + " Trading Ltd");
        }
        return scene.group("iban", "fLeeds", "fBath", "fYork", "fDerby");
    }

    private static Scene household() {
        return store().vendor("mum", "Wool and Thread", "A. Merrivale")
                .vendor("son", "RecordShelf24", "T. Merrivale")
                .group("address phone", "mum", "son");
    }

    @Test
    void a_chain_of_shops_under_one_rare_name_is_linked_and_ranks_below_every_ring() {
        Scene scene = franchise().group("ip", "p", "q");
        ScoreResult result = scene.score();
        assertEquals(Standing.RING, result.rings().get(0).standing());
        ScoredRing last = result.rings().get(1);
        assertEquals(Standing.LINKED, last.standing());
        assertEquals(
                "The names of 4 of 4 members have the rare word golden whistle in common: one owner who shows himself",
                sentence(last.contributions(), "shared_name"));
        assertEquals(-6, bits(last.contributions(), "shared_name"));
    }

    @Test
    void vendors_who_share_one_telephone_or_device_and_nothing_else_are_linked_only() {
        for (String kind : List.of("phone", "device", "address", "social")) {
            assertEquals(
                    Standing.LINKED,
                    store().vendor("a", "Blue Heron", "Blue Heron Ltd")
                            .vendor("b", "Quiet Corner", "Quiet Corner Ltd")
                            .group(kind, "a", "b", "c")
                            .ring()
                            .standing(),
                    kind);
        }
        assertEquals(
                Standing.RING,
                store().vendor("a", "Blue Heron", "Blue Heron Ltd")
                        .vendor("b", "Quiet Corner", "Quiet Corner Ltd")
                        .group("iban", "a", "b")
                        .ring()
                        .standing());
    }

    @Test
    void many_who_share_one_account_and_of_whom_nobody_ever_complained_are_linked_only() {
        String[] many = "abcdefghijklmnopqrst".split("");
        ScoredRing silent = store().group("address", many).ring();
        assertTrue(silent.score() <= 0, silent.contributions().toString());
        assertEquals(Standing.LINKED, silent.standing());
        ScoredRing reported = store().group("address", many)
                .report("a", "brand", ReportOutcome.CONFIRMED)
                .report("b", "brand", ReportOutcome.CONFIRMED)
                .ring();
        assertTrue(reported.score() > 0, reported.contributions().toString());
        assertEquals(Standing.RING, reported.standing());
        String[] fewer = "abcdefghijklmnopq".split("");
        Scene dismissed = store().group("iban", fewer);
        for (String vendor : fewer) {
            dismissed.report(vendor, "rival " + vendor, ReportOutcome.DISMISSED);
        }
        assertTrue(
                dismissed.ring().score() <= 0, dismissed.ring().contributions().toString());
        assertEquals(Standing.RING, dismissed.ring().standing());
    }

    @Test
    void a_household_is_linked_by_its_family_name_or_by_its_address_alone() {
        ScoredRing named = household().ring();
        assertEquals(Standing.LINKED, named.standing());
        assertEquals(
                "2 vendors of the family name merrivale who share no account may be one household",
                sentence(named.contributions(), "household_pattern"));
        ScoredRing nameless =
                Scene.withStrangers(2000).group("address phone", "mum", "son").ring();
        assertEquals(Standing.LINKED, nameless.standing());
        assertEquals(
                "2 vendors at one address who share nothing but a phone, an e-mail address or a line may be one household",
                sentence(nameless.contributions(), "household_pattern"));
    }

    @Test
    void a_shared_account_or_four_members_make_no_household() {
        for (Scene scene : List.of(
                Scene.withStrangers(2000).group("address phone iban", "a", "b"),
                Scene.withStrangers(2000).group("address phone", "a", "b", "c", "d"))) {
            assertEquals("", sentence(scene.ring().contributions(), "household_pattern"));
            assertEquals(Standing.RING, scene.ring().standing());
        }
    }

    @Test
    void nobody_is_exonerated_by_the_silence_of_a_store_without_reports() {
        Scene scene = franchise();
        scene.reports.clear();
        assertEquals(Standing.RING, scene.ring().standing());
        scene.report("z00001", "x", ReportOutcome.PENDING);
        assertEquals(Standing.RING, scene.ring().standing());
    }

    @Test
    void one_confirmed_report_in_a_household_makes_it_a_ring_and_a_doubtful_one_does_not() {
        Scene scene = household().report("mum", "brand", ReportOutcome.CONFIRMED);
        assertEquals(Standing.RING, scene.ring().standing());
        for (int i = 0; i < 40; i++) {
            scene.report("z%05d".formatted(i), "brand", ReportOutcome.DISMISSED);
        }
        assertEquals(Standing.LINKED, scene.ring().standing());
    }

    @Test
    void confirmed_reports_returns_low_prices_and_hidden_likeness_speak_against_an_open_owner() {
        Scene reported = franchise()
                .report("fBath", "brand", ReportOutcome.CONFIRMED)
                .report("fYork", "brand", ReportOutcome.CONFIRMED);
        assertEquals(Standing.RING, reported.ring().standing());

        Scene cheap = household();
        for (int i = 0; i < 2000; i++) {
            cheap.price("z%05d".formatted(i), 5, 1);
        }
        cheap.price("mum", 5, 0.2).price("son", 5, 0.2);
        assertEquals(Standing.RING, cheap.ring().standing());

        Scene removed = Scene.withStrangers(2000)
                .vendor("mum", null, VendorStatus.REMOVED, null)
                .group("address phone", "mum", "son");
        assertEquals(Standing.RING, removed.ring().standing());

        Scene alike = Scene.withStrangers(2000)
                .vendor("a", "Otter Wool", "A. Merrivale")
                .vendor("b", "Comet Yarn", "B. Merrivale")
                .group("phone title", "a", "b");
        assertEquals(Standing.RING, alike.ring().standing());
    }

    @Test
    void an_analyst_decides_in_the_end() {
        Scene counterfeit = franchise();
        counterfeit.counterfeit.add("fBath");
        assertEquals(Standing.RING, counterfeit.ring().standing());
        Scene cleared = Scene.withStrangers(200).group("iban", "a", "b").report("a", "x", ReportOutcome.CONFIRMED);
        assertEquals(Standing.RING, cleared.ring().standing());
        cleared.cleared.addAll(List.of("a", "b"));
        assertEquals(Standing.LINKED, cleared.ring().standing());
    }

    @Test
    void words_that_many_have_name_no_owner() {
        Scene scene = store();
        for (String city : List.of("Leeds", "Bath", "York", "Derby")) {
            scene.vendor("f" + city, city + " Trading Ltd", null);
        }
        scene.group("iban", "fLeeds", "fBath", "fYork", "fDerby");
        assertEquals("", sentence(scene.ring().contributions(), "shared_name"));
        assertEquals(Standing.RING, scene.ring().standing());
    }

    @Test
    void a_small_store_has_no_rare_words() {
        Scene scene = new Scene().vendor("a", "Golden Whistle", null).vendor("b", "Golden Whistle", null);
        scene.vendor("c", "Other", null)
                .report("c", "x", ReportOutcome.CONFIRMED)
                .group("iban", "a", "b");
        assertTrue(bits(scene.ring().contributions(), "shared_name") == 0);
    }
}
