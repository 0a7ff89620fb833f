package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.StoreRows;
import io.ringwork.graph.store.VendorRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that are kept beside a store: every run finds what it would find in the store, and never anything else. */
class KeptFactsPropertyTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private final List<String> remarks = new ArrayList<>();

    private static RunDetection plain(GraphStore store) {
        return new RunDetection(store, Map.of(), InstantSource.fixed(NOON));
    }

    private RunDetection.Outcome kept(GraphStore store) {
        return plain(store).keeping(remarks::add).run(DetectParameters.defaults());
    }

    private Path file() {
        return folder.resolve(KeptFacts.FILE);
    }

    private void assertSame(RunDetection.Outcome expected, RunDetection.Outcome found, String where)
            throws IOException {
        assertEquals(expected.findings(), found.findings(), where);
        assertEquals(
                Loaded.resultFiles(expected.findings(), Files.createDirectories(folder.resolve("a"))),
                Loaded.resultFiles(found.findings(), Files.createDirectories(folder.resolve("b"))),
                where);
        Run one = expected.run();
        Run other = found.run();
        assertEquals(one.inputDigest(), other.inputDigest(), where);
        assertEquals(one.counts(), other.counts(), where);
        assertEquals(
                List.copyOf(one.counts().keySet()), List.copyOf(other.counts().keySet()), where);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_run_from_what_was_kept_finds_what_a_run_from_the_store_finds(long seed) throws IOException {
        RandomEvents events = new RandomEvents(seed, 60);
        KeptBeside store = new KeptBeside(events.store(), folder);
        String where = "seed " + seed;
        for (int change = 0; change < 4; change++) {
            // Once more than is compared: what became of rings is told in comparison with the run before.
            plain(events.store()).run(DetectParameters.defaults());
            RunDetection.Outcome expected = plain(events.store()).run(DetectParameters.defaults());
            int before = store.reads;
            assertSame(expected, kept(store), where);
            assertSame(expected, kept(store), where);
            assertEquals(before + 1, store.reads, where);
            events.change();
            store.state = where + " changed " + change;
        }
        assertEquals(3, remarks.size(), where);
        assertEquals(
                "The file " + file() + " is not used, because the store changed since, or was not closed in order;"
                        + " the store is read instead.",
                remarks.get(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void rings_that_follow_from_what_was_kept_go_where_those_from_the_store_go(long seed) {
        RandomEvents events = new RandomEvents(seed, 60);
        KeptBeside store = new KeptBeside(events.store(), folder);
        kept(store);
        RingWatch expected =
                plain(events.store()).follow(DetectParameters.defaults()).rings();
        int before = store.reads;
        RingWatch found = plain(store)
                .keeping(remarks::add)
                .follow(DetectParameters.defaults())
                .rings();
        assertEquals(before, store.reads, () -> "seed " + seed);
        for (int change = 0; change < 20; change++) {
            Set<String> touched = events.change();
            List<VendorRows> rows = events.store().reader().readVendors(touched);
            expected.update(rows);
            found.update(rows);
            assertEquals(expected.rings(), found.rings(), "seed " + seed + ", change " + change);
        }
        assertEquals(List.of(), remarks);
    }

    @Test
    void what_is_damaged_is_never_used_and_the_reason_is_told() throws IOException {
        long seed = 86_028;
        Random random = new Random(seed);
        RandomEvents events = new RandomEvents(21, 40);
        KeptBeside store = new KeptBeside(events.store(), folder);
        plain(events.store()).run(DetectParameters.defaults());
        RunDetection.Outcome expected = plain(events.store()).run(DetectParameters.defaults());
        kept(store);
        byte[] whole = Files.readAllBytes(file());
        for (int i = 0; i < 40; i++) {
            int at = random.nextInt(whole.length);
            byte[] damaged = i % 3 == 0 ? Arrays.copyOf(whole, at) : whole.clone();
            if (i % 3 != 0) {
                damaged[at] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file(), damaged);
            remarks.clear();
            assertSame(expected, kept(store), "seed " + seed + ", round " + i + ", byte " + at);
            assertEquals(1, remarks.size(), "seed " + seed + ", round " + i + ", byte " + at);
        }
    }

    @Test
    void nothing_is_kept_while_the_store_is_written() {
        KeptBeside store = new KeptBeside(new RandomEvents(31, 30).store(), folder);
        store.state = "";
        kept(store);
        assertFalse(Files.exists(file()));
        store.state = "still";
        store.whenRead = () -> store.state = "another";
        kept(store);
        assertFalse(Files.exists(file()));
        store.whenRead = () -> {};
        kept(store);
        assertTrue(Files.exists(file()));
        store.state = "";
        int before = store.reads;
        kept(store);
        assertEquals(before + 1, store.reads);
        assertEquals(List.of(), remarks);
    }

    @Test
    void a_run_succeeds_where_nothing_can_be_kept() {
        KeptBeside store = new KeptBeside(new RandomEvents(41, 30).store(), folder.resolve("missing"));
        assertFalse(kept(store).findings().vendors().isEmpty());
        assertEquals(1, remarks.size());
        assertTrue(
                remarks.get(0).startsWith("The file " + folder.resolve("missing") + "/projection cannot be written: "),
                remarks.get(0));
        remarks.clear();
        GraphStore plain = new RandomEvents(41, 30).store();
        assertFalse(kept(plain).findings().vendors().isEmpty());
        assertEquals(List.of(), remarks);
    }

    @Test
    void an_empty_store_is_kept_too() throws IOException {
        KeptBeside store = new KeptBeside(new MemoryGraphStore(), folder);
        RunDetection.Outcome expected = kept(store);
        assertSame(expected, kept(store), "empty");
        assertEquals(1, store.reads);
    }

    @Test
    void questions_are_answered_from_what_was_kept() {
        MemoryGraphStore memory = new MemoryGraphStore();
        memory.writer().writeVendors(List.of(StoreRows.vendor("A", "one"), StoreRows.vendor("B", "two")));
        KeptBeside store = new KeptBeside(memory, folder);
        WhyData first = WhyData.read(store, DetectParameters.defaults(), remarks::add);
        WhyData second = WhyData.read(store, DetectParameters.defaults(), remarks::add);
        assertEquals(1, store.reads);
        assertEquals(first.digest(), second.digest());
        assertEquals(
                first.digest(),
                WhyData.read(memory, DetectParameters.defaults()).digest());
        assertEquals(2, second.population());
        new WhyDesk(store, remarks::add).links();
        assertEquals(1, store.reads);
        new WhyDesk(store).links();
        assertEquals(2, store.reads);
        assertEquals(List.of(), remarks);
    }
}
