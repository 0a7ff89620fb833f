package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.VendorPair;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.PairEvidence;
import io.ringwork.graph.projection.Projection;
import io.ringwork.graph.projection.ValueResolver;
import io.ringwork.graph.projection.VendorRows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What names, dates of birth and documents do for and against two vendors being one. */
class PersonDetectionTest {

    private static Findings findings(VendorRows rows, Decisions decisions) {
        return new DetectRings()
                .run(rows, DetectParameters.defaults(), decisions, List.of())
                .findings();
    }

    private static boolean together(VendorRows rows, String one, String other) {
        return together(findings(rows, Decisions.NONE), one, other);
    }

    private static boolean together(Findings findings, String one, String other) {
        return findings.rings().stream()
                .map(ring ->
                        ring.vendors().stream().map(member -> member.vendorId()).collect(Collectors.toSet()))
                .anyMatch(ring -> ring.containsAll(Set.of(one, other)));
    }

    private static Projection project(VendorRows rows) {
        return Projection.of(
                DetectionInput.read(rows, ValueResolver.NONE, new ReadingPersons()),
                DetectParameters.defaults().projection());
    }

    private static PairEvidence pair(VendorRows rows, String one, String other) {
        Projection projection = project(rows);
        int a = projection.input().vendors().find(one);
        int b = projection.input().vendors().find(other);
        return projection.pair(Math.min(a, b), Math.max(a, b));
    }

    private static Map<String, Double> parts(VendorRows rows, String one, String other) {
        return pair(rows, one, other).parts().stream().collect(Collectors.toMap(Link.Part::name, Link.Part::bits));
    }

    @Test
    void twins_with_different_birth_dates_in_one_house_stay_apart_when_the_store_speaks() {
        String[] house = {"t1", "Anna Kowalska", "1990-01-02", "t2", "Anna Kowalska", "1985-07-19"};
        VendorRows people = PersonTown.house(PersonTown.ofPeople(), house);
        assertFalse(together(people, "t1", "t2"));
        Map<String, Double> parts = parts(people, "t1", "t2");
        assertEquals(Set.of("name", "birth_date", "household"), parts.keySet());
        assertTrue(parts.getOrDefault("name", 0.0) > 3, parts.toString());
        assertTrue(parts.getOrDefault("birth_date", 0.0) < -4, parts.toString());
        house[5] = "";
        assertTrue(together(PersonTown.house(PersonTown.ofPeople(), house), "t1", "t2"), "without dates");
        house[5] = "1990-01-02";
        assertTrue(together(PersonTown.house(PersonTown.ofPeople(), house), "t1", "t2"), "with one date");
    }

    @Test
    void a_house_explains_what_it_shares_up_to_seven_bits() {
        VendorRows rows = PersonTown.house(PersonTown.ofPeople(), "t1", "Anna Kowalska", "", "t2", "Anna Kowalska", "");
        PairEvidence pair = pair(rows, "t1", "t2");
        double shared = pair.facts().stream().mapToDouble(SharedFact::bits).sum();
        assertTrue(shared > 7, pair.toString());
        Map<String, Double> parts = parts(rows, "t1", "t2");
        assertEquals(7 - shared, parts.getOrDefault("household", 0.0), 0.0001);
        assertEquals(7 + parts.getOrDefault("name", 0.0), pair.bits(), 0.0001);
    }

    @Test
    void a_store_in_which_accounts_tie_unlike_names_is_silent() {
        String[] house = {"t1", "Anna Kowalska", "1990-01-02", "t2", "Berta Zimmermann", "1985-07-19"};
        VendorRows named = PersonTown.house(PersonTown.ofTraders(), house);
        assertFalse(project(named).tellsPersons());
        VendorRows nameless = PersonTown.house(PersonTown.ofTraders(), house);
        for (String line : List.of("t1", "t2")) {
            nameless.vendor(line, null, null);
        }
        for (int i = 0; i < 14; i++) {
            nameless.vendor(String.format(Locale.ROOT, "p%02da", i), null, null);
            nameless.vendor(String.format(Locale.ROOT, "p%02db", i), null, null);
        }
        assertEquals(findings(nameless, Decisions.NONE), findings(named, Decisions.NONE));
        assertTrue(together(named, "t1", "t2"));
        assertEquals(List.of(), pair(named, "t1", "t2").parts());
        assertFalse(together(PersonTown.house(PersonTown.ofPeople(), house), "t1", "t2"), "the names speak elsewhere");
    }

    @Test
    void a_few_accounts_show_nothing() {
        VendorRows rows = VendorRows.of("");
        for (int i = 0; i < 9; i++) {
            rows.person("a" + i, "Name" + i + " Of" + 7 * i, "").use("a" + i, "iban:" + i);
            rows.person("b" + i, "Name" + i + " Of" + 7 * i, "").use("b" + i, "iban:" + i);
        }
        assertFalse(project(rows).tellsPersons());
        assertTrue(project(PersonTown.ofPeople()).tellsPersons());
    }

    @Test
    void a_father_and_his_son_in_one_house_are_two() {
        String[] house = {"t1", "Karl Weber Sr", "", "t2", "Karl Weber Jr.", ""};
        assertFalse(together(PersonTown.house(PersonTown.ofPeople(), house), "t1", "t2"));
        house[1] = "Karl Weber";
        assertTrue(together(PersonTown.house(PersonTown.ofPeople(), house), "t1", "t2"), "nobody says which");
    }

    @Test
    void an_initial_and_the_name_it_begins_are_alike() {
        String[] house = {"t1", "J Berger", "", "t2", "Jonas Berger", ""};
        assertTrue(together(PersonTown.house(PersonTown.ofPeople(), house), "t1", "t2"));
        house[1] = "M Berger";
        assertFalse(together(PersonTown.house(PersonTown.ofPeople(), house), "t1", "t2"));
    }

    @Test
    void one_date_of_birth_and_one_name_make_a_link_without_a_shared_value() {
        VendorRows people = PersonTown.ofPeople()
                .person("t1", "Anna Kowalska", "1990-01-02")
                .person("t2", "Ana Kowalska", "2 January 1990")
                .person("t3", "Viktor Orlov", "1990-01-02");
        assertTrue(together(people, "t1", "t2"));
        assertFalse(together(people, "t1", "t3"));
        assertEquals(List.of(), pair(people, "t1", "t2").facts());
        assertEquals(List.of(), pair(people, "t1", "t3").parts());
    }

    @Test
    void a_date_that_many_bear_is_the_date_of_those_who_gave_none() {
        VendorRows rows = PersonTown.ofPeople();
        for (int i = 0; i < 51; i++) {
            rows.person(String.format(Locale.ROOT, "t%02d", i), "Anna Kowalska", "1970-01-01");
        }
        assertFalse(together(rows, "t00", "t01"));
    }

    @Test
    void a_mailbox_that_an_office_reads_says_nothing_of_a_person() {
        VendorRows rows = PersonTown.ofPeople();
        for (String mailbox : List.of("info", "anna.k")) {
            rows.person(mailbox + "1", "Anna Kowalska", "").use(mailbox + "1", "email:" + mailbox + "@x.example");
            rows.person(mailbox + "2", "Anna Kowalska", "").use(mailbox + "2", "email:" + mailbox + "@x.example");
        }
        assertFalse(together(rows, "info1", "info2"));
        assertEquals(0, pair(rows, "info1", "info2").facts().get(0).bits());
        assertTrue(together(rows, "anna.k1", "anna.k2"));
    }

    @Test
    void documents_of_one_register_that_differ_speak_against() {
        VendorRows rows = PersonTown.house(
                PersonTown.ofPeople(), "t1", "Anna Kowalska", "", "t2", "Anna Kowalska", "", "t3", "Anna Kowalska", "");
        rows.use("t1", "tax_id:PASSPORT123").use("t2", "tax_id:PASSPORT456").use("t3", "tax_id:LICENCE789");
        assertEquals(-3, parts(rows, "t1", "t2").get("documents"));
        assertFalse(parts(rows, "t1", "t3").containsKey("documents"), "of two registers");
        rows.use("t2", "tax_id:PASSPORT123");
        assertFalse(parts(rows, "t1", "t2").containsKey("documents"), "one is the same");
    }

    private static VendorRows twoPeopleAndAStranger() {
        VendorRows rows = PersonTown.house(
                PersonTown.ofPeople(),
                "t1",
                "Anna Kowalska",
                "1990-01-02",
                "t2",
                "Anna Kowalska",
                "1990-01-02",
                "u1",
                "Anne Kowalska",
                "1985-07-19",
                "u2",
                "Anne Kowalska",
                "1985-07-19");
        rows.vendor("x", null, null).use("x", "phone:+4930123");
        rows.use("t1", "tax_id:PASSPORT123").use("t2", "tax_id:PASSPORT123");
        return rows.use("u1", "tax_id:PASSPORT456").use("u2", "tax_id:PASSPORT456");
    }

    @Test
    void a_record_without_a_name_does_not_join_two_people_of_its_house() {
        Findings findings = findings(twoPeopleAndAStranger(), Decisions.NONE);
        assertTrue(together(findings, "t1", "t2"));
        assertTrue(together(findings, "u1", "u2"));
        for (String t : List.of("t1", "t2")) {
            assertFalse(together(findings, t, "u1"), t);
            assertFalse(together(findings, t, "u2"), t);
        }
    }

    @Test
    void an_analysts_judgement_joins_people_whatever_their_dates_say() {
        Decisions linked = new Decisions(
                List.of(new VendorPair("t1", "x"), new VendorPair("x", "u1")),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
        assertTrue(together(findings(twoPeopleAndAStranger(), linked), "t1", "u1"));
    }

    @Test
    void the_parts_of_every_link_sum_to_its_bits_to_the_last_digit_shown() {
        List<Link> links = findings(twoPeopleAndAStranger(), Decisions.NONE).links();
        assertTrue(links.stream().anyMatch(link -> link.parts().size() == 3), links.toString());
        for (Link link : links) {
            BigDecimal sum = shown(link.timingBits());
            for (SharedFact fact : link.facts()) {
                sum = sum.add(shown(fact.bits()));
            }
            for (Link.Part part : link.parts()) {
                sum = sum.add(shown(part.bits()));
            }
            assertEquals(shown(link.bits()), sum, link.toString());
        }
    }

    private static BigDecimal shown(double bits) {
        return BigDecimal.valueOf(bits).setScale(4, RoundingMode.HALF_EVEN);
    }

    @Test
    void an_explanation_names_the_same_parts_as_the_link() {
        VendorRows rows = twoPeopleAndAStranger();
        Link link = findings(rows, Decisions.NONE).links().stream()
                .filter(each -> each.vendorA().equals("t1") && each.vendorB().equals("t2"))
                .findFirst()
                .orElseThrow();
        ExplainLink explain = ExplainLink.over(rows, DetectParameters.defaults());
        assertEquals(List.of(link), explain.strongestPaths("t1", "t2", 1).get(0).links());
        assertThrows(IllegalArgumentException.class, () -> explain.strongestPaths("t1", "t1", 1));
    }
}
