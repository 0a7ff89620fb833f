package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Judgement;
import io.ringwork.graph.model.VendorPair;
import io.ringwork.graph.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionsTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

    private final List<Judgement> standing = new ArrayList<>();

    /** A judgement of the next day, J1 of Monday, J2 of Tuesday and so on. */
    private void then(Verdict verdict, String... subjects) {
        int number = standing.size() + 1;
        standing.add(new Judgement(
                "J" + number, verdict, List.of(subjects), "why", "Ada", MONDAY.plusSeconds(86_400L * number)));
    }

    private List<String> sentences() {
        return StandingJudgements.of(standing).warnings().stream()
                .map(Contradiction::sentence)
                .toList();
    }

    @Test
    void nothing_comes_of_nothing() {
        assertEquals(StandingJudgements.NONE, StandingJudgements.of(standing));
        assertEquals(List.of(), StandingJudgements.NONE.warnings());
    }

    @Test
    void what_agrees_counts_whole_and_in_order() {
        then(Verdict.LINKED, "V2", "V1");
        then(Verdict.LINKED, "V2", "V3");
        then(Verdict.LINKED, "V3", "V1");
        then(Verdict.NOT_LINKED, "V9", "V1");
        then(Verdict.NOT_LINKED, "V8", "V9");
        then(Verdict.COUNTERFEIT, "V2");
        then(Verdict.COUNTERFEIT, "V1");
        then(Verdict.CLEARED, "V9");
        then(Verdict.VALUE_ALLOWED, "address:12 mill lane");
        then(Verdict.VALUE_FORBIDDEN, "phone:+1");
        StandingJudgements all = StandingJudgements.of(standing);
        assertEquals(
                List.of(new VendorPair("V1", "V2"), new VendorPair("V1", "V3"), new VendorPair("V2", "V3")),
                all.linked());
        assertEquals(List.of(new VendorPair("V1", "V9"), new VendorPair("V8", "V9")), all.notLinked());
        assertEquals(List.of("V1", "V2"), all.counterfeit());
        assertEquals(List.of("V9"), all.cleared());
        assertEquals(List.of("address:12 mill lane"), all.allowed());
        assertEquals(List.of("phone:+1"), all.forbidden());
        assertEquals(List.of(), all.warnings());
    }

    @Test
    void of_cleared_and_counterfeit_the_later_counts() {
        then(Verdict.COUNTERFEIT, "V1");
        then(Verdict.CLEARED, "V1");
        assertEquals(
                List.of("Judgement J1 says that V1 sells counterfeits, but J2 says that V1 is cleared;"
                        + " J2 is later, so it counts and J1 does not."),
                sentences());
        assertEquals(List.of(), StandingJudgements.of(standing).counterfeit());
        assertEquals(List.of("V1"), StandingJudgements.of(standing).cleared());
        then(Verdict.COUNTERFEIT, "V1");
        assertEquals(List.of("V1"), StandingJudgements.of(standing).counterfeit());
        assertEquals(
                List.of("Judgement J2 says that V1 is cleared, but J3 says that V1 sells counterfeits;"
                        + " J3 is later, so it counts and J2 does not."),
                sentences());
    }

    @Test
    void of_allowed_and_forbidden_the_later_counts() {
        then(Verdict.VALUE_FORBIDDEN, "phone:+1");
        then(Verdict.VALUE_ALLOWED, "phone:+1");
        assertEquals(
                List.of("Judgement J1 says that phone:+1 is no evidence, but J2 says that phone:+1 is evidence;"
                        + " J2 is later, so it counts and J1 does not."),
                sentences());
        assertEquals(List.of("phone:+1"), StandingJudgements.of(standing).allowed());
        assertEquals(List.of(), StandingJudgements.of(standing).forbidden());
    }

    @Test
    void a_vendor_and_a_value_of_one_name_are_not_the_same() {
        then(Verdict.COUNTERFEIT, "phone:+1");
        then(Verdict.VALUE_ALLOWED, "phone:+1");
        assertEquals(List.of(), sentences());
    }

    @Test
    void at_the_same_time_the_larger_id_counts() {
        Judgement one = new Judgement("A", Verdict.CLEARED, List.of("V1"), "why", "Ada", MONDAY);
        Judgement other = new Judgement("B", Verdict.COUNTERFEIT, List.of("V1"), "why", "Bo", MONDAY);
        assertEquals(List.of("V1"), StandingJudgements.of(List.of(other, one)).counterfeit());
        assertEquals(StandingJudgements.of(List.of(one, other)), StandingJudgements.of(List.of(other, one)));
    }

    // V1 ─/─ V2 directly
    @Test
    void of_linked_and_not_linked_the_later_counts() {
        then(Verdict.LINKED, "V1", "V2");
        then(Verdict.NOT_LINKED, "V2", "V1");
        assertEquals(
                List.of("Judgement J1 says that V1 and V2 are linked, but J2 says that they are not;"
                        + " J2 is later, so it counts and J1 does not."),
                sentences());
        then(Verdict.LINKED, "V1", "V2");
        assertEquals(
                List.of("Judgement J2 says that V1 and V2 are not linked, but J3 links them;"
                        + " J3 is later, so it counts and J2 does not."),
                sentences());
        assertEquals(
                List.of(new VendorPair("V1", "V2")),
                StandingJudgements.of(standing).linked());
        assertEquals(List.of(), StandingJudgements.of(standing).notLinked());
    }

    // A ── C ── B, A and B said to be apart
    @Test
    void two_vendors_apart_whom_a_third_joins_cost_the_earliest_link() {
        then(Verdict.LINKED, "A", "C");
        then(Verdict.LINKED, "C", "B");
        then(Verdict.NOT_LINKED, "A", "B");
        StandingJudgements all = StandingJudgements.of(standing);
        assertEquals(List.of(new VendorPair("B", "C")), all.linked());
        assertEquals(List.of(new VendorPair("A", "B")), all.notLinked());
        assertEquals(
                List.of("Judgement J1 says that A and C are linked, which with J2 would link A and B,"
                        + " but J3 says that these are not linked; these are later, so they count and J1 does not."),
                sentences());
        assertEquals(List.of("J3", "J2"), all.warnings().get(0).winners());
        assertEquals("J1", all.warnings().get(0).loser());
    }

    @Test
    void two_links_that_are_both_later_cost_the_judgement_that_says_apart() {
        then(Verdict.NOT_LINKED, "A", "B");
        then(Verdict.LINKED, "A", "C");
        then(Verdict.LINKED, "C", "B");
        StandingJudgements all = StandingJudgements.of(standing);
        assertEquals(List.of(new VendorPair("A", "C"), new VendorPair("B", "C")), all.linked());
        assertEquals(List.of(), all.notLinked());
        assertEquals(
                List.of("Judgement J1 says that A and B are not linked, but J3 and J2 together link them;"
                        + " these are later, so they count and J1 does not."),
                sentences());
    }

    @Test
    void a_judgement_between_two_links_costs_the_earlier_of_them() {
        then(Verdict.LINKED, "A", "C");
        then(Verdict.NOT_LINKED, "A", "B");
        then(Verdict.LINKED, "C", "B");
        StandingJudgements all = StandingJudgements.of(standing);
        assertEquals(List.of(new VendorPair("B", "C")), all.linked());
        assertEquals(List.of(new VendorPair("A", "B")), all.notLinked());
        assertEquals("J1", all.warnings().get(0).loser());
    }

    // A0 ── A1 ── … ── A8, the ends said to be apart last
    @Test
    void a_long_chain_is_named_by_its_first_judgements_and_kept_whole_in_the_record() {
        for (int i = 0; i < 8; i++) {
            then(Verdict.LINKED, "A" + i, "A" + (i + 1));
        }
        then(Verdict.NOT_LINKED, "A0", "A8");
        Contradiction found = Contradictions.find(standing).get(0);
        assertEquals("J1", found.loser());
        assertEquals(List.of("J9", "J8", "J7", "J6", "J5", "J4", "J3", "J2"), found.winners());
        assertTrue(
                found.sentence().contains("J8, J7, J6, J5, J4, J3 and 1 more would link A0 and A8"), found.sentence());
    }

    @Test
    void a_judgement_that_lost_does_not_make_another_lose() {
        then(Verdict.LINKED, "A", "B");
        then(Verdict.NOT_LINKED, "A", "B");
        then(Verdict.LINKED, "B", "A");
        // J2 lost to J3, so it has nothing to say against J1.
        assertEquals(1, sentences().size());
        assertEquals(
                List.of(new VendorPair("A", "B")),
                StandingJudgements.of(standing).linked());
    }

    @Test
    void several_contradictions_come_by_the_time_of_who_loses() {
        then(Verdict.CLEARED, "V1");
        then(Verdict.VALUE_ALLOWED, "ip:10.0.0.1");
        then(Verdict.VALUE_FORBIDDEN, "ip:10.0.0.1");
        then(Verdict.COUNTERFEIT, "V1");
        assertEquals(
                List.of("J1", "J2"),
                Contradictions.find(standing).stream().map(Contradiction::loser).toList());
        Collections.reverse(standing);
        assertEquals(
                List.of("J1", "J2"),
                Contradictions.find(standing).stream().map(Contradiction::loser).toList());
    }

    @Test
    void a_judgement_has_as_many_different_subjects_as_its_verdict_names() {
        for (List<String> wrong : List.of(List.of("V1"), List.of("V1", "V1"), List.of("V1", "V2", "V3"))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Judgement("J1", Verdict.LINKED, wrong, "why", "Ada", MONDAY));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new Judgement("J1", Verdict.CLEARED, List.of("V1", "V2"), "why", "Ada", MONDAY));
    }
}
