package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Judgement;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorRisk;
import io.ringwork.graph.model.Verdict;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.StoreRows;
import io.ringwork.graph.store.Withdrawal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Judgements from the store to the rings of the next run, and back when they are withdrawn. */
class JudgedRunTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    // A =iban= B =phone= C    D    E
    private static MemoryGraphStore store() {
        MemoryGraphStore store = new MemoryGraphStore();
        List<Vendor> vendors = Stream.of("A", "B", "C", "D", "E")
                .map(id -> StoreRows.bareVendor(id, StoreRows.source("vendors.csv", id.hashCode())))
                .toList();
        store.writer().writeVendors(vendors);
        store.writer()
                .writeUses(List.of(
                        StoreRows.use("A", IdentifierKind.IBAN, "DE1", 1),
                        StoreRows.use("B", IdentifierKind.IBAN, "DE1", 2),
                        StoreRows.use("B", IdentifierKind.PHONE, "+491", 3),
                        StoreRows.use("C", IdentifierKind.PHONE, "+491", 4)));
        return store;
    }

    private static RunDetection.Outcome run(MemoryGraphStore store) {
        return new RunDetection(store, Map.of(), InstantSource.fixed(NOON)).run(DetectParameters.defaults());
    }

    private static Judgement judgement(String id, Verdict verdict, String... subjects) {
        return new Judgement(id, verdict, List.of(subjects), "seen in a visit", "analyst", NOON);
    }

    private static List<String> rings(Findings findings) {
        return findings.rings().stream().map(JudgedRunTest::members).sorted().toList();
    }

    private static String members(Ring ring) {
        return ring.vendors().stream().map(RingMember::vendorId).sorted().collect(Collectors.joining(" "));
    }

    private static double risk(Findings findings, String vendor) {
        return findings.vendors().stream()
                .filter(row -> row.vendorId().equals(vendor))
                .findFirst()
                .map(VendorRisk::risk)
                .orElseThrow();
    }

    @Test
    void linked_and_not_linked_are_honoured_by_the_next_run_and_withdrawing_restores_what_was() {
        MemoryGraphStore store = store();
        List<String> before = rings(run(store).findings());
        assertEquals(List.of("A B C"), before);
        store.judgements().add(judgement("J1", Verdict.LINKED, "D", "E"));
        store.judgements().add(judgement("J2", Verdict.NOT_LINKED, "A", "C"));
        List<String> judged = rings(run(store).findings());
        assertTrue(judged.contains("D E"), judged.toString());
        assertTrue(judged.stream().noneMatch(ring -> ring.contains("A") && ring.contains("C")), judged.toString());
        store.judgements().withdraw("J1", new Withdrawal("analyst", NOON, "a mistake"));
        store.judgements().withdraw("J2", new Withdrawal("analyst", NOON, "a mistake"));
        assertEquals(before, rings(run(store).findings()));
    }

    @Test
    void counterfeit_raises_a_vendor_and_its_ring_and_cleared_lowers_it() {
        MemoryGraphStore store = store();
        Findings plain = run(store).findings();
        store.judgements().add(judgement("J1", Verdict.COUNTERFEIT, "A"));
        Findings raised = run(store).findings();
        assertTrue(risk(raised, "A") > 0.5 && risk(raised, "A") > risk(plain, "A"));
        assertTrue(risk(raised, "B") > risk(plain, "B"), "risk spreads");
        assertTrue(raised.rings().get(0).score() > plain.rings().get(0).score());
        store.judgements().withdraw("J1", new Withdrawal("analyst", NOON, "a mistake"));
        store.judgements().add(judgement("J2", Verdict.CLEARED, "B"));
        assertTrue(risk(run(store).findings(), "B") < risk(plain, "B"));
    }

    @Test
    void values_are_forbidden_by_judgement() {
        MemoryGraphStore store = store();
        store.judgements().add(judgement("J1", Verdict.VALUE_FORBIDDEN, "phone:+491"));
        Findings findings = run(store).findings();
        assertEquals(List.of("A B"), rings(findings));
        assertEquals("forbidden", findings.suppressed().get(0).reason());
    }

    @Test
    void a_contradiction_is_a_warning_of_the_run() {
        MemoryGraphStore store = store();
        store.judgements().add(judgement("J1", Verdict.COUNTERFEIT, "D"));
        store.judgements().add(judgement("J2", Verdict.CLEARED, "D"));
        assertEquals(1, run(store).warnings().size());
    }
}
