package io.ringwork.cypher;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierFamily;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.store.WriteCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One batch of uses: identifiers and the relationships of vendors to them. Used once, inside one transaction. */
final class UseBatch {

    private static final String READ_IDENTIFIERS = "UNWIND $rows AS key MATCH (i:Identifier {key: key})"
            + " RETURN key, i.quality AS quality, i.raws AS raws, i.vendors AS vendors";

    private static final String READ_USES = "UNWIND $rows AS row"
            + " MATCH (v:Vendor {id: row.vendor}) USING INDEX SEEK v:Vendor(id)"
            + " MATCH (i:Identifier {key: row.key}) USING INDEX SEEK i:Identifier(key)"
            + " MATCH (v)-[u:PAID_INTO|SHIPS_FROM|RETURNS_TO|REGISTERED_AT|USES]->(i)"
            + " RETURN row.vendor AS vendor, row.key AS key, type(u) AS role, properties(u) AS properties";

    private static final String UPDATE_IDENTIFIERS =
            "UNWIND $rows AS row MATCH (i:Identifier {key: row.key}) SET i += row.set";

    /** What the uses of an identifier disagree on is settled by the worst, so that the order of the rows changes nothing. */
    private static final String WORST_QUALITY = "UNWIND $rows AS key MATCH (i:Identifier {key: key})"
            + " CALL { WITH i MATCH (i)<-[u:PAID_INTO|SHIPS_FROM|RETURNS_TO|REGISTERED_AT|USES]-(:Vendor)"
            + " RETURN collect(DISTINCT u.quality) AS said }"
            + " WITH i, CASE WHEN 'malformed' IN said THEN 'malformed'"
            + " WHEN 'placeholder' IN said THEN 'placeholder' ELSE 'usable' END AS worst"
            + " WHERE i.quality <> worst SET i.quality = worst RETURN i.key AS key";

    private static final String USERS = "UNWIND $rows AS key MATCH (i:Identifier {key: key})"
            + " MATCH (i)<-[:PAID_INTO|SHIPS_FROM|RETURNS_TO|REGISTERED_AT|USES]-(v:Vendor)"
            + " RETURN DISTINCT v.id AS vendor";

    private static final Map<IdentifierFamily, String> CREATE_IDENTIFIERS = new EnumMap<>(IdentifierFamily.class);
    private static final Map<UseRole, String> CREATE_USES = new EnumMap<>(UseRole.class);
    private static final Map<UseRole, String> UPDATE_USES = new EnumMap<>(UseRole.class);

    static {
        for (IdentifierFamily family : IdentifierFamily.values()) {
            CREATE_IDENTIFIERS.put(
                    family, "UNWIND $rows AS row CREATE (i:Identifier:" + family.label() + ") SET i = row");
        }
        for (UseRole role : UseRole.values()) {
            CREATE_USES.put(
                    role,
                    "UNWIND $rows AS row MATCH (v:Vendor {id: row.vendor}) MATCH (i:Identifier {key: row.key})"
                            + " CREATE (v)-[u:" + role.name() + "]->(i) SET u = row.set");
            UPDATE_USES.put(
                    role,
                    "UNWIND $rows AS row"
                            + " MATCH (v:Vendor {id: row.vendor}) USING INDEX SEEK v:Vendor(id)"
                            + " MATCH (i:Identifier {key: row.key}) USING INDEX SEEK i:Identifier(key)"
                            + " MATCH (v)-[u:" + role.name() + "]->(i) SET u += row.set");
        }
    }

    private final List<NormalizedUse> batch;
    private final Map<String, IdentifierState> identifiers = new TreeMap<>();
    private final Map<Pair, Map<UseRole, Map<String, Object>>> known = new TreeMap<>();
    private final Map<UseKey, Change> changes = new TreeMap<>();
    private final Set<String> usersOfSettled = new TreeSet<>();

    UseBatch(List<NormalizedUse> batch) {
        this.batch = batch;
    }

    /** A vendor and an identifier's key. */
    private record Pair(String vendor, String key) implements Comparable<Pair> {

        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::key).thenComparing(Pair::vendor);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    /** Names a relationship. */
    private record UseKey(Pair pair, UseRole role) implements Comparable<UseKey> {

        private static final Comparator<UseKey> ORDER =
                Comparator.comparing(UseKey::pair).thenComparing(UseKey::role);

        @Override
        public int compareTo(UseKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** An identifier's node before and after. */
    private static final class IdentifierState {

        private final IdentifierKind kind;
        private final String canonical;
        private @Nullable Map<String, Object> before;
        private IdentifierQuality quality;
        private boolean disputed;
        private List<String> raws = List.of();
        private long vendors;

        IdentifierState(Identifier identifier) {
            this.kind = identifier.kind();
            this.canonical = identifier.canonical();
            this.quality = identifier.quality();
        }

        void found(Map<String, Object> row) {
            raws = Values.texts(row.get("raws"));
            vendors = Values.number(row, "vendors");
            quality = IdentifierQuality.valueOf(Values.text(row, "quality").toUpperCase(Locale.ROOT));
            before = changeable();
        }

        private Map<String, Object> changeable() {
            return new TreeMap<>(Map.of("quality", quality.word(), "raws", raws, "vendors", vendors));
        }

        Map<String, @Nullable Object> difference() {
            Map<String, @Nullable Object> difference = Merge.difference(before, changeable());
            if (before == null) {
                difference.put("key", kind.word() + ":" + canonical);
                difference.put("kind", kind.word());
                difference.put("value", canonical);
            }
            return difference;
        }
    }

    WriteCounts write(Statements statements) {
        read(statements);
        for (NormalizedUse use : batch) {
            apply(use);
        }
        writeIdentifiers(statements);
        writeUses(statements);
        settleQuality(statements);
        return changes.values().stream().map(Change::counts).reduce(WriteCounts.NONE, WriteCounts::plus);
    }

    /** The vendors of whom a use is another now, also because of what the batch says of an identifier that they use. */
    Set<String> touched() {
        Set<String> vendors = new TreeSet<>(usersOfSettled);
        changes.forEach((key, change) -> {
            if (change.isChanged()) {
                vendors.add(key.pair().vendor());
            }
        });
        return vendors;
    }

    private void settleQuality(Statements statements) {
        List<String> disputed = identifiers.entrySet().stream()
                .filter(entry -> entry.getValue().disputed)
                .map(Map.Entry::getKey)
                .toList();
        List<String> settled = new ArrayList<>();
        statements.forEachOf(WORST_QUALITY, disputed, row -> settled.add(Values.text(row, "key")));
        statements.forEachOf(USERS, settled, row -> usersOfSettled.add(Values.text(row, "vendor")));
    }

    private void read(Statements statements) {
        for (NormalizedUse use : batch) {
            identifiers.computeIfAbsent(use.identifier().key(), key -> new IdentifierState(use.identifier()));
            known.computeIfAbsent(pair(use), any -> new EnumMap<>(UseRole.class));
        }
        statements.forEach(
                READ_IDENTIFIERS,
                Map.of("rows", List.copyOf(identifiers.keySet())),
                row -> Objects.requireNonNull(identifiers.get(Values.text(row, "key")))
                        .found(row));
        // Pairs whose identifier is new cannot have a relationship.
        List<Map<String, String>> pairs = new ArrayList<>();
        for (Pair pair : known.keySet()) {
            if (Objects.requireNonNull(identifiers.get(pair.key())).before != null) {
                pairs.add(Map.of("vendor", pair.vendor(), "key", pair.key()));
            }
        }
        if (!pairs.isEmpty()) {
            statements.forEach(
                    READ_USES,
                    Map.of("rows", pairs),
                    row -> Objects.requireNonNull(
                                    known.get(new Pair(Values.text(row, "vendor"), Values.text(row, "key"))))
                            .put(
                                    UseRole.valueOf(Values.text(row, "role")),
                                    Values.decode(Values.map(row, "properties"))));
        }
    }

    private static Pair pair(NormalizedUse use) {
        return new Pair(use.vendorId(), use.identifier().key());
    }

    private void apply(NormalizedUse use) {
        IdentifierState identifier =
                Objects.requireNonNull(identifiers.get(use.identifier().key()));
        Map<UseRole, Map<String, Object>> roles = Objects.requireNonNull(known.get(pair(use)));
        UseKey key = new UseKey(pair(use), use.role());
        Change change = changes.get(key);
        if (change == null) {
            Map<String, Object> before = roles.get(use.role());
            change = new Change(before);
            changes.put(key, change);
            if (roles.isEmpty()) {
                identifier.vendors++;
            }
            roles.putIfAbsent(use.role(), Map.of());
        }
        Map<String, @Nullable Object> row = Columns.of(use);
        row.put("quality", use.identifier().quality().word());
        change.applyUse(row);
        identifier.disputed |= identifier.quality != use.identifier().quality();
        identifier.raws = Merge.joinTexts(identifier.raws, List.of(use.raw()));
    }

    private void writeIdentifiers(Statements statements) {
        Map<IdentifierFamily, List<Object>> created = new EnumMap<>(IdentifierFamily.class);
        List<Object> updated = new ArrayList<>();
        identifiers.forEach((key, state) -> {
            Map<String, @Nullable Object> difference = state.difference();
            if (state.before == null) {
                created.computeIfAbsent(state.kind.family(), family -> new ArrayList<>())
                        .add(difference);
            } else if (!difference.isEmpty()) {
                updated.add(Map.of("key", key, "set", difference));
            }
        });
        created.forEach(
                (family, rows) -> statements.runAll(Objects.requireNonNull(CREATE_IDENTIFIERS.get(family)), rows));
        statements.runAll(UPDATE_IDENTIFIERS, updated);
    }

    private void writeUses(Statements statements) {
        Map<UseRole, List<Object>> created = new EnumMap<>(UseRole.class);
        Map<UseRole, List<Object>> updated = new EnumMap<>(UseRole.class);
        changes.forEach((key, change) -> {
            Map<String, @Nullable Object> set = Merge.difference(change.before(), change.after());
            if (!set.isEmpty()) {
                (change.isNew() ? created : updated)
                        .computeIfAbsent(key.role(), role -> new ArrayList<>())
                        .add(Map.of(
                                "vendor", key.pair().vendor(),
                                "key", key.pair().key(),
                                "set", Values.encode(set)));
            }
        });
        created.forEach((role, rows) -> statements.runAll(Objects.requireNonNull(CREATE_USES.get(role)), rows));
        updated.forEach((role, rows) -> statements.runAll(Objects.requireNonNull(UPDATE_USES.get(role)), rows));
    }
}
