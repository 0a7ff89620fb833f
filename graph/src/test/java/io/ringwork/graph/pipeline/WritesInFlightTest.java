package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.store.StoreException;
import io.ringwork.graph.store.WriteCounts;
import io.ringwork.graph.store.WriteLane;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Batches in flight: order, bounds and failures. */
@Timeout(60)
class WritesInFlightTest {

    private static final WriteCounts ONE = new WriteCounts(1, 0, 0);

    @Test
    void batches_of_a_lane_are_written_one_after_the_other_in_their_order() {
        List<Integer> written = new ArrayList<>();
        try (WritesInFlight flight = new WritesInFlight()) {
            for (int batch = 0; batch < 100; batch++) {
                int number = batch;
                // Not guarded: only one thread at a time may be here.
                flight.add(1, () -> {
                    written.add(number);
                    return ONE;
                });
            }
            assertEquals(new WriteCounts(100, 0, 0), flight.finish());
            assertEquals(WriteCounts.NONE, flight.finish());
        }
        assertEquals(IntStream.range(0, 100).boxed().toList(), written);
    }

    @Test
    void lanes_are_written_at_the_same_time() {
        CountDownLatch together = new CountDownLatch(WriteLane.COUNT);
        try (WritesInFlight flight = new WritesInFlight()) {
            for (int lane = 0; lane < WriteLane.COUNT; lane++) {
                flight.add(lane, () -> {
                    together.countDown();
                    await(together);
                    return ONE;
                });
            }
            assertEquals(new WriteCounts(WriteLane.COUNT, 0, 0), flight.finish());
        }
    }

    @Test
    void whoever_brings_too_much_waits() throws ExecutionException, InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch full = new CountDownLatch(8);
        AtomicInteger brought = new AtomicInteger();
        CompletableFuture<WriteCounts> bringing = CompletableFuture.supplyAsync(() -> {
            try (WritesInFlight flight = new WritesInFlight()) {
                for (int batch = 0; batch < 40; batch++) {
                    flight.add(batch % WriteLane.COUNT, () -> {
                        await(open);
                        return ONE;
                    });
                    brought.incrementAndGet();
                    full.countDown();
                }
                return flight.finish();
            }
        });
        await(full);
        // No batch ends before the gate opens, so that the ninth finds no place however long it has waited.
        assertEquals(8, brought.get());
        open.countDown();
        assertEquals(new WriteCounts(40, 0, 0), bringing.get());
    }

    @Test
    void a_batch_that_fails_ends_the_load_and_what_waits_is_dropped() {
        StoreException failure = new StoreException(StoreException.Code.FAILED, "The store failed: full.");
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger written = new AtomicInteger();
        try (WritesInFlight flight = new WritesInFlight()) {
            flight.add(0, () -> {
                await(gate);
                throw failure;
            });
            flight.add(0, () -> new WriteCounts(written.incrementAndGet(), 0, 0));
            gate.countDown();
            assertSame(failure, assertThrows(StoreException.class, () -> {
                for (int batch = 0; batch < 1_000_000; batch++) {
                    flight.add(1, () -> ONE);
                }
            }));
            assertSame(failure, assertThrows(StoreException.class, flight::finish));
        }
        assertEquals(0, written.get());
    }

    @Test
    void an_error_comes_out_as_it_is() {
        OutOfMemoryError broken = new OutOfMemoryError("for this test");
        try (WritesInFlight flight = new WritesInFlight()) {
            flight.add(2, () -> {
                throw broken;
            });
            assertSame(broken, assertThrows(OutOfMemoryError.class, flight::finish));
        }
    }

    @Test
    void after_closing_nobody_writes() {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger written = new AtomicInteger();
        CompletableFuture<Void> closing;
        try (WritesInFlight flight = new WritesInFlight()) {
            flight.add(3, () -> {
                begun.countDown();
                await(gate);
                return new WriteCounts(written.incrementAndGet(), 0, 0);
            });
            flight.add(3, () -> new WriteCounts(written.incrementAndGet(), 0, 0));
            await(begun);
            closing = CompletableFuture.runAsync(flight::close);
            assertFalse(closing.isDone());
            gate.countDown();
        }
        closing.join();
        assertTrue(written.get() >= 1, "what had begun is not broken off");
    }

    @Test
    void every_name_has_one_lane_and_the_lanes_are_filled_alike() {
        int[] names = new int[WriteLane.COUNT];
        IntStream.range(0, 10_000).forEach(i -> names[WriteLane.of("phone:+4930" + i)]++);
        for (int lane = 0; lane < WriteLane.COUNT; lane++) {
            assertTrue(names[lane] > 2_000, "lane " + lane + " has " + names[lane]);
        }
        assertEquals(WriteLane.of("V1"), WriteLane.of("V1"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
