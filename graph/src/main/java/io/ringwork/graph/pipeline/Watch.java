package io.ringwork.graph.pipeline;

import io.ringwork.graph.source.EventLine;
import io.ringwork.graph.source.RejectedRow;
import io.ringwork.graph.store.FilePosition;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.VendorRows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Applies events as they come: stores them, brings the rings after them, and answers. One thread applies; whatever waits
 * when it is done with a group is the next group, so that a single event does not wait for others and many share one
 * transaction. An answer is given when its events are durable and the rings have followed them, never before.
 *
 * <p>What waits is bounded: whoever brings more waits too. A failure ends the watch, because store and rings may differ
 * after it; what was not answered has to be sent again, to another watch, and changes nothing where it was stored.
 */
public final class Watch implements AutoCloseable {

    /** Events of a group at most, unless somebody says otherwise. */
    public static final int MOST_EVENTS = 500;

    /** What may wait, in events and kibibytes. */
    private static final int ROOM = 1 << 16;

    private final GraphStore store;
    private final EventIntake intake;
    private final RingWatch rings;
    private final int mostEvents;
    private final Consumer<WatchAnswer> listener;
    private final Semaphore room = new Semaphore(ROOM, true);
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final Thread thread;
    private boolean closing;
    private boolean ended;
    private @Nullable Throwable failure;

    private Watch(
            GraphStore store, EventIntake intake, RingWatch rings, int mostEvents, Consumer<WatchAnswer> listener) {
        this.store = store;
        this.intake = intake;
        this.rings = rings;
        this.mostEvents = mostEvents;
        this.listener = listener;
        this.thread = new Thread(this::run, "watch");
    }

    /** A batch that waits for its turn, and who waits for it. */
    private record Waiting(EventBatch batch, int weight, CompletableFuture<WatchAnswer> answer) {}

    /**
     * Starts a watch with a thread of its own.
     *
     * @param rings as they are for what the store holds
     * @param mostEvents of a group
     * @param listener is told of every group, by the thread that applies and before anybody has an answer
     */
    public static Watch start(
            GraphStore store, EventIntake intake, RingWatch rings, int mostEvents, Consumer<WatchAnswer> listener) {
        Watch watch = new Watch(store, intake, rings, mostEvents, listener);
        watch.thread.start();
        return watch;
    }

    /** Events that a batch may have at most. */
    public int mostEvents() {
        return mostEvents;
    }

    /**
     * Brings events, and waits while too many wait already. Batches are applied in the order in which they are brought.
     *
     * @return the answer once it is there; a {@link WatchEndedException} when there will be none
     * @throws IllegalArgumentException when there are more than {@link #mostEvents}
     * @throws InterruptedException when the caller is interrupted while he waits; then nothing is applied
     */
    public CompletableFuture<WatchAnswer> submit(EventBatch batch) throws InterruptedException {
        if (batch.events().size() > mostEvents) {
            throw new IllegalArgumentException(
                    "a batch of " + batch.events().size() + " events, more than " + mostEvents);
        }
        Waiting waiting = new Waiting(batch, weight(batch), new CompletableFuture<>());
        room.acquire(waiting.weight());
        synchronized (queue) {
            if (ended) {
                room.release(waiting.weight());
                waiting.answer().completeExceptionally(new WatchEndedException(failure));
            } else {
                queue.add(waiting);
                queue.notifyAll();
            }
        }
        return waiting.answer();
    }

    private static int weight(EventBatch batch) {
        long weight = 1;
        for (EventLine event : batch.events()) {
            weight += 1 + event.size() / 1024;
        }
        return (int) Math.min(ROOM, weight);
    }

    /** Whether it takes no more events. */
    public boolean hasEnded() {
        synchronized (queue) {
            return ended;
        }
    }

    /** Why it ended, when it failed. */
    public Optional<Throwable> failure() {
        synchronized (queue) {
            return Optional.ofNullable(failure);
        }
    }

    private void run() {
        try {
            for (List<Waiting> group = take(); !group.isEmpty(); group = take()) {
                apply(group);
            }
        } catch (RuntimeException | Error failed) {
            synchronized (queue) {
                failure = failed;
            }
        } finally {
            end();
        }
    }

    private void end() {
        List<Waiting> left;
        WatchEndedException end;
        synchronized (queue) {
            ended = true;
            left = List.copyOf(queue);
            queue.clear();
            end = new WatchEndedException(failure);
        }
        for (Waiting waiting : left) {
            room.release(waiting.weight());
            waiting.answer().completeExceptionally(end);
        }
    }

    /** The next group; empty when there is none any more. */
    private List<Waiting> take() {
        List<Waiting> group = new ArrayList<>();
        synchronized (queue) {
            while (queue.isEmpty() && !closing) {
                try {
                    queue.wait();
                } catch (InterruptedException stopped) {
                    closing = true;
                }
            }
            int events = 0;
            while (!closing && !queue.isEmpty()) {
                events += queue.element().batch().events().size();
                if (!group.isEmpty() && events > mostEvents) {
                    break;
                }
                group.add(queue.remove());
            }
        }
        return group;
    }

    private void apply(List<Waiting> group) {
        try {
            List<EventLine> events = new ArrayList<>();
            Map<String, FilePosition> positions = new HashMap<>();
            for (Waiting waiting : group) {
                events.addAll(waiting.batch().events());
                positions.putAll(waiting.batch().positions());
            }
            Intake taken = intake.apply(events, positions);
            List<RingChange> changes = List.copyOf(follow(taken.touched()));
            listener.accept(new WatchAnswer(events.size(), taken.rejected(), changes));
            int from = 0;
            for (Waiting waiting : group) {
                int size = waiting.batch().events().size();
                List<RejectedRow> rejected = taken.outcomes().subList(from, from + size).stream()
                        .flatMap(Optional::stream)
                        .toList();
                waiting.answer().complete(new WatchAnswer(size, rejected, changes));
                from += size;
            }
        } catch (RuntimeException | Error failed) {
            group.forEach(waiting -> waiting.answer().completeExceptionally(new WatchEndedException(failed)));
            throw failed;
        } finally {
            group.forEach(waiting -> room.release(waiting.weight()));
        }
    }

    private List<RingChange> follow(List<String> touched) {
        if (touched.isEmpty()) {
            return List.of();
        }
        List<VendorRows> vendors = store.reader().readVendors(touched);
        return rings.update(vendors);
    }

    /** Lets the group that is being applied come to its end, and takes no other. */
    @Override
    public void close() {
        synchronized (queue) {
            closing = true;
            queue.notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
