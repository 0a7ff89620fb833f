package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/** What a row with an id says, without where it says it. */
final class ContentDigest {

    private static final SourceRef NOWHERE = new SourceRef("", 0, "");

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
        String text = withoutSource(row).toString();
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() << 32 | Integer.toUnsignedLong(text.hashCode());
    }

    private static SourceRecord withoutSource(SourceRecord row) {
        if (row instanceof Vendor vendor) {
            return new Vendor(
                    vendor.id(),
                    vendor.name(),
                    vendor.legalName(),
                    vendor.marketplace(),
                    vendor.country(),
                    vendor.registeredAt(),
                    vendor.status(),
                    vendor.removedAt(),
                    vendor.extra(),
                    NOWHERE);
        }
        if (row instanceof Listing listing) {
            return new Listing(
                    listing.id(),
                    listing.vendorId(),
                    listing.title(),
                    listing.brand(),
                    listing.category(),
                    listing.price(),
                    listing.currency(),
                    listing.listedAt(),
                    listing.status(),
                    listing.imageHash(),
                    listing.url(),
                    listing.extra(),
                    NOWHERE);
        }
        if (row instanceof Report report) {
            return new Report(
                    report.id(),
                    report.vendorId(),
                    report.listingId(),
                    report.reporter(),
                    report.reporterKind(),
                    report.brand(),
                    report.reason(),
                    report.filedAt(),
                    report.outcome(),
                    report.extra(),
                    NOWHERE);
        }
        throw new IllegalArgumentException("a row of " + row.table().word() + " has no id of its own");
    }
}
