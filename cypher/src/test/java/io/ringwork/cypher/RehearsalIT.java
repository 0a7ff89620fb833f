package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.pipeline.EventIntake;
import io.ringwork.graph.pipeline.Rehearsal;
import io.ringwork.graph.pipeline.RingWatch;
import io.ringwork.graph.pipeline.RunDetection;
import io.ringwork.graph.pipeline.WorldEvents;
import io.ringwork.graph.sample.World;
import io.ringwork.graph.sample.WorldParameters;
import io.ringwork.graph.source.EventLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watch rehearses before its first event leaves nothing in a store. */
class RehearsalIT {

    @TempDir
    Path folder;

    @Test
    void a_rehearsal_leaves_nothing_in_a_store_in_this_process_or_over_bolt() throws IOException {
        Path home = folder.resolve("store");
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(home, BoltConnector.on(0))) {
            EventIntake intake = new EventIntake(store, new Normalizer());
            intake.apply(events(), Map.of());
            assertLeavesNothing(store, store);
            String password = Files.readString(home.resolve("bolt-password"), StandardCharsets.UTF_8)
                    .strip();
            try (Neo4jGraphStore remote = Neo4jGraphStore.remote(store.boltUri().orElseThrow(), "neo4j", password)) {
                assertLeavesNothing(remote, store);
            }
        }
    }

    private static void assertLeavesNothing(Neo4jGraphStore rehearsing, Neo4jGraphStore store) {
        RingWatch rings = new RunDetection(rehearsing, Map.of(), InstantSource.system())
                .follow(DetectParameters.of(Map.of()))
                .rings();
        List<Ring> found = rings.rings();
        assertFalse(found.isEmpty());
        List<String> before = StoreDump.of(store);
        Rehearsal.of(rehearsing, new EventIntake(rehearsing, new Normalizer()), rings);
        assertEquals(before, StoreDump.of(store));
        assertEquals(found, rings.rings());
        assertEquals(TextIndexIT.wanted(store), TextIndexIT.found(store));
    }

    private List<EventLine> events() throws IOException {
        Path world = folder.resolve("world");
        World.of(WorldParameters.of(80, 120, 17)).write(world, folder.resolve("truth"));
        List<EventLine> events = new ArrayList<>();
        for (String line : WorldEvents.lines(world)) {
            events.add(EventLine.of("events", events.size() + 1L, line));
        }
        return events;
    }
}
