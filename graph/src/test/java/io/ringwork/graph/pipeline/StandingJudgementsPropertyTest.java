package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Judgement;
import io.ringwork.graph.model.Verdict;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.StoreRows;
import io.ringwork.graph.store.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingJudgementsPropertyTest {

    private static final List<Verdict> VERDICTS = List.of(Verdict.values());
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Judgements over a dozen vendors and four values, so that they contradict each other often; some at one time. */
    private static List<Judgement> random(long seed, int count) {
        Random random = new Random(seed);
        Map<String, Judgement> bySaying = new HashMap<>();
        for (int i = 0; bySaying.size() < count; i++) {
            Verdict verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
            int first = random.nextInt(12);
            List<String> subjects = verdict.isAboutValue()
                    ? List.of("phone:+" + first % 4)
                    : verdict.subjects() == 1
                            ? List.of("V" + first)
                            : List.of("V" + first, "V" + (first + 1 + random.nextInt(11)) % 12);
            Instant at = START.plusSeconds(random.nextInt(count));
            Judgement judgement = new Judgement("J" + i, verdict, subjects, "why", "Ada", at);
            bySaying.putIfAbsent(verdict + " " + judgement.subjects(), judgement);
        }
        List<Judgement> all = new ArrayList<>(bySaying.values());
        all.sort(Judgement.BY_TIME);
        return all;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void withdrawing_restores_exactly_what_was(long seed) {
        List<Judgement> all = random(seed, 40);
        GraphStore store = new MemoryGraphStore();
        for (int i = 0; i < 12; i++) {
            store.writer().writeVendors(List.of(StoreRows.vendor("V" + i, null)));
            store.writer().writeUses(List.of(StoreRows.use("V" + i, IdentifierKind.PHONE, "+" + i % 4, i)));
        }
        for (Judgement judgement : all) {
            StandingJudgements before = StandingJudgements.of(store.judgements().listStanding());
            store.judgements().add(judgement);
            store.judgements().withdraw(judgement.id(), new Withdrawal("Bo", START, ""));
            assertEquals(before, StandingJudgements.of(store.judgements().listStanding()), judgement.toString());
            Judgement again = new Judgement(
                    judgement.id() + "x",
                    judgement.verdict(),
                    judgement.subjects(),
                    "why",
                    "Ada",
                    judgement.decidedAt());
            store.judgements().add(again);
        }
        List<Judgement> standing = new ArrayList<>(store.judgements().listStanding());
        Random random = new Random(seed);
        while (!standing.isEmpty()) {
            Judgement gone = standing.remove(random.nextInt(standing.size()));
            store.judgements().withdraw(gone.id(), new Withdrawal("Bo", START, ""));
            assertEquals(
                    StandingJudgements.of(standing),
                    StandingJudgements.of(store.judgements().listStanding()),
                    "without " + gone);
        }
        assertEquals(
                StandingJudgements.NONE,
                StandingJudgements.of(store.judgements().listStanding()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void the_order_in_which_judgements_are_given_changes_nothing(long seed) {
        List<Judgement> all = random(seed, 60);
        StandingJudgements expected = StandingJudgements.of(all);
        assertTrue(expected.warnings().size() > 5, "judgements that contradict each other");
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(all, new Random(seed * 31 + i));
            assertEquals(expected, StandingJudgements.of(all));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void what_counts_never_contradicts_itself_and_what_lost_would(long seed) {
        List<Judgement> all = random(seed, 60);
        List<Contradiction> warnings = StandingJudgements.of(all).warnings();
        Set<String> losers = new HashSet<>();
        warnings.forEach(warning -> losers.add(warning.loser()));
        assertEquals(warnings.size(), losers.size(), "nothing loses twice");
        List<Judgement> counted =
                all.stream().filter(one -> !losers.contains(one.id())).toList();
        assertTrue(isConsistent(counted));
        Map<String, Judgement> byId = new HashMap<>();
        all.forEach(judgement -> byId.put(judgement.id(), judgement));
        for (Contradiction warning : warnings) {
            Judgement loser = byId.get(warning.loser());
            List<Judgement> set =
                    new ArrayList<>(warning.winners().stream().map(byId::get).toList());
            assertTrue(
                    set.stream().allMatch(winner -> Judgement.BY_TIME.compare(winner, loser) > 0),
                    "winners are later: " + warning);
            assertTrue(Collections.disjoint(losers, warning.winners()), "winners count: " + warning);
            assertTrue(isConsistent(set), "winners agree: " + warning);
            set.add(loser);
            assertFalse(isConsistent(set), "the loser does not: " + warning);
            set.forEach(one -> assertTrue(warning.sentence().contains(one.id()) || set.size() > 7, warning.sentence()));
        }
    }

    /** By relabelling the vendors of each link over and over: slow and plain. */
    private static boolean isConsistent(List<Judgement> judgements) {
        Map<String, String> group = new HashMap<>();
        Map<String, Verdict> alone = new HashMap<>();
        for (Judgement one : judgements) {
            if (one.verdict().subjects() == 1) {
                Verdict other = alone.put(one.subjects().get(0), one.verdict());
                if (other != null && other != one.verdict()) {
                    return false;
                }
            }
            one.subjects().forEach(subject -> group.putIfAbsent(subject, subject));
        }
        for (Judgement one : judgements) {
            if (one.verdict() == Verdict.LINKED) {
                String from = group.get(one.subjects().get(0));
                String to = group.get(one.subjects().get(1));
                group.replaceAll((vendor, label) -> label.equals(from) ? to : label);
            }
        }
        return judgements.stream()
                .filter(one -> one.verdict() == Verdict.NOT_LINKED)
                .noneMatch(one -> group.get(one.subjects().get(0))
                        .equals(group.get(one.subjects().get(1))));
    }
}
