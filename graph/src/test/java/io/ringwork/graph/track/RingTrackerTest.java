package io.ringwork.graph.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.RingStatus;
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.score.ScoredRing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RingTrackerTest {

    /** Rings as text, {@code "a b c | d e"}. */
    private static List<ScoredRing> rings(String drawing) {
        return Arrays.stream(drawing.split("\\|"))
                .map(String::strip)
                .filter(ring -> !ring.isEmpty())
                .map(ring -> List.of(ring.split(" ")))
                .map(vendors -> new ScoredRing(
                        new RingCandidate(
                                vendors,
                                List.of(),
                                vendors.stream().collect(Collectors.toMap(id -> id, id -> 1.0)),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                null),
                        Standing.RING,
                        0,
                        vendors.stream()
                                .map(id -> new RingMember(id, 1, 0.1, List.of()))
                                .toList(),
                        Map.of(),
                        List.of()))
                .toList();
    }

    private static Tracking track(String now, String before) {
        return RingTracker.track(
                rings(now), RingTracker.track(rings(before), List.of()).rings());
    }

    private static List<Ring> first(String drawing) {
        return RingTracker.track(rings(drawing), List.of()).rings();
    }

    @Test
    void a_new_ring_has_eight_characters_that_its_members_decide() {
        Ring ring = first("a b c").get(0);
        assertTrue(ring.id().matches("[0-9A-HJKMNP-TV-Z]{8}"), ring.id());
        assertEquals(ring.id(), first("d e | a b c").get(1).id());
        assertNotEquals(ring.id(), first("a bc").get(0).id());
        assertEquals(RingStatus.NEW, ring.status());
        assertEquals(List.of(), ring.lineage());
    }

    @Test
    void a_taken_id_is_avoided_the_same_way_each_time() {
        String id = RingId.of(List.of("a", "b"), Set.<String>of()::contains);
        String second = RingId.of(List.of("a", "b"), Set.of(id)::contains);
        assertNotEquals(id, second);
        assertEquals(second, RingId.of(List.of("a", "b"), Set.of(id)::contains));
        assertNotEquals(second, RingId.of(List.of("a", "b"), Set.of(id, second)::contains));
    }

    @Test
    void a_ring_keeps_its_id_while_half_of_its_members_stay() {
        String id = first("a b c d").get(0).id();
        assertEquals(id, track("a b c d", "a b c d").rings().get(0).id());
        assertEquals(RingStatus.SAME, track("a b c d", "a b c d").rings().get(0).status());
        assertEquals(id, track("a b c d e", "a b c d").rings().get(0).id());
        assertEquals(
                RingStatus.GROWN, track("a b c d e", "a b c d").rings().get(0).status());
        assertEquals(id, track("a b", "a b c d").rings().get(0).id());
        assertEquals(RingStatus.SHRUNK, track("a b", "a b c d").rings().get(0).status());
    }

    @Test
    void a_ring_with_little_left_is_new_and_remembers_where_it_came_from() {
        String id = first("a b c d").get(0).id();
        Ring ring = track("a x y z", "a b c d").rings().get(0);
        assertEquals(RingStatus.NEW, ring.status());
        assertNotEquals(id, ring.id());
        assertEquals(List.of(id), ring.lineage());
    }

    @Test
    void two_rings_that_become_one_are_merged() {
        List<Ring> before = first("a b c d | e f g");
        Ring ring = track("a b c d e f g", "a b c d | e f g").rings().get(0);
        assertEquals(RingStatus.MERGED, ring.status());
        assertEquals(before.get(0).id(), ring.id());
        assertEquals(List.of(before.get(1).id()), ring.lineage());
    }

    @Test
    void a_ring_that_falls_into_two_is_split_and_one_part_keeps_the_id() {
        String id = first("a b c d e").get(0).id();
        List<Ring> parts = track("a b c | d e", "a b c d e").rings();
        assertEquals(RingStatus.SPLIT, parts.get(0).status());
        assertEquals(RingStatus.SPLIT, parts.get(1).status());
        assertEquals(id, parts.get(0).id());
        assertEquals(List.of(id), parts.get(1).lineage());
    }

    @Test
    void halves_of_a_ring_do_not_both_take_its_id() {
        List<Ring> parts = track("c d | a b", "a b c d").rings();
        assertNotEquals(parts.get(0).id(), parts.get(1).id());
        assertEquals(first("a b c d").get(0).id(), parts.get(1).id());
    }

    @Test
    void rings_without_heirs_are_dissolved() {
        List<Ring> before = first("a b | c d");
        assertEquals(List.of(before.get(1).id()), track("a b", "a b | c d").dissolved());
    }
}
