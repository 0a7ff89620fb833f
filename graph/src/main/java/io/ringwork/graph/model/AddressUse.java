package io.ringwork.graph.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code shipping_addresses}: a vendor ships from, takes returns at, or is registered at a place.
 *
 * @param role {@link UseRole#SHIPS_FROM} (also for a warehouse), {@link UseRole#RETURNS_TO} or
 *     {@link UseRole#REGISTERED_AT}
 */
public record AddressUse(
        String vendorId,
        UseRole role,
        PostalAddress address,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        Map<String, String> extra,
        SourceRef source)
        implements SourceRecord {

    @Override
    public Table table() {
        return Table.SHIPPING_ADDRESSES;
    }
}
