package io.ringwork.cypher;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Everything that a store holds, a line for each node, relationship, constraint and index, sorted: no numbers of nodes. */
final class StoreDump {

    private static final String NAME = "labels(%1$s)[0] + ' ' + coalesce(%1$s.key, %1$s.id, %1$s.name)";

    private StoreDump() {}

    static List<String> of(Neo4jGraphStore store) {
        List<String> lines = new ArrayList<>();
        read(
                store,
                "MATCH (n) WHERE NOT n:SchemaVersion RETURN labels(n) AS labels, properties(n) AS properties",
                row -> "node " + texts(row.get("labels")) + properties(row),
                lines);
        read(
                store,
                "MATCH (a)-[r]->(b) RETURN " + NAME.formatted("a") + " AS start, type(r) AS type, "
                        + NAME.formatted("b") + " AS end, properties(r) AS properties",
                row -> "tie " + row.get("start") + " -" + row.get("type") + "-> " + row.get("end") + properties(row),
                lines);
        read(
                store,
                "MATCH (v:SchemaVersion) RETURN v.version AS version, v.file AS file",
                row -> "schema " + row.get("version") + " " + row.get("file"),
                lines);
        read(
                store,
                "SHOW INDEXES YIELD name, type, state, entityType, labelsOrTypes, properties, owningConstraint, options"
                        + " WHERE type <> 'LOOKUP' RETURN name, type, state, labelsOrTypes, properties AS of,"
                        + " owningConstraint, options",
                row -> "index " + new TreeMap<>(row),
                lines);
        read(
                store,
                "SHOW INDEXES YIELD type, state, entityType WHERE type = 'LOOKUP' RETURN state, entityType",
                row -> "look-up " + new TreeMap<>(row),
                lines);
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    private static void read(
            Neo4jGraphStore store,
            String statement,
            java.util.function.Function<Map<String, Object>, String> line,
            List<String> lines) {
        // In a transaction that may write, because one that only reads may not see indexes.
        store.session().write(statements -> {
            statements.forEach(statement, Map.of(), row -> lines.add(line.apply(row)));
            return lines;
        });
    }

    private static List<String> texts(Object labels) {
        return ((Collection<?>) labels)
                .stream().map(String.class::cast).sorted().toList();
    }

    /** Properties by name, each with its type: 1 and 1.0 are not the same. */
    private static String properties(Map<String, Object> row) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(Values.map(row, "properties"))
                .forEach((name, value) -> text.append(' ')
                        .append(name)
                        .append('=')
                        .append(value.getClass().getSimpleName())
                        .append(value.getClass().isArray() ? items(value) : value));
        return text.toString();
    }

    private static List<Object> items(Object array) {
        return IntStream.range(0, Array.getLength(array))
                .mapToObj(i -> Array.get(array, i))
                .toList();
    }
}
