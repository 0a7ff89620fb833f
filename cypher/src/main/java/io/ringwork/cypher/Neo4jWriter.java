package io.ringwork.cypher;

import io.ringwork.cypher.NodeTable.FieldLink;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.GraphWriter;
import io.ringwork.graph.store.GroupResult;
import io.ringwork.graph.store.RowGroup;
import io.ringwork.graph.store.StoreException;
import io.ringwork.graph.store.WriteCounts;
import io.ringwork.graph.store.WriteLane;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches: reads what the store has of them, merges the rows into it, and writes the difference, all in one
 * transaction that holds the store's one lock for writers. So counts are exact, and a batch that the store knows writes
 * nothing.
 */
final class Neo4jWriter implements GraphWriter {

    /** Setting a property to its own value takes the node's lock and writes nothing. */
    static final String LOCK = "MATCH (lock:WriteLock {name: 'store'}) SET lock.name = 'store'";

    /** Takes the locks of lanes in the order of the rows. */
    private static final String LOCK_LANES =
            "UNWIND $rows AS name MATCH (lock:WriteLock {name: name}) SET lock.name = name";

    private static final String KNOWN_VENDORS = "UNWIND $rows AS id MATCH (n:Vendor {id: id}) RETURN n.id AS id";
    private static final String KNOWN_LISTINGS = "UNWIND $rows AS id MATCH (n:Listing {id: id}) RETURN n.id AS id";
    /** Whoever counts users of a picture must see those that another lane has just written. */
    private static final String LOCK_IMAGES =
            "UNWIND $rows AS hash MATCH (i:Identifier {key: 'image:' + hash}) SET i.kind = 'image'";

    private static final String COUNT_IMAGE_USERS = "UNWIND $rows AS hash MATCH (i:Identifier {key: 'image:' + hash})"
            + " SET i.vendors = COUNT { MATCH (i)<-[:SHOWS]-(:Listing)<-[:OFFERS]-(v:Vendor) RETURN DISTINCT v }";

    private static final String SET_POSITIONS =
            "UNWIND $rows AS row MERGE (f:WatchedFile {name: row.name}) SET f = row";

    private final Session session;

    Neo4jWriter(Session session) {
        this.session = session;
    }

    @Override
    public WriteCounts writeVendors(List<Vendor> batch) {
        return write(NodeTable.VENDOR, batch, Vendor::id, Columns::of);
    }

    @Override
    public WriteCounts writeListings(List<Listing> batch) {
        return write(NodeTable.LISTING, batch, Listing::id, Columns::of);
    }

    @Override
    public WriteCounts writeReports(List<Report> batch) {
        return write(NodeTable.REPORT, batch, Report::id, Columns::of);
    }

    @Override
    public WriteCounts writeUses(List<NormalizedUse> batch) {
        Set<String> vendorIds = users(batch);
        if (batch.isEmpty()) {
            return WriteCounts.NONE;
        }
        Set<String> locks = locks(batch, use -> use.identifier().key());
        return session.write(statements -> {
            statements.runAll(LOCK_LANES, List.copyOf(locks));
            requireKnown(statements, "Vendor", vendorIds);
            return new UseBatch(batch).write(statements);
        });
    }

    private static Set<String> users(List<NormalizedUse> batch) {
        Set<String> vendorIds = new TreeSet<>();
        for (NormalizedUse use : batch) {
            if (use.role() == UseRole.SHOWS) {
                throw new IllegalArgumentException("a use with the role SHOWS is made by a listing's imageHash");
            }
            vendorIds.add(use.vendorId());
        }
        return vendorIds;
    }

    @Override
    public GroupResult writeGroup(RowGroup group) {
        Set<String> users = users(group.uses());
        return session.write(statements -> write(statements, group, users));
    }

    @Override
    public void rehearse(List<RowGroup> groups) {
        session.rehearse(statements -> groups.forEach(group -> write(statements, group, users(group.uses()))));
    }

    private static GroupResult write(Statements statements, RowGroup group, Set<String> users) {
        Set<String> locks = locks(group.uses(), use -> use.identifier().key());
        locks.addAll(locks(group.vendors(), Vendor::id));
        locks.addAll(locks(group.listings(), Listing::id));
        locks.addAll(locks(group.reports(), Report::id));
        statements.runAll(LOCK_LANES, List.copyOf(locks));
        TouchedVendors touched = new TouchedVendors();
        WriteCounts counts = WriteCounts.NONE;
        if (!group.vendors().isEmpty()) {
            Map<String, Change> changes =
                    write(statements, NodeTable.VENDOR, rows(group.vendors(), Vendor::id, Columns::of));
            touched.vendors(changes);
            counts = counts.plus(counts(changes));
        }
        if (!group.listings().isEmpty()) {
            Map<String, Change> changes =
                    write(statements, NodeTable.LISTING, rows(group.listings(), Listing::id, Columns::of));
            touched.owners(changes);
            counts = counts.plus(counts(changes));
        }
        if (!group.uses().isEmpty()) {
            requireKnown(statements, "Vendor", users);
            UseBatch uses = new UseBatch(group.uses());
            counts = counts.plus(uses.write(statements));
            touched.users(uses.touched());
        }
        if (!group.reports().isEmpty()) {
            Map<String, Change> changes =
                    write(statements, NodeTable.REPORT, rows(group.reports(), Report::id, Columns::of));
            touched.owners(changes);
            counts = counts.plus(counts(changes));
        }
        statements.runAll(SET_POSITIONS, positions(group));
        return GroupResult.of(counts, touched.find(statements));
    }

    private static List<Map<String, Object>> positions(RowGroup group) {
        return group.positions().entrySet().stream()
                .map(entry -> Map.<String, Object>of(
                        "name", entry.getKey(),
                        "bytes", entry.getValue().bytes(),
                        "lines", entry.getValue().lines(),
                        "head", entry.getValue().head()))
                .toList();
    }

    private <T> WriteCounts write(
            NodeTable table,
            List<T> batch,
            Function<T, String> id,
            Function<T, Map<String, @Nullable Object>> columns) {
        if (batch.isEmpty()) {
            return WriteCounts.NONE;
        }
        Map<String, List<Map<String, @Nullable Object>>> rows = rows(batch, id, columns);
        Set<String> locks = locks(batch, id);
        return session.write(statements -> {
            statements.runAll(LOCK_LANES, List.copyOf(locks));
            return counts(write(statements, table, rows));
        });
    }

    /** The columns of the rows by their id. */
    private static <T> Map<String, List<Map<String, @Nullable Object>>> rows(
            List<T> batch, Function<T, String> id, Function<T, Map<String, @Nullable Object>> columns) {
        Map<String, List<Map<String, @Nullable Object>>> rows = new TreeMap<>();
        batch.forEach(row ->
                rows.computeIfAbsent(id.apply(row), any -> new ArrayList<>()).add(columns.apply(row)));
        return rows;
    }

    private static WriteCounts counts(Map<String, Change> changes) {
        return changes.values().stream().map(Change::counts).reduce(WriteCounts.NONE, WriteCounts::plus);
    }

    private static Map<String, Change> write(
            Statements statements, NodeTable table, Map<String, List<Map<String, @Nullable Object>>> rows) {
        requireTargets(statements, table, rows.values());
        Map<String, Change> changes = read(statements, table, rows.keySet());
        changes.forEach((key, change) -> Objects.requireNonNull(rows.get(key)).forEach(change::apply));
        writeNodes(statements, table, changes);
        for (FieldLink link : table.links()) {
            writeLinks(statements, link, changes);
        }
        if (table.equals(NodeTable.LISTING)) {
            List<String> images = touchedImages(changes.values());
            statements.runAll(LOCK_IMAGES, images);
            statements.runAll(COUNT_IMAGE_USERS, images);
        }
        return changes;
    }

    /** Names of the locks that a batch needs, in their order. */
    private static <T> Set<String> locks(List<T> batch, Function<T, String> name) {
        Set<String> locks = new TreeSet<>();
        batch.forEach(row -> locks.add("lane-" + WriteLane.of(name.apply(row))));
        return locks;
    }

    private static void requireTargets(
            Statements statements, NodeTable table, Collection<List<Map<String, @Nullable Object>>> rows) {
        for (FieldLink link : table.links()) {
            if (!link.mustExist().isEmpty()) {
                Set<String> wanted = new TreeSet<>();
                rows.forEach(all -> all.forEach(row -> {
                    if (row.get(link.field()) instanceof String target) {
                        wanted.add(target);
                    }
                }));
                requireKnown(statements, link.mustExist(), wanted);
            }
        }
    }

    private static void requireKnown(Statements statements, String label, Set<String> wanted) {
        Set<String> missing = new TreeSet<>(wanted);
        String statement = label.equals("Vendor") ? KNOWN_VENDORS : KNOWN_LISTINGS;
        if (!wanted.isEmpty()) {
            statements.forEach(
                    statement, Map.of("rows", List.copyOf(wanted)), row -> missing.remove(Values.text(row, "id")));
        }
        if (!missing.isEmpty()) {
            throw new StoreException(
                    StoreException.Code.FAILED,
                    label + " " + missing.iterator().next()
                            + " is not in the store, so the batch was not written; write it first.");
        }
    }

    private static Map<String, Change> read(Statements statements, NodeTable table, Set<String> ids) {
        Map<String, Map<String, Object>> known = new TreeMap<>();
        statements.forEach(table.read(), Map.of("rows", List.copyOf(ids)), row -> {
            Map<String, Object> properties = Values.decode(Values.map(row, "properties"));
            properties.keySet().removeAll(Columns.FINDINGS);
            for (String field : Columns.REFERENCES) {
                if (row.get(field) instanceof String target) {
                    properties.put(field, target);
                }
            }
            known.put(Values.text(row, "id"), properties);
        });
        Map<String, Change> changes = new TreeMap<>();
        ids.forEach(id -> changes.put(id, new Change(known.get(id))));
        return changes;
    }

    private static void writeNodes(Statements statements, NodeTable table, Map<String, Change> changes) {
        List<Object> created = new ArrayList<>();
        List<Object> updated = new ArrayList<>();
        changes.forEach((id, change) -> {
            Map<String, @Nullable Object> set = Merge.difference(change.before(), change.after());
            set.keySet().removeAll(Columns.REFERENCES);
            if (change.isNew()) {
                created.add(Values.encode(set));
            } else if (!set.isEmpty()) {
                updated.add(Map.of("id", id, "set", Values.encode(set)));
            }
        });
        statements.runAll(table.create(), created);
        statements.runAll(table.update(), updated);
    }

    private static void writeLinks(Statements statements, FieldLink link, Map<String, Change> changes) {
        // By target, so that two writers who need the same targets want them in the same order.
        Map<String, List<Object>> linked = new TreeMap<>();
        List<Object> unlinked = new ArrayList<>();
        changes.forEach((id, change) -> {
            if (Merge.differs(link.field(), change.before(), change.after())) {
                if (Merge.text(change.before(), link.field()) != null) {
                    unlinked.add(Map.of("id", id));
                }
                String target = Merge.text(change.after(), link.field());
                if (target != null) {
                    linked.computeIfAbsent(target, any -> new ArrayList<>()).add(Map.of("id", id, "target", target));
                }
            }
        });
        statements.runAll(link.unlink(), unlinked);
        statements.runAll(
                link.link(), linked.values().stream().flatMap(List::stream).toList());
    }

    private static List<String> touchedImages(Collection<Change> changes) {
        Set<String> hashes = new TreeSet<>();
        for (Change change : changes) {
            if (Merge.differs("imageHash", change.before(), change.after())
                    || Merge.differs("vendorId", change.before(), change.after())) {
                String old = Merge.text(change.before(), "imageHash");
                String now = Merge.text(change.after(), "imageHash");
                if (old != null) {
                    hashes.add(old);
                }
                if (now != null) {
                    hashes.add(now);
                }
            }
        }
        return List.copyOf(hashes);
    }
}
