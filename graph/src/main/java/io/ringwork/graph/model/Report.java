package io.ringwork.graph.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complaint about a vendor or one of its listings. At least one of {@code vendorId} and {@code listingId} is given.
 *
 * @param reporter name or id of who filed it
 * @param brand the brand that is said to be copied
 */
public record Report(
        String id,
        @Nullable String vendorId,
        @Nullable String listingId,
        @Nullable String reporter,
        @Nullable ReporterKind reporterKind,
        @Nullable String brand,
        @Nullable String reason,
        @Nullable Instant filedAt,
        @Nullable ReportOutcome outcome,
        Map<String, String> extra,
        SourceRef source)
        implements SourceRecord {

    @Override
    public Table table() {
        return Table.REPORTS;
    }
}
