package io.ringwork.graph.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's use of an identifier, ready for the store.
 *
 * @param role the relationship's type
 * @param raw the spelling in the file; for an address its parts joined by a comma and a space
 * @param extra further properties of the use: columns that the table does not define, and {@code holder}
 */
public record NormalizedUse(
        String vendorId,
        UseRole role,
        Identifier identifier,
        String raw,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        Map<String, String> extra,
        SourceRef source) {}
