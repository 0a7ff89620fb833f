package io.ringwork.graph.store;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The properties of nodes by name. A column that the table does not define keeps its name, with {@code x_} in front where
 * it would hide a property of ours.
 */
final class MemoryProperties {

    /** Names that only we use, whatever the node. */
    private static final Set<String> OURS = Set.of(
            "id",
            "key",
            "kind",
            "value",
            "quality",
            "vendors",
            "raws",
            "sources",
            "name",
            "legalName",
            "marketplace",
            "country",
            "registeredAt",
            "status",
            "removedAt",
            "vendorId",
            "listingId",
            "title",
            "brand",
            "category",
            "price",
            "priceExact",
            "currency",
            "listedAt",
            "imageHash",
            "url",
            "reporter",
            "reporterKind",
            "reason",
            "filedAt",
            "outcome",
            "firstSeen",
            "lastSeen",
            "risk",
            "riskRank",
            "membership",
            "ringId");

    private final Map<String, Object> byName = new TreeMap<>();

    private MemoryProperties() {}

    static Map<String, Object> of(Vendor vendor) {
        return new MemoryProperties()
                .with("id", vendor.id())
                .with("name", vendor.name())
                .with("legalName", vendor.legalName())
                .with("marketplace", vendor.marketplace())
                .with("country", vendor.country())
                .with("registeredAt", vendor.registeredAt())
                .with("status", word(vendor.status()))
                .with("removedAt", vendor.removedAt())
                .withExtra(vendor.extra())
                .byName;
    }

    static Map<String, Object> of(Listing listing) {
        BigDecimal price = listing.price();
        boolean exact = price == null || new BigDecimal(Double.toString(price.doubleValue())).compareTo(price) == 0;
        return new MemoryProperties()
                .with("id", listing.id())
                .with("title", listing.title())
                .with("brand", listing.brand())
                .with("category", listing.category())
                .with("price", price == null ? null : price.doubleValue())
                .with("priceExact", exact ? null : price.toPlainString())
                .with("currency", listing.currency())
                .with("listedAt", listing.listedAt())
                .with("status", listing.status())
                .with("imageHash", listing.imageHash())
                .with("url", listing.url())
                .withExtra(listing.extra())
                .byName;
    }

    static Map<String, Object> of(Report report) {
        return new MemoryProperties()
                .with("id", report.id())
                .with("reporter", report.reporter())
                .with("reporterKind", word(report.reporterKind()))
                .with("brand", report.brand())
                .with("reason", report.reason())
                .with("filedAt", report.filedAt())
                .with("outcome", word(report.outcome()))
                .withExtra(report.extra())
                .byName;
    }

    static Map<String, Object> of(Identifier identifier, long vendors) {
        return new MemoryProperties()
                .with("key", identifier.key())
                .with("kind", identifier.kind().word())
                .with("value", identifier.canonical())
                .with("quality", identifier.quality().word())
                .with("vendors", vendors)
                .byName;
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private MemoryProperties with(String name, @Nullable Object value) {
        if (value != null) {
            byName.put(name, value instanceof Number ? value : value.toString());
        }
        return this;
    }

    private MemoryProperties withExtra(Map<String, String> extra) {
        extra.forEach((name, value) -> {
            boolean clash = OURS.contains(name) || name.startsWith("x_") || name.isEmpty();
            byName.put(clash ? "x_" + name : name, value);
        });
        return this;
    }
}
