package io.ringwork.graph.projection;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.StoredUse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over all that detection reads, fed in canonical order. Every field is preceded by its length, so two different
 * inputs never give the same bytes; a missing field differs from an empty one. Lines of files are left out, because they
 * change when rows are shuffled.
 */
final class InputDigest {

    private static final int BUFFER_BYTES = 1 << 16;

    private final MessageDigest sha256;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;

    InputDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(Vendor vendor) {
        text("vendor");
        text(vendor.id());
        text(vendor.name());
        text(vendor.legalName());
        text(vendor.marketplace());
        text(vendor.country());
        text(vendor.registeredAt());
        text(vendor.status());
        text(vendor.removedAt());
        map(vendor.extra());
        text(vendor.source().stableId());
    }

    void add(StoredUse use) {
        text("use");
        text(use.vendorId());
        text(use.role());
        text(use.identifier().key());
        text(use.identifier().quality());
        texts(use.raws());
        text(use.firstSeen());
        text(use.lastSeen());
        texts(use.sources().stream()
                .map(SourceRef::stableId)
                .sorted()
                .distinct()
                .toList());
    }

    void add(Listing listing) {
        text("listing");
        text(listing.id());
        text(listing.vendorId());
        text(listing.title());
        text(listing.brand());
        text(listing.category());
        text(
                listing.price() == null
                        ? null
                        : listing.price().stripTrailingZeros().toPlainString());
        text(listing.currency());
        text(listing.listedAt());
        text(listing.imageHash());
    }

    void add(Report report) {
        text("report");
        text(report.id());
        text(report.vendorId());
        text(report.listingId());
        text(report.reporter());
        text(report.reporterKind());
        text(report.brand());
        text(report.reason());
        text(report.filedAt());
        text(report.outcome());
        map(report.extra());
        text(report.source().stableId());
    }

    /** The digest as 64 hexadecimal digits; nothing can be added afterwards. */
    String hex() {
        sha256.update(buffer, 0, filled);
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void map(Map<String, String> values) {
        number(values.size());
        new TreeMap<>(values).forEach((key, value) -> {
            text(key);
            text(value);
        });
    }

    private void texts(Collection<String> values) {
        number(values.size());
        values.forEach(this::text);
    }

    private void text(@Nullable Object value) {
        if (value == null) {
            number(-1);
            return;
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        if (filled + bytes.length > BUFFER_BYTES) {
            sha256.update(buffer, 0, filled);
            filled = 0;
        }
        if (bytes.length > BUFFER_BYTES) {
            sha256.update(bytes);
        } else {
            System.arraycopy(bytes, 0, buffer, filled, bytes.length);
            filled += bytes.length;
        }
    }

    private void number(int value) {
        if (filled + Integer.BYTES > BUFFER_BYTES) {
            sha256.update(buffer, 0, filled);
            filled = 0;
        }
        for (int shift = 24; shift >= 0; shift -= 8) {
            buffer[filled++] = (byte) (value >>> shift);
        }
    }
}
