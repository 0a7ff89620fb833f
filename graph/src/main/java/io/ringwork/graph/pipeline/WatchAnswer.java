package io.ringwork.graph.pipeline;

import io.ringwork.graph.source.RejectedRow;
import java.util.List;

/**
 * What became of events, and of the rings.
 *
 * @param events how many they were
 * @param rejected those that were not taken, in their order; all others are durable
 * @param changes what the group in which they were applied did to the rings; events of others may have been in it
 */
public record WatchAnswer(int events, List<RejectedRow> rejected, List<RingChange> changes) {

    /** Copies the lists. */
    public WatchAnswer {
        rejected = List.copyOf(rejected);
        changes = List.copyOf(changes);
    }

    /** Number of events that are stored. */
    public int accepted() {
        return events - rejected.size();
    }
}
