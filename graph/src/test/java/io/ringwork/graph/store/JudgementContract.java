package io.ringwork.graph.store;

import static io.ringwork.graph.store.StoreRows.AUTUMN;
import static io.ringwork.graph.store.StoreRows.SPRING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Judgement;
import io.ringwork.graph.model.Verdict;
import io.ringwork.graph.store.JudgementRefusedException.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link JudgementLog} promises. */
abstract class JudgementContract extends ExplorerContract {

    private static final String IBAN = "iban:DE89370400440532013000";
    private static final Withdrawal MISTAKE = new Withdrawal("Bo 李", AUTUMN, "wrong \"V1\"");

    private static Judgement judgement(String id, Verdict verdict, Instant at, String... subjects) {
        return new Judgement(id, verdict, List.of(subjects), "they said so 运动 \uD83D\uDC5F", "Ada", at);
    }

    @Test
    void a_store_without_judgements_says_so() {
        assertEquals(List.of(), store.judgements().listStanding());
        assertEquals(List.of(), store.judgements().history());
        assertEquals(Optional.empty(), store.judgements().find("J1"));
        assertEquals(Optional.empty(), store.judgements().withdraw("J1", MISTAKE));
    }

    @Test
    void judgements_of_every_verdict_come_back_whole_and_in_the_order_of_time() {
        writeSmallWorld();
        Judgement first = judgement("J9", Verdict.LINKED, SPRING, "V2", "V1");
        Judgement second = judgement("J1", Verdict.NOT_LINKED, AUTUMN, "V1", "V3");
        Judgement third = judgement("J2", Verdict.COUNTERFEIT, AUTUMN, "V1");
        Judgement fourth = judgement("J3", Verdict.CLEARED, AUTUMN, "V1");
        Judgement fifth = judgement("J4", Verdict.VALUE_ALLOWED, AUTUMN, IBAN);
        Judgement sixth = judgement("J5", Verdict.VALUE_FORBIDDEN, AUTUMN, "image:00ff00ff00ff00ff");
        for (Judgement one : List.of(sixth, third, first, fifth, second, fourth)) {
            store.judgements().add(one);
        }
        assertEquals(
                List.of(first, second, third, fourth, fifth, sixth),
                store.judgements().listStanding());
        assertEquals(
                List.of(first, second, third, fourth, fifth, sixth),
                store.judgements().history().stream()
                        .map(JudgementEntry::judgement)
                        .toList());
        assertEquals(
                Optional.of(new JudgementEntry(fifth, null)), store.judgements().find("J4"));
    }

    @Test
    void what_is_withdrawn_no_longer_stands_and_stays_in_the_history() {
        writeSmallWorld();
        Judgement kept = judgement("J1", Verdict.CLEARED, SPRING, "V1");
        Judgement gone = judgement("J2", Verdict.LINKED, AUTUMN, "V1", "V2");
        store.judgements().add(kept);
        store.judgements().add(gone);
        assertEquals(Optional.of(gone), store.judgements().withdraw("J2", MISTAKE));
        assertEquals(List.of(kept), store.judgements().listStanding());
        assertEquals(
                List.of(new JudgementEntry(kept, null), new JudgementEntry(gone, MISTAKE)),
                store.judgements().history());
        assertEquals(
                Optional.empty(),
                store.judgements().withdraw("J2", new Withdrawal("Cy", AUTUMN, "")),
                "once is enough");
        assertEquals(
                Optional.of(new JudgementEntry(gone, MISTAKE)),
                store.judgements().find("J2"));
    }

    @Test
    void a_withdrawal_may_come_without_a_reason() {
        writeSmallWorld();
        store.judgements().add(judgement("J1", Verdict.CLEARED, SPRING, "V1"));
        Withdrawal silent = new Withdrawal("Bo", AUTUMN, "");
        store.judgements().withdraw("J1", silent);
        assertEquals(silent, store.judgements().history().get(0).withdrawal());
    }

    @Test
    void judgements_on_what_the_store_does_not_know_are_refused_with_all_names() {
        writeSmallWorld();
        JudgementRefusedException vendors = assertThrows(
                JudgementRefusedException.class,
                () -> store.judgements().add(judgement("J1", Verdict.LINKED, SPRING, "nobody", "V1'\"`")));
        assertEquals(Reason.UNKNOWN_SUBJECT, vendors.reason());
        assertEquals(List.of("V1'\"`", "nobody"), vendors.names());
        assertEquals(
                "The store has no vendor V1'\"` and no vendor nobody; give ids as vendors.csv has them.",
                vendors.getMessage());
        assertEquals(List.of("V9"), refused(judgement("J1", Verdict.NOT_LINKED, SPRING, "V1", "V9")));
        assertEquals(List.of("phone:+49"), refused(judgement("J1", Verdict.VALUE_ALLOWED, SPRING, "phone:+49")));
        assertEquals(List.of("V1"), refused(judgement("J1", Verdict.VALUE_FORBIDDEN, SPRING, "V1")));
        assertEquals(List.of(IBAN), refused(judgement("J1", Verdict.CLEARED, SPRING, IBAN)));
        assertEquals(List.of(), store.judgements().history());
    }

    private List<String> refused(Judgement judgement) {
        return assertThrows(
                        JudgementRefusedException.class,
                        () -> store.judgements().add(judgement))
                .names();
    }

    @Test
    void a_value_that_only_comparison_finds_is_taken_without_a_node() {
        Judgement building = judgement("J1", Verdict.VALUE_FORBIDDEN, SPRING, "building:12 mill lane");
        Judgement title = judgement("J2", Verdict.VALUE_ALLOWED, SPRING, "title:trail shoe");
        store.judgements().add(building);
        store.judgements().add(title);
        assertEquals(List.of(building, title), store.judgements().listStanding());
        assertEquals("{Judgement=2}", store.explorer().counts().toString());
    }

    @Test
    void the_same_verdict_on_the_same_subjects_is_refused_while_it_stands() {
        writeSmallWorld();
        store.judgements().add(judgement("J1", Verdict.LINKED, SPRING, "V1", "V2"));
        JudgementRefusedException again = assertThrows(
                JudgementRefusedException.class,
                () -> store.judgements().add(judgement("J2", Verdict.LINKED, AUTUMN, "V2", "V1")));
        assertEquals(Reason.STANDS_ALREADY, again.reason());
        assertEquals(List.of("J1"), again.names());
        assertTrue(again.getMessage().contains("J1 by Ada says the same already (linked V1 V2)"), again.getMessage());
        store.judgements().add(judgement("J3", Verdict.NOT_LINKED, AUTUMN, "V1", "V2"));
        store.judgements().add(judgement("J4", Verdict.LINKED, AUTUMN, "V1", "V3"));
        store.judgements().withdraw("J1", MISTAKE);
        store.judgements().add(judgement("J2", Verdict.LINKED, AUTUMN, "V2", "V1"));
        assertEquals(4, store.judgements().history().size());
    }

    @Test
    void an_id_is_given_once_even_after_a_withdrawal() {
        writeSmallWorld();
        store.judgements().add(judgement("J1", Verdict.CLEARED, SPRING, "V1"));
        store.judgements().withdraw("J1", MISTAKE);
        JudgementRefusedException taken = assertThrows(
                JudgementRefusedException.class,
                () -> store.judgements().add(judgement("J1", Verdict.CLEARED, AUTUMN, "V2")));
        assertEquals(Reason.ID_TAKEN, taken.reason());
        assertEquals(List.of("J1"), taken.names());
        assertEquals(
                List.of("V1"), store.judgements().history().get(0).judgement().subjects());
    }

    @Test
    void of_callers_at_the_same_time_one_is_taken() throws Exception {
        writeSmallWorld();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> results = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        try {
                            store.judgements().add(judgement("J" + i, Verdict.LINKED, SPRING, "V1", "V2"));
                            return "taken";
                        } catch (JudgementRefusedException e) {
                            return e.reason().name();
                        }
                    }))
                    .toList();
            int taken = 0;
            for (Future<String> result : results) {
                String said = result.get(60, TimeUnit.SECONDS);
                assertTrue(said.equals("taken") || said.equals("STANDS_ALREADY"), said);
                taken += said.equals("taken") ? 1 : 0;
            }
            assertEquals(1, taken);
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, store.judgements().listStanding().size());
    }

    @Test
    void judgements_are_no_facts_and_outlive_loads_and_runs() {
        writeSmallWorld();
        NodeView before = store.explorer().findNode(new NodeRef("vendor", "V1")).orElseThrow();
        store.judgements().add(judgement("J1", Verdict.LINKED, SPRING, "V1", "V2"));
        store.judgements().add(judgement("J2", Verdict.VALUE_ALLOWED, SPRING, IBAN));
        assertEquals(2L, store.explorer().counts().get("Judgement"));
        assertEquals(3L, store.explorer().counts().get("ON"));
        assertEquals(
                before, store.explorer().findNode(new NodeRef("vendor", "V1")).orElseThrow());
        String content = contentDigest();
        writeSmallWorld();
        store.ledger()
                .save(
                        GraphStoreContract.run("20260101T000000Z"),
                        new Findings(List.of(), List.of(), List.of(), List.of()));
        assertEquals(2, store.judgements().listStanding().size());
        assertEquals(content, contentDigest().replace("Run=1, ", ""));
    }
}
