package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Verdict;
import io.ringwork.graph.pipeline.RecordJudgement.Outcome;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.JudgementEntry;
import io.ringwork.graph.store.JudgementRefusedException;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.StoreRows;
import io.ringwork.graph.store.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordJudgementTest {

    private final GraphStore store = new MemoryGraphStore();
    private Instant now = Instant.parse("2026-01-05T10:00:00.123456789Z");
    private final RecordJudgement record = new RecordJudgement(store.judgements(), () -> now);

    @BeforeEach
    void write() {
        for (String id : List.of("A", "B", "C")) {
            store.writer().writeVendors(List.of(StoreRows.vendor(id, null)));
        }
        store.writer().writeUses(List.of(StoreRows.use("A", IdentifierKind.PHONE, "+1", 1)));
    }

    private Outcome add(Verdict verdict, String... subjects) {
        now = now.plusSeconds(1);
        return record.add(verdict, List.of(subjects), "they told us", "Ada");
    }

    private String refusal(Verdict verdict, List<String> subjects, String reason, String author) {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> record.add(verdict, subjects, reason, author))
                .getMessage();
        assertEquals(List.of(), store.judgements().history());
        return message;
    }

    @Test
    void a_judgement_is_kept_with_its_subjects_in_order_and_an_id_of_ten_characters() {
        JudgementEntry kept = add(Verdict.LINKED, "B", "A").entry();
        assertEquals(List.of("A", "B"), kept.judgement().subjects());
        assertEquals("2026-01-05T10:00:01.123Z", kept.judgement().decidedAt().toString());
        assertTrue(
                kept.judgement().id().matches("[0-9A-HJKMNP-TV-Z]{10}"),
                kept.judgement().id());
        assertEquals(List.of(kept.judgement()), store.judgements().listStanding());
    }

    @Test
    void ids_are_the_same_for_the_same_words_and_time_and_else_different() {
        Instant time = now;
        String id = JudgementId.of(Verdict.LINKED, List.of("A", "B"), "r", "a", time);
        assertEquals(id, JudgementId.of(Verdict.LINKED, List.of("A", "B"), "r", "a", time));
        assertNotEquals(id, JudgementId.of(Verdict.NOT_LINKED, List.of("A", "B"), "r", "a", time));
        assertNotEquals(id, JudgementId.of(Verdict.LINKED, List.of("A", "C"), "r", "a", time));
        assertNotEquals(id, JudgementId.of(Verdict.LINKED, List.of("A", "B"), "ra", "", time));
        assertNotEquals(id, JudgementId.of(Verdict.LINKED, List.of("A", "B"), "r", "a", time.plusMillis(1)));
    }

    @Test
    void a_contradiction_is_said_once_when_it_comes_and_goes_with_the_withdrawal() {
        assertEquals(List.of(), add(Verdict.LINKED, "A", "C").warnings());
        String second = add(Verdict.LINKED, "C", "B").entry().judgement().id();
        Outcome third = add(Verdict.NOT_LINKED, "A", "B");
        assertEquals(1, third.warnings().size());
        assertTrue(third.warnings()
                .get(0)
                .winners()
                .contains(third.entry().judgement().id()));
        assertEquals(List.of(), add(Verdict.CLEARED, "C").warnings(), "known before");
        now = now.plusSeconds(1);
        Outcome withdrawn = record.withdraw(second, " wrong shop ", "Bo").orElseThrow();
        assertEquals(
                new Withdrawal("Bo", Instant.parse("2026-01-05T10:00:05.123Z"), "wrong shop"),
                withdrawn.entry().withdrawal());
        assertEquals(List.of(), withdrawn.warnings());
        assertEquals(List.of(), Contradictions.find(store.judgements().listStanding()));
        assertEquals(Optional.empty(), record.withdraw(second, "", "Bo"));
    }

    @Test
    void a_withdrawal_that_brings_another_contradiction_up_says_so() {
        add(Verdict.CLEARED, "A");
        add(Verdict.LINKED, "A", "B");
        add(Verdict.NOT_LINKED, "A", "B");
        String last = add(Verdict.LINKED, "B", "C").entry().judgement().id();
        String link = add(Verdict.LINKED, "A", "C").entry().judgement().id();
        assertEquals(1, Contradictions.find(store.judgements().listStanding()).size(), "apart lost to the chain");
        Outcome outcome = record.withdraw(last, "", "Bo").orElseThrow();
        assertEquals(1, outcome.warnings().size(), "now the first link loses to apart");
        assertTrue(!outcome.warnings().get(0).winners().contains(link), outcome.toString());
    }

    @Test
    void wrong_subjects_are_said_in_one_sentence() {
        assertEquals(
                "The vendors are A; the verdict linked needs two different vendors.",
                refusal(Verdict.LINKED, List.of("A"), "r", "a"));
        assertEquals(
                "The vendors are A, A; the verdict not_linked needs two different vendors.",
                refusal(Verdict.NOT_LINKED, List.of("A", "A"), "r", "a"));
        assertEquals(
                "The vendors are A, B; the verdict cleared needs one vendor.",
                refusal(Verdict.CLEARED, List.of("A", "B"), "r", "a"));
        assertEquals(
                "The vendors are missing; the verdict counterfeit needs one vendor.",
                refusal(Verdict.COUNTERFEIT, List.of(), "r", "a"));
        assertEquals(
                "The vendors are A, (empty); the verdict linked needs two different vendors.",
                refusal(Verdict.LINKED, List.of("A", " "), "r", "a"));
        assertEquals(
                "The value is (empty); the verdict value_allowed needs one identifier as kind:value, such as"
                        + " phone:+4930123456.",
                refusal(Verdict.VALUE_ALLOWED, List.of(""), "r", "a"));
        for (String wrong : List.of("+1", ":+1", "phone:", "fone:+1", "PHONE:+1")) {
            assertEquals(
                    "The value is " + wrong + "; the verdict value_forbidden needs one identifier as kind:value,"
                            + " such as phone:+4930123456.",
                    refusal(Verdict.VALUE_FORBIDDEN, List.of(wrong), "r", "a"));
        }
    }

    @Test
    void reason_and_author_are_needed_and_bounded() {
        assertEquals(
                "The reason is empty; say why, so that others can follow the judgement.",
                refusal(Verdict.CLEARED, List.of("A"), " \n", "a"));
        assertEquals("The author is empty; say who decides.", refusal(Verdict.CLEARED, List.of("A"), "r", " "));
        assertEquals(
                "The reason has 2001 characters; it may have 2000 at most.",
                refusal(Verdict.CLEARED, List.of("A"), "r".repeat(2001), "a"));
        assertEquals(
                "The author has 201 characters; it may have 200 at most.",
                refusal(Verdict.CLEARED, List.of("A"), "r", "a".repeat(201)));
        String id = add(Verdict.CLEARED, "A").entry().judgement().id();
        assertThrows(IllegalArgumentException.class, () -> record.withdraw(id, "r".repeat(2001), "a"));
        assertThrows(IllegalArgumentException.class, () -> record.withdraw(id, "", ""));
        assertEquals(1, store.judgements().listStanding().size());
    }

    @Test
    void what_the_store_refuses_is_refused() {
        assertThrows(JudgementRefusedException.class, () -> add(Verdict.LINKED, "A", "Z"));
        add(Verdict.VALUE_ALLOWED, "phone:+1");
        JudgementRefusedException again =
                assertThrows(JudgementRefusedException.class, () -> add(Verdict.VALUE_ALLOWED, "phone:+1"));
        assertEquals(JudgementRefusedException.Reason.STANDS_ALREADY, again.reason());
    }
}
