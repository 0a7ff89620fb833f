package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.source.EventLine;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.VendorRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class WatchTest {

    private static final Normalizer NORMALIZER = new Normalizer();

    private final MemoryGraphStore store = new MemoryGraphStore();
    private final List<WatchAnswer> groups = Collections.synchronizedList(new ArrayList<>());
    private long sent;

    private Watch start(RingWatch rings, int most) {
        return Watch.start(store, new EventIntake(store, NORMALIZER), rings, most, groups::add);
    }

    private RingWatch rerun() {
        return new RerunWatch(store, DetectParameters.of(Map.of()), List.of());
    }

    private EventBatch batch(String... lines) {
        List<EventLine> events = new ArrayList<>();
        for (String line : lines) {
            events.add(EventLine.of("events", ++sent, line));
        }
        return EventBatch.of(events);
    }

    private static String vendor(String id, String more) {
        return "{\"table\":\"vendors\",\"vendor_id\":\"" + id + "\"" + more + "}";
    }

    private static String account(String vendor, String account) {
        return "{\"table\":\"payment_accounts\",\"vendor_id\":\"" + vendor + "\",\"kind\":\"iban\",\"account\":\""
                + account + "\"}";
    }

    /** A watch of rings that waits for a sign before it goes on. */
    private record Held(CountDownLatch reached, CountDownLatch goOn) implements RingWatch {

        @Override
        public List<RingChange> update(Collection<VendorRows> vendors) {
            reached.countDown();
            try {
                goOn.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        }

        @Override
        public List<Ring> rings() {
            return List.of();
        }
    }

    @Test
    void rings_grow_and_dissolve_as_events_come() throws Exception {
        try (Watch watch = start(rerun(), 500)) {
            watch.submit(batch(
                            vendor(
                                    "V1",
                                    ",\"registered_at\":\"2025-01-01\",\"status\":\"removed\",\"removed_at\":\"2025-03-01\""),
                            vendor("V2", ",\"registered_at\":\"2025-01-02\""),
                            vendor("V3", ",\"registered_at\":\"2025-03-05\"")))
                    .get();
            for (int i = 0; i < 40; i++) {
                watch.submit(batch(vendor("N" + i, ""))).get();
            }
            WatchAnswer first = watch.submit(batch(
                            account("V1", "DE89370400440532013000"),
                            account("V2", "DE89370400440532013000"),
                            account("V1", "DE02120300000000202051"),
                            account("V2", "DE02120300000000202051")))
                    .get();
            assertEquals(4, first.accepted());
            assertEquals(RingChange.Kind.NEW, first.changes().get(0).kind());
            assertEquals(List.of("V1", "V2"), first.changes().get(0).added());
            WatchAnswer grown = watch.submit(
                            batch(account("V3", "DE89370400440532013000"), account("V3", "DE02120300000000202051")))
                    .get();
            RingChange change = grown.changes().get(0);
            assertEquals(RingChange.Kind.GROWN, change.kind());
            assertEquals(first.changes().get(0).ring().id(), change.ring().id());
            assertEquals(List.of("V3"), change.added());
            assertEquals(List.of("V3"), change.returned());
            WatchAnswer nothing = watch.submit(batch("{}", account("V3", "DE02120300000000202051")))
                    .get();
            assertEquals(1, nothing.accepted());
            assertEquals(1, nothing.rejected().size());
            assertEquals(List.of(), nothing.changes());
        }
        assertEquals(44, groups.size());
    }

    @Test
    void what_waits_while_a_group_is_applied_is_the_next_group() throws Exception {
        Held held = new Held(new CountDownLatch(1), new CountDownLatch(1));
        List<CompletableFuture<WatchAnswer>> answers = new ArrayList<>();
        try (Watch watch = start(held, 4)) {
            answers.add(watch.submit(batch(vendor("V0", ""))));
            held.reached().await();
            for (int i = 1; i <= 6; i++) {
                answers.add(watch.submit(batch(vendor("V" + i, ""))));
            }
            assertFalse(answers.get(0).isDone(), "nothing is answered before the rings have followed");
            assertEquals(1, store.reader().countVendors(), "nothing waits inside the store");
            held.goOn().countDown();
            for (CompletableFuture<WatchAnswer> answer : answers) {
                assertEquals(1, answer.get().accepted());
            }
        }
        assertEquals(List.of(1, 4, 2), groups.stream().map(WatchAnswer::events).toList());
        assertEquals(7, store.reader().countVendors());
    }

    @Test
    void closing_finishes_the_group_and_says_that_the_rest_was_not_applied() throws Exception {
        Held held = new Held(new CountDownLatch(1), new CountDownLatch(1));
        Watch watch = start(held, 1);
        CompletableFuture<WatchAnswer> applied = watch.submit(batch(vendor("V0", "")));
        held.reached().await();
        CompletableFuture<WatchAnswer> waiting = watch.submit(batch(vendor("V1", "")));
        Thread closing = new Thread(watch::close);
        closing.start();
        while (closing.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        held.goOn().countDown();
        closing.join();
        assertEquals(1, applied.get().accepted());
        assertEnded(waiting);
        assertEnded(watch.submit(batch(vendor("V2", ""))));
        assertTrue(watch.hasEnded());
        assertTrue(watch.failure().isEmpty());
        assertEquals(1, store.reader().countVendors());
    }

    @Test
    void a_failure_ends_the_watch_and_says_why() throws Exception {
        RingWatch broken = new RingWatch() {
            @Override
            public List<RingChange> update(Collection<VendorRows> vendors) {
                throw new IllegalStateException("the rings broke");
            }

            @Override
            public List<Ring> rings() {
                return List.of();
            }
        };
        try (Watch watch = start(broken, 10)) {
            CompletableFuture<WatchAnswer> answer = watch.submit(batch(vendor("V0", "")));
            Throwable why = assertEnded(answer);
            assertEquals("the rings broke", why.getCause().getMessage());
            while (!watch.hasEnded()) {
                Thread.onSpinWait();
            }
            assertEnded(watch.submit(batch(vendor("V1", ""))));
            assertEquals("the rings broke", watch.failure().orElseThrow().getMessage());
        }
        assertEquals(List.of(), groups);
    }

    @Test
    void a_batch_beyond_a_group_is_a_callers_mistake() {
        try (Watch watch = start(rerun(), 1)) {
            assertThrows(IllegalArgumentException.class, () -> watch.submit(batch(vendor("V0", ""), vendor("V1", ""))));
        }
    }

    @Test
    void whoever_brings_too_much_waits_until_there_is_room() throws Exception {
        Held held = new Held(new CountDownLatch(1), new CountDownLatch(1));
        String large = vendor("V1", ",\"name\":\"" + "x".repeat(60_000) + "\"");
        List<CompletableFuture<WatchAnswer>> brought = new ArrayList<>();
        try (Watch watch = start(held, 1)) {
            Thread bringing = new Thread(() -> {
                try {
                    for (int i = 0; i < 2_000; i++) {
                        brought.add(watch.submit(batch(large)));
                    }
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            bringing.start();
            held.reached().await();
            while (bringing.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertTrue(sent < 1_300, () -> sent + " events of 60 kB were taken in");
            held.goOn().countDown();
            bringing.join();
            watch.submit(batch(vendor("V2", ""))).get(100, TimeUnit.SECONDS);
            for (CompletableFuture<WatchAnswer> answer : brought) {
                assertEquals(1, answer.get(100, TimeUnit.SECONDS).accepted());
            }
        }
        assertEquals(2_001, groups.size());
    }

    private static Throwable assertEnded(CompletableFuture<WatchAnswer> answer) {
        ExecutionException failed = assertThrows(ExecutionException.class, answer::get);
        return assertInstanceOf(WatchEndedException.class, failed.getCause());
    }
}
