package io.ringwork.graph.store;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierFamily;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.ReporterKind;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short ways to write rows in tests. */
public final class StoreRows {

    /** A time that rows have. */
    public static final Instant SPRING = Instant.parse("2025-03-20T08:30:00.123456789Z");

    /** A later time. */
    public static final Instant AUTUMN = Instant.parse("2025-09-22T00:00:00Z");

    private StoreRows() {}

    /** A reference whose digest depends on file and line. */
    public static SourceRef source(String file, long line) {
        return new SourceRef(file, line, String.format("%012x", file.hashCode() * 31L + line & 0xffffffffffffL));
    }

    /** A vendor that has nothing but an id and a name. */
    public static Vendor vendor(String id, @Nullable String name) {
        return new Vendor(id, name, null, null, null, null, null, null, Map.of(), source("vendors.csv", id.hashCode()));
    }

    /** A vendor with every field. */
    public static Vendor fullVendor(String id, Map<String, String> extra) {
        return new Vendor(
                id,
                "Blue Heron Trading",
                "Blue Heron Trading Ltd",
                "bazaar",
                "DE",
                SPRING,
                VendorStatus.REMOVED,
                AUTUMN,
                extra,
                source("vendors.csv", 2));
    }

    /** A vendor with nothing but an id. */
    public static Vendor bareVendor(String id, SourceRef source) {
        return new Vendor(id, null, null, null, null, null, null, null, Map.of(), source);
    }

    /** A listing with a title, a brand and a picture. */
    public static Listing listing(String id, String vendorId, @Nullable String brand, @Nullable String imageHash) {
        return new Listing(
                id,
                vendorId,
                "Trail shoe " + id,
                brand,
                "shoes",
                new BigDecimal("49.90"),
                "EUR",
                SPRING,
                "live",
                imageHash,
                "https://bazaar.example/" + id,
                Map.of(),
                source("listings.csv", id.hashCode()));
    }

    /** A report with every field. */
    public static Report report(String id, @Nullable String vendorId, @Nullable String listingId) {
        return new Report(
                id,
                vendorId,
                listingId,
                "North Ridge",
                ReporterKind.BRAND_OWNER,
                "North Ridge",
                "copy of our mark",
                AUTUMN,
                ReportOutcome.CONFIRMED,
                Map.of(),
                source("reports.csv", id.hashCode()));
    }

    /** A usable identifier. */
    public static Identifier identifier(IdentifierKind kind, String canonical) {
        return new Identifier(kind, canonical, IdentifierQuality.USABLE);
    }

    /** A use with the role that fits the kind. */
    public static NormalizedUse use(String vendorId, IdentifierKind kind, String canonical, long line) {
        return use(vendorId, identifier(kind, canonical), canonical, line);
    }

    /** A use with its spelling. */
    public static NormalizedUse use(String vendorId, Identifier identifier, String raw, long line) {
        UseRole role = switch (identifier.kind().family()) {
            case PAYMENT_ACCOUNT -> UseRole.PAID_INTO;
            case ADDRESS -> UseRole.SHIPS_FROM;
            default -> UseRole.USES;
        };
        String file = identifier.kind().family() == IdentifierFamily.PAYMENT_ACCOUNT
                ? "payment_accounts.csv"
                : "identifiers.csv";
        return new NormalizedUse(vendorId, role, identifier, raw, null, null, Map.of(), source(file, line));
    }

    /** The same use seen between two times. */
    public static NormalizedUse seen(NormalizedUse use, @Nullable Instant first, @Nullable Instant last) {
        return new NormalizedUse(
                use.vendorId(), use.role(), use.identifier(), use.raw(), first, last, use.extra(), use.source());
    }

    /** The same use with more columns. */
    public static NormalizedUse withExtra(NormalizedUse use, Map<String, String> extra) {
        return new NormalizedUse(
                use.vendorId(),
                use.role(),
                use.identifier(),
                use.raw(),
                use.firstSeen(),
                use.lastSeen(),
                extra,
                use.source());
    }
}
