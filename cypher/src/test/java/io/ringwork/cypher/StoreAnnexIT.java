package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Judgement;
import io.ringwork.graph.model.Verdict;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.pipeline.LoadDataSet;
import io.ringwork.graph.pipeline.LoadListener;
import io.ringwork.graph.pipeline.RunDetection;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.store.StoreRows;
import io.ringwork.graph.store.Withdrawal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** What is kept beside a store fits its facts and nothing else, whoever writes and whatever ends the program. */
class StoreAnnexIT {

    @TempDir
    Path folder;

    private final List<String> remarks = new ArrayList<>();

    private Path storeFolder() {
        return folder.resolve("store");
    }

    private Neo4jGraphStore open() {
        return Neo4jGraphStore.embedded(storeFolder());
    }

    private static String state(Neo4jGraphStore store) {
        return store.annex().orElseThrow().factsState().orElseThrow();
    }

    private String stateWhenOpened() {
        try (Neo4jGraphStore store = open()) {
            return state(store);
        }
    }

    private RunDetection.Outcome run(Neo4jGraphStore store) {
        return new RunDetection(store, Map.of(), InstantSource.system())
                .keeping(remarks::add)
                .run(DetectParameters.defaults());
    }

    private void loadWorld() throws IOException {
        Path world = DirtyWorld.write(folder.resolve("world"), 80, 7_331);
        try (Neo4jGraphStore store = open();
                RejectWriter rejects = new RejectWriter(folder.resolve("rejects.csv"))) {
            new LoadDataSet(store, new Normalizer()).load(DataSet.open(world), rejects, LoadListener.NONE);
        }
    }

    @Test
    void facts_stay_the_same_through_runs_judgements_and_restarts() throws IOException {
        loadWorld();
        String state;
        Findings findings;
        try (Neo4jGraphStore store = open()) {
            state = state(store);
            run(store);
            findings = run(store).findings();
            assertEquals(state, state(store));
        }
        Path kept = storeFolder().resolve("kept").resolve("projection");
        byte[] written = Files.readAllBytes(kept);
        try (Neo4jGraphStore store = open()) {
            assertEquals(state, state(store));
            assertEquals(findings, run(store).findings());
            store.judgements()
                    .add(new Judgement(
                            "J1", Verdict.NOT_LINKED, vendors(findings), "seen", "analyst", StoreRows.SPRING));
            store.judgements().withdraw("J1", new Withdrawal("analyst", StoreRows.AUTUMN, "wrong"));
            store.ledger().amend(store.ledger().findLatestRun().orElseThrow().id(), List.of(), List.of());
            assertEquals(state, state(store));
        }
        try (Neo4jGraphStore store = open()) {
            assertEquals(state, state(store));
            assertEquals(findings, run(store).findings());
            assertEquals(
                    DetectionInput.read(store.reader()).digest(),
                    store.ledger().findLatestRun().orElseThrow().inputDigest());
        }
        assertEquals(List.of(), remarks);
        assertEquals(List.of(written.length), List.of(Files.readAllBytes(kept).length));
    }

    private static List<String> vendors(Findings findings) {
        return findings.rings().get(0).vendors().stream()
                .map(member -> member.vendorId())
                .sorted()
                .limit(2)
                .toList();
    }

    @Test
    void every_row_that_is_written_makes_other_facts() throws IOException {
        loadWorld();
        try (Neo4jGraphStore store = open()) {
            run(store);
            String before = state(store);
            store.writer().writeVendors(List.of(StoreRows.vendor("W1", "One")));
            String after = state(store);
            assertNotEquals(before, after);
            store.writer().writeListings(List.of(StoreRows.listing("WL", "W1", "brand", "00ff00ff00ff00ff")));
            assertNotEquals(after, state(store));
            run(store);
        }
        assertEquals(1, remarks.size());
        assertTrue(
                remarks.get(0).contains("is not used, because the store changed since, or was not closed in order"),
                remarks.get(0));
        remarks.clear();
        try (Neo4jGraphStore store = open()) {
            run(store);
        }
        assertEquals(List.of(), remarks);
    }

    @Test
    void what_another_program_writes_through_the_port_makes_other_facts() throws IOException {
        loadWorld();
        try (Neo4jGraphStore store = Neo4jGraphStore.embedded(storeFolder(), BoltConnector.on(0))) {
            run(store);
            String before = state(store);
            run(store);
            assertEquals(before, state(store));
            String password =
                    Files.readString(storeFolder().resolve("bolt-password")).strip();
            try (Driver driver =
                            GraphDatabase.driver(store.boltUri().orElseThrow(), AuthTokens.basic("neo4j", password));
                    org.neo4j.driver.Session session = driver.session()) {
                session.run("MATCH (v:Vendor) RETURN count(v)").consume();
                assertEquals(before, state(store));
                session.run("MATCH (v:Vendor) WITH v ORDER BY v.id LIMIT 1 SET v.name = 'Another'")
                        .consume();
            }
            assertNotEquals(before, state(store));
            assertEquals(
                    DetectionInput.read(store.reader()).digest(),
                    run(store).run().inputDigest());
        }
        assertEquals(1, remarks.size());
        try (Neo4jGraphStore store = open()) {
            run(store);
        }
        assertEquals(1, remarks.size());
    }

    @Test
    void facts_are_unknown_while_they_are_written() {
        try (Neo4jGraphStore store = open()) {
            store.session().<Optional<Void>>write(statements -> {
                assertEquals(Optional.empty(), store.annex().orElseThrow().factsState());
                return Optional.empty();
            });
            assertTrue(store.annex().orElseThrow().factsState().isPresent());
            store.session().<Optional<Void>>writeBeside(statements -> {
                assertTrue(store.annex().orElseThrow().factsState().isPresent());
                return Optional.empty();
            });
        }
    }

    @Test
    void a_store_that_was_put_back_does_not_fit_what_was_kept_later() throws IOException {
        loadWorld();
        String older;
        try (Neo4jGraphStore store = open()) {
            older = state(store);
            run(store);
        }
        copy(storeFolder().resolve("data"), folder.resolve("saved"));
        String newer;
        try (Neo4jGraphStore store = open()) {
            store.writer().writeVendors(List.of(StoreRows.vendor("W1", "One")));
            newer = state(store);
            run(store);
        }
        StoreFolder.deleteTree(storeFolder().resolve("data"));
        copy(folder.resolve("saved"), storeFolder().resolve("data"));
        try (Neo4jGraphStore store = open()) {
            assertNotEquals(newer, state(store));
            assertNotEquals(older, state(store));
            remarks.clear();
            assertEquals(
                    DetectionInput.read(store.reader()).digest(),
                    run(store).run().inputDigest());
            assertEquals(1, remarks.size());
        }
    }

    @Test
    void another_store_in_the_same_folder_has_other_facts() throws IOException {
        loadWorld();
        String state = stateWhenOpened();
        try (Neo4jGraphStore store = open()) {
            run(store);
        }
        StoreFolder.deleteTree(storeFolder().resolve("data"));
        loadWorld();
        assertNotEquals(state, stateWhenOpened());
        remarks.clear();
        try (Neo4jGraphStore store = open()) {
            run(store);
        }
        assertEquals(1, remarks.size());
    }

    @Test
    void a_note_that_says_nothing_counts_for_nothing() throws IOException {
        loadWorld();
        String state;
        try (Neo4jGraphStore store = open()) {
            state = state(store);
            run(store);
        }
        Path note = storeFolder().resolve("kept").resolve("facts");
        byte[] whole = Files.readAllBytes(note);
        for (byte[] damaged : List.of(new byte[0], new byte[] {-1, -2}, "a\nb\nc\n".getBytes(StandardCharsets.UTF_8))) {
            Files.write(note, damaged);
            assertNotEquals(state, stateWhenOpened());
        }
        Files.write(note, whole);
        assertEquals(state, stateWhenOpened());
    }

    @Test
    @Timeout(600)
    void a_program_that_is_killed_leaves_nothing_that_does_not_fit() throws Exception {
        loadWorld();
        try (Neo4jGraphStore store = open()) {
            run(store);
        }
        long seed = 40_417;
        Random random = new Random(seed);
        for (int kill = 0; kill < Integer.getInteger("ringwork.kills", 3); kill++) {
            int lines = 1 + random.nextInt(5);
            List<String> said = KilledProcess.runUntil(
                    lines,
                    folder.resolve("errors.txt"),
                    KeepingProcess.class,
                    storeFolder().toString());
            String where = "seed " + seed + ", kill " + kill + " after " + said;
            assertEquals(lines, said.size(), where);
            try (Neo4jGraphStore store = open()) {
                RunDetection.Outcome found = run(store);
                assertEquals(
                        DetectionInput.read(store.reader()).digest(),
                        found.run().inputDigest(),
                        where);
                RunDetection.Outcome plain =
                        new RunDetection(store, Map.of(), InstantSource.system()).run(DetectParameters.defaults());
                assertEquals(plain.findings().links(), found.findings().links(), where);
                assertEquals(plain.findings().vendors(), found.findings().vendors(), where);
            }
        }
    }

    @Test
    void a_store_elsewhere_has_no_place_beside_it() throws IOException {
        try (NeoServer server = NeoServer.start(folder.resolve("server"));
                Neo4jGraphStore store = Neo4jGraphStore.remote(server.uri(), NeoServer.USER, NeoServer.PASSWORD)) {
            assertEquals(Optional.empty(), store.annex());
            store.writer().writeVendors(List.of(StoreRows.vendor("W1", "One")));
            assertEquals(1, run(store).findings().vendors().size());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
