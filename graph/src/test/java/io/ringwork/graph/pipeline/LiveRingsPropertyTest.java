package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.VendorPair;
import io.ringwork.graph.store.GraphReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LiveRingsPropertyTest {

    /** Sequences of events; a release runs thousands: {@code -Dringwork.live.sequences=3000}. */
    private static final long SEQUENCES = Long.getLong("ringwork.live.sequences", 60);

    /** A sequence in which the quality of a shared value improves. */
    private static final long BETTER_QUALITY = 355;

    private static final int BATCHES = 12;

    /** Later pictures that turned out to be known ones, in all sequences. */
    private static final LongAdder PICTURES_SAVED_AGAIN = new LongAdder();

    private static DetectParameters parameters(long seed) {
        Map<String, String> settings = new HashMap<>();
        settings.put("detect.hub.corroboration-vendors", "4");
        settings.put("detect.hub.max-vendors.phone", "3");
        settings.put("detect.hub.max-vendors.email", "3");
        settings.put("detect.hub.max-vendors.address", "8");
        settings.put("detect.method", seed % 5 == 0 ? "leiden" : "cells");
        return DetectParameters.of(settings);
    }

    private static Decisions decisions(Random random) {
        if (random.nextBoolean()) {
            return Decisions.NONE;
        }
        List<VendorPair> linked = new ArrayList<>();
        List<VendorPair> apart = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            linked.add(pair(random));
            apart.add(pair(random));
        }
        return new Decisions(
                linked, apart, Set.of("v0000"), Set.of("v7919"), Set.of("phone:phone1"), Set.of("iban:iban2"));
    }

    private static VendorPair pair(Random random) {
        int one = random.nextInt(70);
        return new VendorPair(vendor(one), vendor(one + 1 + random.nextInt(20)));
    }

    private static String vendor(int number) {
        return String.format(Locale.ROOT, "v%04d", number * 7919 % 10_000);
    }

    /** Everything but the id, the rank and the history, which depend on the way. */
    private static String content(Ring ring) {
        return String.join(
                "\n",
                String.valueOf(ring.vendors()),
                String.valueOf(ring.standing()),
                String.valueOf(ring.score()),
                String.valueOf(ring.cells()),
                String.valueOf(ring.evidence()),
                String.valueOf(ring.bridges()),
                String.valueOf(new TreeMap<>(ring.reports())),
                ring.firstSeen() + " " + ring.lastSeen(),
                String.valueOf(ring.contributions()));
    }

    /** By rank. */
    private static List<String> contents(List<Ring> rings) {
        return rings.stream().map(LiveRingsPropertyTest::content).toList();
    }

    private static List<String> sorted(List<Ring> rings) {
        return contents(rings).stream().sorted().toList();
    }

    @Test
    void after_any_events_the_rings_are_those_of_a_full_run() {
        long changes = LongStream.concat(LongStream.range(0, SEQUENCES), LongStream.of(BETTER_QUALITY))
                .parallel()
                .map(LiveRingsPropertyTest::follow)
                .sum();
        assertTrue(changes > SEQUENCES, "rings changed only " + changes + " times");
        assertTrue(
                PICTURES_SAVED_AGAIN.sum() > SEQUENCES / 4, "only so many pictures came back: " + PICTURES_SAVED_AGAIN);
    }

    /** Follows one sequence; gives how many rings changed. */
    private static long follow(long seed) {
        RandomEvents events = new RandomEvents(seed, 40 + (int) (seed % 3) * 20);
        Random random = new Random(seed);
        DetectParameters parameters = parameters(seed);
        Decisions decisions = decisions(random);
        GraphReader reader = events.store().reader();
        LiveRings live = LiveRings.start(reader, parameters, decisions, List.of());
        assertEquals(
                contents(new DetectRings()
                        .run(reader, parameters, decisions, List.of())
                        .findings()
                        .rings()),
                contents(live.rings()),
                "at the start, seed " + seed);
        int resolved = live.measures().resolved().size();
        Map<String, Ring> known = byId(live.rings());
        long changes = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            Set<String> touched = new TreeSet<>();
            for (int event = 1 + random.nextInt(6); event > 0; event--) {
                touched.addAll(events.change());
            }
            List<RingChange> told = live.update(reader.readVendors(touched));
            changes += told.size();
            List<Ring> full = new DetectRings()
                    .run(reader, parameters, decisions, List.of(), live.measures())
                    .findings()
                    .rings();
            assertEquals(contents(full), contents(live.rings()), "batch " + batch + ", seed " + seed);
            known = checked(known, told, live.rings(), "batch " + batch + ", seed " + seed);
        }
        PICTURES_SAVED_AGAIN.add(live.measures().resolved().size() - resolved);
        return changes;
    }

    /** The rings of before and what was told make the rings of now: nothing changes untold. */
    private static Map<String, Ring> checked(
            Map<String, Ring> before, List<RingChange> told, List<Ring> now, String where) {
        Map<String, Ring> expected = new TreeMap<>(before);
        for (RingChange change : told) {
            if (change.kind() == RingChange.Kind.DISSOLVED) {
                expected.remove(change.ring().id());
            } else {
                change.ring().lineage().stream()
                        .filter(id -> now.stream().noneMatch(ring -> ring.id().equals(id)))
                        .forEach(expected::remove);
                expected.put(change.ring().id(), change.ring());
            }
            assertTrue(
                    change.ring().vendors().stream()
                            .map(RingMember::vendorId)
                            .toList()
                            .containsAll(change.added()),
                    where);
        }
        assertEquals(sorted(List.copyOf(expected.values())), sorted(now), where);
        return byId(now);
    }

    private static Map<String, Ring> byId(List<Ring> rings) {
        Map<String, Ring> byId = new TreeMap<>();
        rings.forEach(ring -> byId.put(ring.id(), ring));
        assertEquals(rings.size(), byId.size(), "an id twice");
        return byId;
    }
}
