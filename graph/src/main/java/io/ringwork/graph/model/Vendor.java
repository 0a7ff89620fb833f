package io.ringwork.graph.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A seller account on a marketplace.
 *
 * @param id the marketplace's own id, opaque
 * @param name name shown to buyers
 * @param legalName name of the company or person behind the account
 * @param marketplace where the account exists
 * @param country ISO 3166-1 alpha-2, upper case
 * @param registeredAt when the account was opened
 * @param status what the marketplace says of the account
 * @param removedAt when the account was taken down
 */
public record Vendor(
        String id,
        @Nullable String name,
        @Nullable String legalName,
        @Nullable String marketplace,
        @Nullable String country,
        @Nullable Instant registeredAt,
        @Nullable VendorStatus status,
        @Nullable Instant removedAt,
        Map<String, String> extra,
        SourceRef source)
        implements SourceRecord {

    @Override
    public Table table() {
        return Table.VENDORS;
    }
}
