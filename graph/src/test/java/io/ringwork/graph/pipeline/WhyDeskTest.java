package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.detect.Why;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.StoreRows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhyDeskTest {

    private final MemoryGraphStore store = new MemoryGraphStore();
    private final WhyDesk desk = new WhyDesk(store);
    private int line;

    // V1 =iban= V2 =phone= V3; V4 is alone; V1, V4 and thirty others ship from one dock
    @BeforeEach
    void fill() {
        vendors("V1", "V2", "V3", "V4");
        use("V1", IdentifierKind.IBAN, "DE1");
        use("V2", IdentifierKind.IBAN, "DE1");
        use("V2", IdentifierKind.PHONE, "+1");
        use("V3", IdentifierKind.PHONE, "+1");
        List<String> clients =
                new ArrayList<>(IntStream.range(10, 40).mapToObj(i -> "X" + i).toList());
        vendors(clients.toArray(String[]::new));
        clients.addAll(List.of("V1", "V4"));
        clients.forEach(vendor -> use(vendor, IdentifierKind.ADDRESS, "dock"));
    }

    private void vendors(String... ids) {
        store.writer()
                .writeVendors(List.of(ids).stream()
                        .map(id -> StoreRows.vendor(id, id))
                        .toList());
    }

    private void use(String vendor, IdentifierKind kind, String value) {
        store.writer().writeUses(List.of(StoreRows.use(vendor, kind, value, ++line)));
    }

    private Ring detect() {
        return new RunDetection(store, Map.of(), InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")))
                .run(DetectParameters.defaults())
                .findings()
                .rings()
                .get(0);
    }

    @Test
    void a_ring_of_the_last_run_is_proved() {
        String ring = detect().id();
        Why why = desk.why(ring, "V2");
        assertEquals(List.of("V1", "V2", "V3"), why.members());
        assertEquals(2, why.values().size());
        assertEquals(List.of("V2"), desk.structure(ring).articulationVendors());
        assertTrue(desk.isOfLastRun(ring));
    }

    @Test
    void an_unknown_ring_and_a_stranger_to_a_ring_are_refused() {
        assertFalse(desk.isOfLastRun("NONE"));
        String ring = detect().id();
        assertTrue(assertThrows(IllegalArgumentException.class, () -> desk.why("NONE", "V1"))
                .getMessage()
                .startsWith("The last run has no ring NONE"));
        assertEquals(
                "The ring " + ring + " has no vendor V4",
                assertThrows(IllegalArgumentException.class, () -> desk.why(ring, "V4"))
                        .getMessage());
    }

    @Test
    void a_store_that_changed_since_the_run_is_said_to_have_changed() {
        String ring = detect().id();
        use("V4", IdentifierKind.IBAN, "DE1");
        for (WhyOutdatedException thrown : List.of(
                assertThrows(WhyOutdatedException.class, () -> desk.why(ring, "V1")),
                assertThrows(WhyOutdatedException.class, () -> desk.structure(ring)))) {
            assertTrue(thrown.getMessage().startsWith("The store changed since the ring " + ring), thrown.getMessage());
        }
        assertEquals(
                List.of("V1", "V2", "V3", "V4"), desk.why(detect().id(), "V4").members());
    }

    @Test
    void a_run_with_settings_of_another_version_is_outdated() {
        Run run = new Run(
                "20260101T000000000Z",
                Instant.EPOCH,
                Instant.EPOCH,
                Map.of("detect.of-old", "1"),
                Map.of(),
                Map.of(),
                "",
                Map.of());
        Ring ring = detect();
        store.ledger().save(run, new Findings(List.of(ring), List.of(), List.of(), List.of()));
        assertTrue(assertThrows(WhyOutdatedException.class, () -> desk.why(ring.id(), "V1"))
                .getMessage()
                .contains("other settings"));
    }

    @Test
    void links_are_explained_before_any_run_with_the_hubs_that_were_ignored() {
        ExplainLink links = desk.links();
        assertEquals(
                List.of("V1", "V2", "V3"),
                links.strongestPaths("V1", "V3", 1).get(0).vendors());
        Link link = links.strongestPaths("V1", "V2", 1).get(0).links().get(0);
        String sentence = links.sentence(link, link.facts().get(0));
        assertTrue(sentence.startsWith("V1 and V2 were both paid into IBAN DE1 (2 of 34 vendors): 12."), sentence);
        assertEquals("dock", links.ignored("V1", "V4").get(0).value());
        assertEquals(
                "Nothing that counts as evidence links V1 and V4; they share nothing but 1 value that was ignored",
                links.unlinked("V1", "V4"));
        assertEquals(
                "Nothing that counts as evidence links V3 and V4; only through hubs do they meet: the address dock of 32"
                        + " vendors",
                links.unlinked("V3", "V4"));
        assertTrue(links.nearestConfirmed("V1").isEmpty());
    }
}
