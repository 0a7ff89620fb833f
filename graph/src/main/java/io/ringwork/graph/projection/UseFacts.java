package io.ringwork.graph.projection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows say of one vendor's use of one identifier, all roles together.
 *
 * @param firstSeen earliest time that a row names
 * @param lastSeen latest time that a row names
 * @param sources the rows as {@link io.ringwork.graph.model.SourceRef#stableId}, in order, each once
 */
public record UseFacts(
        @Nullable Instant firstSeen, @Nullable Instant lastSeen, List<String> sources) {

    /** The earlier of two times of which either may be missing. */
    public static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? other : one;
    }

    /** The later of two times of which either may be missing. */
    public static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? other : one;
    }
}
