package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.Table;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.source.EventLine;
import io.ringwork.graph.source.RejectedRow;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.StoreRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static GraphStore pairs() {
        GraphStore store = new MemoryGraphStore();
        for (int i = 0; i < 10; i++) {
            store.writer().writeVendors(List.of(StoreRows.vendor("v" + i, null)));
            store.writer().writeUses(List.of(StoreRows.use("v" + i, IdentifierKind.IBAN, "DE" + i / 2, i)));
        }
        return store;
    }

    private static LiveRings follow(GraphStore store) {
        return LiveRings.start(store.reader(), DetectParameters.defaults(), Decisions.NONE, List.of());
    }

    @Test
    void a_rehearsal_changes_neither_rows_nor_rings_nor_what_comes_of_the_next_event() {
        GraphStore store = pairs();
        GraphStore other = pairs();
        LiveRings rings = follow(store);
        LiveRings unprepared = follow(other);
        List<Ring> before = rings.rings();
        String digest = DetectionInput.read(store.reader()).digest();
        assertFalse(before.isEmpty());

        Rehearsal.of(store, new EventIntake(store, new Normalizer()), rings);
        assertEquals(before, rings.rings());
        assertEquals(digest, DetectionInput.read(store.reader()).digest());

        for (GraphStore one : List.of(store, other)) {
            one.writer().writeUses(List.of(StoreRows.use("v3", IdentifierKind.IBAN, "DE0", 99)));
        }
        List<RingChange> changes = unprepared.update(other.reader().readVendors(List.of("v3")));
        assertFalse(changes.isEmpty());
        assertEquals(changes, rings.update(store.reader().readVendors(List.of("v3"))));
    }

    @Test
    void what_is_rehearsed_are_rows_of_every_table_that_can_be_taken() {
        GraphStore store = new MemoryGraphStore();
        List<EventLine> rows = Rehearsal.rows(7, 10);
        Intake taken = new EventIntake(store, new Normalizer()).apply(rows, Map.of());
        assertEquals(
                List.of(),
                taken.outcomes().stream()
                        .flatMap(Optional::stream)
                        .map(RejectedRow::issues)
                        .toList());
        assertEquals(rows.size(), taken.stored().total());
        String all = String.join("\n", Rehearsal.ROWS);
        for (Table table : Table.values()) {
            assertTrue(all.contains("'" + table.word() + "'"), table.word());
        }
    }
}
