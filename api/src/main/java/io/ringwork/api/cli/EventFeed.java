package io.ringwork.api.cli;

import io.ringwork.graph.pipeline.EventBatch;
import io.ringwork.graph.pipeline.Watch;
import io.ringwork.graph.pipeline.WatchAnswer;
import io.ringwork.graph.source.EventLine;
import io.ringwork.graph.source.EventLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Brings a stream of events to a watch, each as soon as it was read, until the stream or the watch ends. */
final class EventFeed implements Runnable {

    private final EventLines lines;
    private final Watch watch;
    private volatile @Nullable Throwable failure;

    EventFeed(EventLines lines, Watch watch) {
        this.lines = lines;
        this.watch = watch;
    }

    /** Returns when all that was brought is applied or refused. */
    @Override
    public void run() {
        CompletableFuture<WatchAnswer> last = CompletableFuture.completedFuture(null);
        try {
            for (EventLine line = lines.next(); line != null && !watch.hasEnded(); line = lines.next()) {
                List<EventLine> batch = new ArrayList<>();
                batch.add(line);
                while (batch.size() < watch.mostEvents() && lines.isReady()) {
                    EventLine next = lines.next();
                    if (next == null) {
                        break;
                    }
                    batch.add(next);
                }
                last = watch.submit(EventBatch.of(batch));
            }
        } catch (IOException e) {
            failure = new UncheckedIOException("The events cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        last.handle((answer, failed) -> true).join();
    }

    /** Why the stream could not be read to its end. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }
}
