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
        return "Vendor[id=" + vendor.id() + ", name=" + vendor.name() + ", legalName=" + vendor.legalName()
                + ", marketplace=" + vendor.marketplace() + ", country=" + vendor.country() + ", registeredAt="
                + vendor.registeredAt() + ", status=" + vendor.status() + ", removedAt=" + vendor.removedAt()
                + ", extra=" + vendor.extra() + NOWHERE;
    }

    private static String text(Listing listing) {
        return "Listing[id=" + listing.id() + ", vendorId=" + listing.vendorId() + ", title=" + listing.title()
                + ", brand=" + listing.brand() + ", category=" + listing.category() + ", price=" + listing.price()
                + ", currency=" + listing.currency() + ", listedAt=" + listing.listedAt() + ", status="
                + listing.status() + ", imageHash=" + listing.imageHash() + ", url=" + listing.url() + ", extra="
                + listing.extra() + NOWHERE;
    }

    private static String text(Report report) {
        return "Report[id=" + report.id() + ", vendorId=" + report.vendorId() + ", listingId=" + report.listingId()
                + ", reporter=" + report.reporter() + ", reporterKind=" + report.reporterKind() + ", brand="
                + report.brand() + ", reason=" + report.reason() + ", filedAt=" + report.filedAt() + ", outcome="
                + report.outcome() + ", extra=" + report.extra() + NOWHERE;
    }
}
