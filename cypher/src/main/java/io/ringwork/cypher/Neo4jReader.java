package io.ringwork.cypher;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.FilePosition;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.StoredUse;
import io.ringwork.graph.store.VendorRows;
import io.ringwork.graph.store.VendorRowsBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Streams rows out of the store; no statement here collects more than one identifier's uses. */
final class Neo4jReader implements GraphReader {

    private static final String COUNT_VENDORS = "MATCH (v:Vendor) RETURN count(v) AS count";

    private static final String COUNTRIES =
            "UNWIND $rows AS id MATCH (v:Vendor {id: id}) RETURN id, coalesce(v.country, '') AS country";

    private static final String LISTINGS = "UNWIND $rows AS id MATCH (l:Listing {id: id}) RETURN id";

    private static final String VENDORS = "MATCH (v:Vendor) RETURN properties(v) AS properties";

    private static final String USE_COLUMNS =
            " RETURN v.id AS vendor, type(u) AS role, i.kind AS kind, i.value AS value, i.quality AS quality,"
                    + " u.raws AS raws, u.firstSeen AS firstSeen, u.lastSeen AS lastSeen, u.sources AS sources";

    private static final String SHOWN_COLUMNS =
            " RETURN vendor, 'SHOWS' AS role, i.kind AS kind, i.value AS value, i.quality AS quality,"
                    + " [i.value] AS raws, firstSeen, lastSeen, sources";

    private static final String LISTING_COLUMNS =
            " RETURN v.id AS vendorId, properties(l) AS properties, [(l)-[:SHOWS]->(i:Image) | i.value][0] AS image";

    private static final String USES =
            "MATCH (v:Vendor)-[u:PAID_INTO|SHIPS_FROM|RETURNS_TO|REGISTERED_AT|USES]->(i:Identifier)" + USE_COLUMNS;

    private static final String SHOWN = "MATCH (i:Image) CALL { WITH i"
            + " MATCH (i)<-[:SHOWS]-(l:Listing)<-[:OFFERS]-(v:Vendor)"
            + " RETURN v.id AS vendor, min(l.listedAt) AS firstSeen, max(l.listedAt) AS lastSeen,"
            + " collect(l.sources) AS sources }"
            + SHOWN_COLUMNS;

    private static final String OFFERED = "MATCH (v:Vendor)-[:OFFERS]->(l:Listing)" + LISTING_COLUMNS;

    private static final String REPORTS = "MATCH (r:Report)"
            + " OPTIONAL MATCH (r)-[:ABOUT]->(v:Vendor) OPTIONAL MATCH (r)-[:ABOUT]->(l:Listing)"
            + " OPTIONAL MATCH (l)<-[:OFFERS]-(lv:Vendor)"
            + " RETURN properties(r) AS properties, coalesce(v.id, lv.id) AS vendorId, l.id AS listingId";

    private static final String POSITIONS =
            "MATCH (f:WatchedFile) RETURN f.name AS name, f.bytes AS bytes, f.lines AS lines, f.head AS head";

    private static final String VENDOR = "UNWIND $rows AS id MATCH (v:Vendor {id: id}) USING INDEX SEEK v:Vendor(id) ";

    private static final String VENDORS_OF = VENDOR + "RETURN properties(v) AS properties";

    private static final String USES_OF =
            VENDOR + "MATCH (v)-[u:PAID_INTO|SHIPS_FROM|RETURNS_TO|REGISTERED_AT|USES]->(i:Identifier)" + USE_COLUMNS;

    private static final String SHOWN_BY = VENDOR + "MATCH (v)-[:OFFERS]->(l:Listing)-[:SHOWS]->(i:Image)"
            + " WITH v.id AS vendor, i, min(l.listedAt) AS firstSeen, max(l.listedAt) AS lastSeen,"
            + " collect(l.sources) AS sources" + SHOWN_COLUMNS;

    private static final String OFFERED_BY = VENDOR + "MATCH (v)-[:OFFERS]->(l:Listing)" + LISTING_COLUMNS;

    /** A report about a vendor and about a listing of another one is the former's. */
    private static final String REPORTS_ABOUT = VENDOR + "CALL { WITH v MATCH (v)<-[:ABOUT]-(r:Report)"
            + " OPTIONAL MATCH (r)-[:ABOUT]->(l:Listing) RETURN r, l"
            + " UNION ALL WITH v MATCH (v)-[:OFFERS]->(l:Listing)<-[:ABOUT]-(r:Report)"
            + " WHERE NOT EXISTS { (r)-[:ABOUT]->(:Vendor) } RETURN r, l }"
            + " RETURN properties(r) AS properties, v.id AS vendorId, l.id AS listingId";

    /** The statements that read some vendors; {@code $rows} are their ids. */
    static final List<String> OF_VENDORS = List.of(VENDORS_OF, USES_OF, SHOWN_BY, OFFERED_BY, REPORTS_ABOUT);

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
    public List<VendorRows> readVendors(Collection<String> vendorIds) {
        if (vendorIds.isEmpty()) {
            return List.of();
        }
        return session.read(statements -> {
            List<Vendor> vendors = new ArrayList<>();
            Map<String, Object> ids = Map.of("rows", List.copyOf(new TreeSet<>(vendorIds)));
            statements.forEach(
                    VENDORS_OF,
                    ids,
                    row -> vendors.add(StoredRows.vendor(Values.decode(Values.map(row, "properties")))));
            VendorRowsBuilder rows = new VendorRowsBuilder(vendors);
            Map<String, Object> known = Map.of("rows", rows.vendorIds());
            statements.forEach(USES_OF, known, row -> rows.add(StoredRows.use(row)));
            statements.forEach(SHOWN_BY, known, row -> rows.add(StoredRows.shown(row)));
            statements.forEach(OFFERED_BY, known, row -> rows.add(StoredRows.listing(row)));
            statements.forEach(REPORTS_ABOUT, known, row -> rows.add(StoredRows.report(row)));
            return rows.build();
        });
    }

    @Override
    public Map<String, FilePosition> filePositions() {
        Map<String, FilePosition> positions = new TreeMap<>();
        stream(
                POSITIONS,
                Map.of(),
                row -> positions.put(
                        Values.text(row, "name"),
                        new FilePosition(
                                Values.number(row, "bytes"), Values.number(row, "lines"), Values.text(row, "head"))));
        return positions;
    }

    @Override
    public void forEachVendor(Consumer<Vendor> consumer) {
        stream(
                VENDORS,
                Map.of(),
                row -> consumer.accept(StoredRows.vendor(Values.decode(Values.map(row, "properties")))));
    }

    @Override
    public void forEachUse(Consumer<StoredUse> consumer) {
        stream(USES, Map.of(), row -> consumer.accept(StoredRows.use(row)));
        stream(SHOWN, Map.of(), row -> consumer.accept(StoredRows.shown(row)));
    }

    @Override
    public void forEachListing(Consumer<Listing> consumer) {
        stream(OFFERED, Map.of(), row -> consumer.accept(StoredRows.listing(row)));
    }

    @Override
    public void forEachReport(Consumer<Report> consumer) {
        stream(REPORTS, Map.of(), row -> consumer.accept(StoredRows.report(row)));
    }

    private void stream(String statement, Map<String, Object> parameters, Consumer<Map<String, Object>> consumer) {
        session.<Optional<Void>>read(statements -> {
            statements.forEach(statement, parameters, consumer);
            return Optional.empty();
        });
    }
}
