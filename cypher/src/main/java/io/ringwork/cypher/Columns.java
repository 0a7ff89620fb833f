package io.ringwork.cypher;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.DetailedUse;
import io.ringwork.graph.store.StoredUse;
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

    private final PropertySink sink;

    private Columns(PropertySink sink) {
        this.sink = sink;
    }

    /** Takes properties one after the other, each name once. */
    interface PropertySink {

        /**
         * Takes a property.
         *
         * @param value text, a number, an instant or a list of texts; null for what is to be taken away
         */
        void property(String name, @Nullable Object value);
    }

    static Map<String, @Nullable Object> of(Vendor vendor) {
        Map<String, @Nullable Object> byName = new TreeMap<>();
        write(vendor, List.of(vendor.source()), byName::put);
        return byName;
    }

    static Map<String, @Nullable Object> of(Listing listing) {
        Map<String, @Nullable Object> byName = new TreeMap<>();
        write(listing, List.of(listing.source()), byName::put);
        new Columns(byName::put).with("vendorId", listing.vendorId());
        return byName;
    }

    static Map<String, @Nullable Object> of(Report report) {
        Map<String, @Nullable Object> byName = new TreeMap<>();
        write(report, List.of(report.source()), byName::put);
        new Columns(byName::put).with("vendorId", report.vendorId()).with("listingId", report.listingId());
        return byName;
    }

    /** Properties of the relationship that a use is. */
    static Map<String, @Nullable Object> of(NormalizedUse use) {
        Map<String, @Nullable Object> byName = new TreeMap<>();
        Columns columns =
                new Columns(byName::put).with("firstSeen", use.firstSeen()).with("lastSeen", use.lastSeen());
        use.extra().forEach((name, value) -> columns.with(escaped(name), value));
        byName.put("raws", List.of(use.raw()));
        byName.put("sources", texts(List.of(use.source())));
        return byName;
    }

    /** The properties of a vendor's node. */
    static void write(Vendor vendor, List<SourceRef> sources, PropertySink sink) {
        new Columns(sink)
                .with("id", vendor.id())
                .with("name", vendor.name())
                .with("legalName", vendor.legalName())
                .with("marketplace", vendor.marketplace())
                .with("country", vendor.country())
                .with("registeredAt", vendor.registeredAt())
                .with("status", word(vendor.status()))
                .with("removedAt", vendor.removedAt())
                .with(vendor.extra(), sources);
    }

    /** The properties of a listing's node. */
    static void write(Listing listing, List<SourceRef> sources, PropertySink sink) {
        new Columns(sink)
                .with("id", listing.id())
                .with("title", listing.title())
                .with("brand", listing.brand())
                .with("category", listing.category())
                .with("currency", listing.currency())
                .with("listedAt", listing.listedAt())
                .with("status", listing.status())
                .with("imageHash", listing.imageHash())
                .with("url", listing.url())
                .with(listing.extra(), sources);
        BigDecimal price = listing.price();
        if (price != null) {
            double nearest = price.doubleValue();
            boolean exact =
                    Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(price) == 0;
            sink.property("price", nearest);
            // Null on purpose: a new price takes the old one's digits away.
            sink.property("priceExact", exact ? null : price.toPlainString());
        }
    }

    /** The properties of a report's node. */
    static void write(Report report, List<SourceRef> sources, PropertySink sink) {
        new Columns(sink)
                .with("id", report.id())
                .with("reporter", report.reporter())
                .with("reporterKind", word(report.reporterKind()))
                .with("brand", report.brand())
                .with("reason", report.reason())
                .with("filedAt", report.filedAt())
                .with("outcome", word(report.outcome()))
                .with(report.extra(), sources);
    }

    /** The properties of the relationship that a merged use is. */
    static void write(DetailedUse detailed, PropertySink sink) {
        StoredUse use = detailed.use();
        new Columns(sink).with("firstSeen", use.firstSeen()).with("lastSeen", use.lastSeen());
        detailed.extra().forEach((name, values) -> {
            List<String> given =
                    values.stream().filter(value -> !value.isEmpty()).toList();
            if (!given.isEmpty()) {
                sink.property(escaped(name), given.size() == 1 ? given.get(0) : given);
            }
        });
        sink.property("raws", use.raws());
        sink.property("sources", texts(use.sources()));
        sink.property("quality", detailed.said().word());
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
            sink.property(name, value);
        }
        return this;
    }

    private void with(Map<String, String> extra, List<SourceRef> sources) {
        extra.forEach((name, value) -> with(escaped(name), value));
        sink.property("sources", texts(sources));
    }

    private static String escaped(String name) {
        boolean clash = OURS.contains(name) || name.startsWith(ESCAPE) || name.isEmpty();
        return clash ? ESCAPE + name : name;
    }

    /** The sources as the store keeps them, in the order of their texts. */
    private static List<String> texts(List<SourceRef> sources) {
        return sources.size() == 1
                ? List.of(Values.text(sources.get(0)))
                : sources.stream().map(Values::text).sorted().toList();
    }
}
