package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.StoreRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveRingsTest {

    private final GraphStore store = new MemoryGraphStore();
    private int line;

    private void vendor(String id) {
        store.writer().writeVendors(List.of(StoreRows.vendor(id, null)));
    }

    private void use(String id, IdentifierKind kind, String value) {
        store.writer().writeUses(List.of(StoreRows.use(id, kind, value, ++line)));
    }

    private static List<Set<String>> members(List<Ring> rings) {
        return rings.stream()
                .map(ring -> Set.copyOf(
                        ring.vendors().stream().map(RingMember::vendorId).toList()))
                .toList();
    }

    // w1 … w6 ship from one dock; w1, w2, w3 share a telephone, which is all that speaks for the dock. Then v has it
    // too.
    @Test
    void a_value_that_becomes_a_hub_no_longer_speaks_for_others() {
        for (int i = 1; i <= 6; i++) {
            vendor("w" + i);
            use("w" + i, IdentifierKind.ADDRESS, "7 Dock Road, Hull");
            use("w" + i, IdentifierKind.EMAIL, "w" + i + "@example.org");
        }
        vendor("v");
        for (int i = 1; i <= 3; i++) {
            use("w" + i, IdentifierKind.PHONE, "+441482000001");
        }
        DetectParameters parameters = DetectParameters.of(
                Map.of("detect.hub.corroboration-vendors", "4", "detect.hub.max-vendors.phone", "3"));
        LiveRings live = LiveRings.start(store.reader(), parameters, Decisions.NONE, List.of());
        assertEquals(List.of(Set.of("w1", "w2", "w3", "w4", "w5", "w6")), members(live.rings()));

        use("v", IdentifierKind.PHONE, "+441482000001");
        List<RingChange> changes = live.update(store.reader().readVendors(List.of("v")));
        assertEquals(List.of(), live.rings());
        assertEquals(
                List.of(RingChange.Kind.DISSOLVED),
                changes.stream().map(RingChange::kind).toList());
        assertEquals(
                List.of(),
                new DetectRings()
                        .run(store.reader(), parameters, Decisions.NONE, List.of(), live.measures())
                        .findings()
                        .rings());
    }

    // Both rows of an address say that it is nobody's; then both are sent again as they should be.
    @Test
    void a_value_whose_quality_improves_ties_its_holders() {
        Identifier nobodys = new Identifier(IdentifierKind.EMAIL, "a@example.org", IdentifierQuality.PLACEHOLDER);
        for (String id : List.of("a", "b")) {
            vendor(id);
            store.writer().writeUses(List.of(StoreRows.use(id, nobodys, "a@example.org", 1)));
        }
        LiveRings live = LiveRings.start(store.reader(), DetectParameters.defaults(), Decisions.NONE, List.of());
        assertEquals(List.of(), live.rings());
        use("a", IdentifierKind.EMAIL, "a@example.org");
        use("b", IdentifierKind.EMAIL, "a@example.org");
        live.update(store.reader().readVendors(List.of("b")));
        List<Ring> full = new DetectRings()
                .run(store.reader(), DetectParameters.defaults(), Decisions.NONE, List.of(), live.measures())
                .findings()
                .rings();
        assertEquals(members(full), members(live.rings()));
    }

    /** a and b share a telephone and a picture; c has their telephone and the picture with three bits of its hash changed. */
    @Test
    void a_picture_saved_again_speaks_for_the_vendor_who_comes_back_with_it() {
        String picture = "9e3779b97f4a7c15";
        for (String vendor : List.of("a", "b")) {
            vendor(vendor);
            use(vendor, IdentifierKind.PHONE, "+441482000001");
            listing(vendor, picture);
        }
        LiveRings live = LiveRings.start(store.reader(), DetectParameters.defaults(), Decisions.NONE, List.of());
        assertEquals(2, showing(live.rings(), picture).holders());

        vendor("c");
        use("c", IdentifierKind.PHONE, "+441482000001");
        listing("c", "9e3779b97f4a7c12");
        live.update(store.reader().readVendors(List.of("c")));
        RingEvidence shown = showing(live.rings(), picture);
        assertEquals(List.of("a", "b", "c"), shown.vendors());
        assertEquals(3, shown.holders());
    }

    private static RingEvidence showing(List<Ring> rings, String picture) {
        return rings.stream()
                .flatMap(ring -> ring.evidence().stream())
                .filter(evidence -> evidence.value().equals(picture))
                .findFirst()
                .orElseThrow();
    }

    private void listing(String vendor, String picture) {
        store.writer()
                .writeListings(List.of(new Listing(
                        "of-" + vendor,
                        vendor,
                        "Bag of " + vendor,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        picture,
                        null,
                        Map.of(),
                        StoreRows.source("listings", ++line))));
    }

    @Test
    void nothing_changes_when_nothing_was_touched() {
        vendor("a");
        LiveRings live = LiveRings.start(store.reader(), DetectParameters.defaults(), Decisions.NONE, List.of());
        assertEquals(List.of(), live.update(List.of()));
    }

    @Test
    void rings_of_whole_components_cannot_be_followed() {
        DetectParameters parameters = DetectParameters.of(Map.of("detect.method", "components"));
        String message = assertThrows(IllegalArgumentException.class, () -> LiveRings.check(parameters))
                .getMessage();
        assertTrue(message.contains("cells or leiden"), message);
    }
}
