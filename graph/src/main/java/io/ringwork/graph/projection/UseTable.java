package io.ringwork.graph.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the rows say of the uses, by the number of the edge. */
public interface UseTable {

    /** Earliest time that a row names. */
    @Nullable
    Instant firstSeen(int edge);

    /** Latest time that a row names. */
    @Nullable
    Instant lastSeen(int edge);

    /** All that the rows say of a use; without rows where the vendor is the only one that holds the value. */
    UseFacts facts(int edge);

    /** The second since 1970 of the earliest time, or what stands for a missing one. */
    default double firstSecond(int edge, double missing) {
        Instant first = firstSeen(edge);
        return first == null ? missing : first.getEpochSecond();
    }

    /** Whether a row names a latest time. */
    default boolean hasLast(int edge) {
        return lastSeen(edge) != null;
    }

    /**
     * The second since 1970 of the latest time.
     *
     * @throws IllegalStateException when no row names one
     */
    default double lastSecond(int edge) {
        Instant last = lastSeen(edge);
        if (last == null) {
            throw new IllegalStateException("no row names the end of use " + edge);
        }
        return last.getEpochSecond();
    }
}
