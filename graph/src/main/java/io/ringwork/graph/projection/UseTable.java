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
}
