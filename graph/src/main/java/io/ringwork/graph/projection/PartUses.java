package io.ringwork.graph.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the rows say of the uses of a part of a store.
 *
 * @param facts by number of the edge
 */
@SuppressWarnings("ArrayRecordComponent") // A column as long as the part; nobody writes into it.
record PartUses(UseFacts[] facts) implements UseTable {

    @Override
    public @Nullable Instant firstSeen(int edge) {
        return facts[edge].firstSeen();
    }

    @Override
    public @Nullable Instant lastSeen(int edge) {
        return facts[edge].lastSeen();
    }

    @Override
    public UseFacts facts(int edge) {
        return facts[edge];
    }
}
