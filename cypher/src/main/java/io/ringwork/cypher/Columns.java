package io.ringwork.cypher;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which property holds which field. A field that a row leaves empty is absent. A column that the table does not define
 * keeps its name, with {@code x_} in front where it would hide a property of ours, or begins like that itself.
 */
final class Columns {

    private static final String ESCAPE = "x_";

    /** Properties of a vendor that a run wrote; they are no facts. */
    static final Set<String> FINDINGS = Set.of("risk", "riskRank", "membership", "ringId");

    /** Fields that the store keeps as relationships. */
    static final Set<String> REFERENCES = Set.of("vendorId", "listingId");

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

    private final Map<String, @Nullable Object> byName = new TreeMap<>();

    private Columns() {}

    static Map<String, @Nullable Object> of(Vendor vendor) {
        return new Columns()
                .with("id", vendor.id())
                .with("name", vendor.name())
                .with("legalName", vendor.legalName())
                .with("marketplace", vendor.marketplace())
                .with("country", vendor.country())
                .with("registeredAt", vendor.registeredAt())
                .with("status", word(vendor.status()))
                .with("removedAt", vendor.removedAt())
                .with(vendor.extra(), vendor.source())
                .byName;
    }

    static Map<String, @Nullable Object> of(Listing listing) {
        Columns columns = new Columns()
                .with("id", listing.id())
                .with("vendorId", listing.vendorId())
                .with("title", listing.title())
                .with("brand", listing.brand())
                .with("category", listing.category())
                .with("currency", listing.currency())
                .with("listedAt", listing.listedAt())
                .with("status", listing.status())
                .with("imageHash", listing.imageHash())
                .with("url", listing.url())
                .with(listing.extra(), listing.source());
        BigDecimal price = listing.price();
        if (price != null) {
            double nearest = price.doubleValue();
            boolean exact =
                    Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(price) == 0;
            columns.with("price", nearest);
            // Null on purpose: a new price takes the old one's digits away.
            columns.byName.put("priceExact", exact ? null : price.toPlainString());
        }
        return columns.byName;
    }

    static Map<String, @Nullable Object> of(Report report) {
        return new Columns()
                .with("id", report.id())
                .with("vendorId", report.vendorId())
                .with("listingId", report.listingId())
                .with("reporter", report.reporter())
                .with("reporterKind", word(report.reporterKind()))
                .with("brand", report.brand())
                .with("reason", report.reason())
                .with("filedAt", report.filedAt())
                .with("outcome", word(report.outcome()))
                .with(report.extra(), report.source())
                .byName;
    }

    /** Properties of the relationship that a use is. */
    static Map<String, @Nullable Object> of(NormalizedUse use) {
        Columns columns = new Columns()
                .with("firstSeen", use.firstSeen())
                .with("lastSeen", use.lastSeen())
                .with(use.extra(), use.source());
        columns.byName.put("raws", List.of(use.raw()));
        return columns.byName;
    }

    /** The columns among a node's properties that its table does not define, under their own names. */
    static Map<String, String> extra(Map<String, Object> properties) {
        Map<String, String> extra = new TreeMap<>();
        properties.forEach((name, value) -> {
            if (!OURS.contains(name) && value instanceof String text) {
                extra.put(name.startsWith(ESCAPE) ? name.substring(ESCAPE.length()) : name, text);
            }
        });
        return extra;
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private Columns with(String name, @Nullable Object value) {
        if (value != null && !"".equals(value)) {
            byName.put(name, value);
        }
        return this;
    }

    private Columns with(Map<String, String> extra, SourceRef source) {
        extra.forEach((name, value) -> {
            boolean clash = OURS.contains(name) || name.startsWith(ESCAPE) || name.isEmpty();
            with(clash ? ESCAPE + name : name, value);
        });
        byName.put("sources", List.of(Values.text(source)));
        return this;
    }
}
