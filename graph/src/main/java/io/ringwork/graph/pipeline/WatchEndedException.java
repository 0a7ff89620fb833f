package io.ringwork.graph.pipeline;

import org.jspecify.annotations.Nullable;

/** A watch takes no more events: it was closed, or failed before. Whether the events were stored is not known. */
public final class WatchEndedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WatchEndedException(@Nullable Throwable cause) {
        super("The watch has ended; events that were not acknowledged have to be sent again.", cause);
    }
}
