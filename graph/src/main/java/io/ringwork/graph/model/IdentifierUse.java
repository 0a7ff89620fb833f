package io.ringwork.graph.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code identifiers}: a vendor uses a phone, an e-mail address, a device, a web site and so on.
 *
 * @param value the identifier as it stands in the file
 */
public record IdentifierUse(
        String vendorId,
        IdentifierKind kind,
        String value,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        Map<String, String> extra,
        SourceRef source)
        implements SourceRecord {

    @Override
    public Table table() {
        return Table.IDENTIFIERS;
    }
}
