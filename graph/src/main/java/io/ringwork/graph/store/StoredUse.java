package io.ringwork.graph.store;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.UseRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's use of an identifier as the store holds it, all rows that say so merged.
 *
 * @param raws the spellings, sorted
 * @param sources the rows, sorted
 */
public record StoredUse(
        String vendorId,
        UseRole role,
        Identifier identifier,
        List<String> raws,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        List<SourceRef> sources) {}
