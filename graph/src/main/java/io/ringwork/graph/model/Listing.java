package io.ringwork.graph.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An offer of a vendor.
 *
 * @param id the marketplace's own id, opaque
 * @param vendorId whose offer it is
 * @param price in units of {@code currency}
 * @param currency ISO 4217 code, or a ticker such as BTC
 * @param imageHash 64-bit perceptual hash of the first picture, 16 lower-case hexadecimal digits
 */
public record Listing(
        String id,
        String vendorId,
        @Nullable String title,
        @Nullable String brand,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable Instant listedAt,
        @Nullable String status,
        @Nullable String imageHash,
        @Nullable String url,
        Map<String, String> extra,
        SourceRef source)
        implements SourceRecord {

    @Override
    public Table table() {
        return Table.LISTINGS;
    }
}
