package io.ringwork.cypher;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.ReporterKind;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorStatus;
import io.ringwork.graph.store.StoreException;
import io.ringwork.graph.store.StoredUse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes records of the rows that the store's statements return. */
final class StoredRows {

    private StoredRows() {}

    /** A use that is a relationship of its own. */
    static StoredUse use(Map<String, Object> row) {
        return use(row, Values.sources(row.get("sources")));
    }

    /** A picture that a vendor's listings show; the sources are a list for each listing. */
    static StoredUse shown(Map<String, Object> row) {
        return use(row, joined(row.get("sources")));
    }

    private static StoredUse use(Map<String, Object> row, List<SourceRef> sources) {
        Identifier identifier = new Identifier(
                kind(Values.text(row, "kind")),
                Values.text(row, "value"),
                IdentifierQuality.valueOf(Values.text(row, "quality").toUpperCase(Locale.ROOT)));
        List<String> raws = Values.texts(row.get("raws"));
        return new StoredUse(
                Values.text(row, "vendor"),
                UseRole.valueOf(Values.text(row, "role")),
                identifier,
                raws,
                Values.timeOrNull(row, "firstSeen"),
                Values.timeOrNull(row, "lastSeen"),
                sources);
    }

    private static List<SourceRef> joined(@Nullable Object lists) {
        Map<String, SourceRef> byStableId = new TreeMap<>();
        for (Object list :
                lists instanceof Object[] array ? List.of(array) : (Collection<?>) Objects.requireNonNull(lists)) {
            Values.sources(list)
                    .forEach(source -> byStableId.merge(
                            source.stableId(), source, (one, other) -> one.compareTo(other) < 0 ? one : other));
        }
        return byStableId.values().stream().sorted().toList();
    }

    private static IdentifierKind kind(String word) {
        return IdentifierKind.find(word)
                .orElseThrow(() -> new StoreException(
                        StoreException.Code.FAILED,
                        "The store holds an identifier of the kind " + word + ", which this version does not know."));
    }

    static Vendor vendor(Map<String, Object> properties) {
        return new Vendor(
                Objects.requireNonNull(Merge.text(properties, "id")),
                Merge.text(properties, "name"),
                Merge.text(properties, "legalName"),
                Merge.text(properties, "marketplace"),
                Merge.text(properties, "country"),
                (Instant) properties.get("registeredAt"),
                constant(properties, "status", VendorStatus::find),
                (Instant) properties.get("removedAt"),
                Columns.extra(properties),
                smallestSource(properties));
    }

    static Listing listing(Map<String, Object> row) {
        Map<String, Object> properties = Values.decode(Values.map(row, "properties"));
        return new Listing(
                Objects.requireNonNull(Merge.text(properties, "id")),
                Values.text(row, "vendorId"),
                Merge.text(properties, "title"),
                Merge.text(properties, "brand"),
                Merge.text(properties, "category"),
                price(properties),
                Merge.text(properties, "currency"),
                (Instant) properties.get("listedAt"),
                Merge.text(properties, "status"),
                Values.textOrNull(row, "image"),
                Merge.text(properties, "url"),
                Columns.extra(properties),
                smallestSource(properties));
    }

    private static @Nullable BigDecimal price(Map<String, Object> properties) {
        String exact = Merge.text(properties, "priceExact");
        if (exact != null) {
            return new BigDecimal(exact);
        }
        return properties.get("price") instanceof Number price ? BigDecimal.valueOf(price.doubleValue()) : null;
    }

    static Report report(Map<String, Object> row) {
        Map<String, Object> properties = Values.decode(Values.map(row, "properties"));
        return new Report(
                Objects.requireNonNull(Merge.text(properties, "id")),
                Values.textOrNull(row, "vendorId"),
                Values.textOrNull(row, "listingId"),
                Merge.text(properties, "reporter"),
                constant(properties, "reporterKind", ReporterKind::find),
                Merge.text(properties, "brand"),
                Merge.text(properties, "reason"),
                (Instant) properties.get("filedAt"),
                constant(properties, "outcome", ReportOutcome::find),
                Columns.extra(properties),
                smallestSource(properties));
    }

    private static <E> @Nullable E constant(
            Map<String, Object> properties, String name, Function<String, Optional<E>> find) {
        String word = Merge.text(properties, name);
        return word == null ? null : find.apply(word).orElse(null);
    }

    private static SourceRef smallestSource(Map<String, Object> properties) {
        return Values.sources(properties.get("sources")).get(0);
    }
}
