package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.Vendor;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/** What a row with an id says, without where it says it. */
final class ContentDigest {

    private static final String NOWHERE = ", source=SourceRef[file=, line=0, digest=]]";

    private ContentDigest() {}

    /** The id of a vendor, listing or report; empty for rows without an id of their own. */
    static Optional<String> id(SourceRecord row) {
        return switch (row.table()) {
            case VENDORS -> Optional.of(((Vendor) row).id());
            case LISTINGS -> Optional.of(((Listing) row).id());
            case REPORTS -> Optional.of(((Report) row).id());
            case PAYMENT_ACCOUNTS, SHIPPING_ADDRESSES, IDENTIFIERS -> Optional.empty();
        };
    }

    /**
     * 64 bits over all fields but the source: equal rows have equal digests. Two different rows of one id that agree are
     * taken for one; at 64 bits that is not to be expected among the few rows that share an id.
     */
    static long of(SourceRecord row) {
        String text = text(row);
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() << 32 | Integer.toUnsignedLong(text.hashCode());
    }

    /** The row as its record writes itself when it stands nowhere; written here because a record takes ten times as long. */
    static String text(SourceRecord row) {
        if (row instanceof Vendor vendor) {
            return text(vendor);
        }
        if (row instanceof Listing listing) {
            return text(listing);
        }
        if (row instanceof Report report) {
            return text(report);
        }
        throw new IllegalArgumentException("a row of " + row.table().word() + " has no id of its own");
    }

    private static String text(Vendor vendor) {
        return new StringBuilder("Vendor[id=")
                .append(vendor.id())
                .append(", name=")
                .append(vendor.name())
                .append(", legalName=")
                .append(vendor.legalName())
                .append(", marketplace=")
                .append(vendor.marketplace())
                .append(", country=")
                .append(vendor.country())
                .append(", registeredAt=")
                .append(vendor.registeredAt())
                .append(", status=")
                .append(vendor.status())
                .append(", removedAt=")
                .append(vendor.removedAt())
                .append(", extra=")
                .append(vendor.extra())
                .append(NOWHERE)
                .toString();
    }

    private static String text(Listing listing) {
        return new StringBuilder("Listing[id=")
                .append(listing.id())
                .append(", vendorId=")
                .append(listing.vendorId())
                .append(", title=")
                .append(listing.title())
                .append(", brand=")
                .append(listing.brand())
                .append(", category=")
                .append(listing.category())
                .append(", price=")
                .append(listing.price())
                .append(", currency=")
                .append(listing.currency())
                .append(", listedAt=")
                .append(listing.listedAt())
                .append(", status=")
                .append(listing.status())
                .append(", imageHash=")
                .append(listing.imageHash())
                .append(", url=")
                .append(listing.url())
                .append(", extra=")
                .append(listing.extra())
                .append(NOWHERE)
                .toString();
    }

    private static String text(Report report) {
        return new StringBuilder("Report[id=")
                .append(report.id())
                .append(", vendorId=")
                .append(report.vendorId())
                .append(", listingId=")
                .append(report.listingId())
                .append(", reporter=")
                .append(report.reporter())
                .append(", reporterKind=")
                .append(report.reporterKind())
                .append(", brand=")
                .append(report.brand())
                .append(", reason=")
                .append(report.reason())
                .append(", filedAt=")
                .append(report.filedAt())
                .append(", outcome=")
                .append(report.outcome())
                .append(", extra=")
                .append(report.extra())
                .append(NOWHERE)
                .toString();
    }
}
