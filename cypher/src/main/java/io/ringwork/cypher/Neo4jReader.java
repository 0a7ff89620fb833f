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
import io.ringwork.graph.store.GraphReader;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Streams rows out of the store; no statement here collects more than one identifier's uses. */
final class Neo4jReader implements GraphReader {

    private static final String COUNT_VENDORS = "MATCH (v:Vendor) RETURN count(v) AS count";

    private static final String COUNTRIES =
            "UNWIND $rows AS id MATCH (v:Vendor {id: id}) RETURN id, coalesce(v.country, '') AS country";

    private static final String LISTINGS = "UNWIND $rows AS id MATCH (l:Listing {id: id}) RETURN id";

    private static final String VENDORS = "MATCH (v:Vendor) RETURN properties(v) AS properties";

    private static final String USES =
            "MATCH (v:Vendor)-[u:PAID_INTO|SHIPS_FROM|RETURNS_TO|REGISTERED_AT|USES]->(i:Identifier)"
                    + " RETURN v.id AS vendor, type(u) AS role, i.kind AS kind, i.value AS value, i.quality AS quality,"
                    + " u.raws AS raws, u.firstSeen AS firstSeen, u.lastSeen AS lastSeen, u.sources AS sources";

    private static final String SHOWN = "MATCH (i:Image) CALL { WITH i"
            + " MATCH (i)<-[:SHOWS]-(l:Listing)<-[:OFFERS]-(v:Vendor)"
            + " RETURN v.id AS vendor, min(l.listedAt) AS firstSeen, max(l.listedAt) AS lastSeen,"
            + " collect(l.sources) AS sources }"
            + " RETURN vendor, 'SHOWS' AS role, i.kind AS kind, i.value AS value, i.quality AS quality,"
            + " [i.value] AS raws, firstSeen, lastSeen, sources";

    private static final String OFFERED = "MATCH (v:Vendor)-[:OFFERS]->(l:Listing)"
            + " RETURN v.id AS vendorId, properties(l) AS properties, [(l)-[:SHOWS]->(i:Image) | i.value][0] AS image";

    private static final String REPORTS = "MATCH (r:Report)"
            + " OPTIONAL MATCH (r)-[:ABOUT]->(v:Vendor) OPTIONAL MATCH (r)-[:ABOUT]->(l:Listing)"
            + " OPTIONAL MATCH (l)<-[:OFFERS]-(lv:Vendor)"
            + " RETURN properties(r) AS properties, coalesce(v.id, lv.id) AS vendorId, l.id AS listingId";

    private final Session session;

    Neo4jReader(Session session) {
        this.session = session;
    }

    @Override
    public long countVendors() {
        return session.read(statements ->
                Values.number(statements.list(COUNT_VENDORS, Map.of()).get(0), "count"));
    }

    @Override
    public Map<String, String> findVendorCountries(Collection<String> vendorIds) {
        Map<String, String> countries = new TreeMap<>();
        forEachId(COUNTRIES, vendorIds, row -> countries.put(Values.text(row, "id"), Values.text(row, "country")));
        return countries;
    }

    @Override
    public Set<String> findListingIds(Collection<String> listingIds) {
        Set<String> known = new TreeSet<>();
        forEachId(LISTINGS, listingIds, row -> known.add(Values.text(row, "id")));
        return known;
    }

    private void forEachId(String statement, Collection<String> ids, Consumer<Map<String, Object>> consumer) {
        List<String> sorted = List.copyOf(new TreeSet<>(ids));
        if (!sorted.isEmpty()) {
            stream(statement, Map.of("rows", sorted), consumer);
        }
    }

    @Override
    public void forEachVendor(Consumer<Vendor> consumer) {
        stream(VENDORS, Map.of(), row -> consumer.accept(vendor(Values.decode(Values.map(row, "properties")))));
    }

    @Override
    public void forEachUse(Consumer<StoredUse> consumer) {
        stream(USES, Map.of(), row -> consumer.accept(use(row, Values.sources(row.get("sources")))));
        stream(SHOWN, Map.of(), row -> consumer.accept(use(row, joined(row.get("sources")))));
    }

    @Override
    public void forEachListing(Consumer<Listing> consumer) {
        stream(OFFERED, Map.of(), row -> consumer.accept(listing(row)));
    }

    @Override
    public void forEachReport(Consumer<Report> consumer) {
        stream(REPORTS, Map.of(), row -> consumer.accept(report(row)));
    }

    private void stream(String statement, Map<String, Object> parameters, Consumer<Map<String, Object>> consumer) {
        session.<Optional<Void>>read(statements -> {
            statements.forEach(statement, parameters, consumer);
            return Optional.empty();
        });
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
            Values.sources(list).forEach(source -> byStableId.putIfAbsent(source.stableId(), source));
        }
        return byStableId.values().stream().sorted().toList();
    }

    private static IdentifierKind kind(String word) {
        return IdentifierKind.find(word)
                .orElseThrow(() -> new StoreException(
                        StoreException.Code.FAILED,
                        "The store holds an identifier of the kind " + word + ", which this version does not know."));
    }

    private static Vendor vendor(Map<String, Object> properties) {
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

    private static Listing listing(Map<String, Object> row) {
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

    private static Report report(Map<String, Object> row) {
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
