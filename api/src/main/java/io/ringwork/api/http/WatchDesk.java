package io.ringwork.api.http;

import io.ringwork.api.http.problem.Problem;
import io.ringwork.api.http.problem.ProblemCode;
import io.ringwork.api.http.problem.ProblemException;
import io.ringwork.graph.pipeline.Watch;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one watch of a server. The first event starts it, in the background, because all rings are found then; one that
 * ended is followed by another.
 */
final class WatchDesk implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Supplier<Watch> start;
    private @Nullable CompletableFuture<Watch> current;
    private boolean closed;

    /**
     * @param start takes as long as a detection run
     */
    WatchDesk(Supplier<Watch> start) {
        this.start = start;
    }

    /**
     * The watch, once it is there; the caller waits for a moment.
     *
     * @throws ProblemException when it takes longer
     */
    Watch watch() {
        CompletableFuture<Watch> watch = current();
        try {
            return watch.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw notReady("The rings are being found before events can be taken; try again in a moment");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notReady("The server ends; send the events again");
        }
    }

    /** For events that cannot be taken now. */
    static ProblemException notReady(String detail) {
        return new ProblemException(Problem.of(ProblemCode.NOT_READY, detail));
    }

    private synchronized CompletableFuture<Watch> current() {
        CompletableFuture<Watch> watch = current;
        if (watch == null || hasEnded(watch)) {
            if (closed) {
                throw notReady("The server ends; send the events again");
            }
            CompletableFuture<Watch> next = new CompletableFuture<>();
            Thread starting = new Thread(() -> start(next), "watch-start");
            starting.setDaemon(true);
            starting.start();
            watch = next;
            current = next;
        }
        return watch;
    }

    private static boolean hasEnded(CompletableFuture<Watch> watch) {
        return watch.isDone()
                && (watch.isCompletedExceptionally() || watch.join().hasEnded());
    }

    private void start(CompletableFuture<Watch> next) {
        try {
            next.complete(start.get());
        } catch (RuntimeException | Error failed) {
            next.completeExceptionally(failed);
        }
    }

    /** Ends the watch after the group that it is applying; one that starts is waited for. */
    @Override
    public void close() {
        CompletableFuture<Watch> watch;
        synchronized (this) {
            closed = true;
            watch = current;
        }
        if (watch != null) {
            watch.handle((there, failed) -> {
                        if (there != null) {
                            there.close();
                        }
                        return true;
                    })
                    .join();
        }
    }
}
