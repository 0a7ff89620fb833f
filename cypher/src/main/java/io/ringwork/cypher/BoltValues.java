package io.ringwork.cypher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** Values of the driver as {@link CypherResult} describes them. */
final class BoltValues {

    private BoltValues() {}

    static @Nullable Object plain(@Nullable Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof Double) {
            return value;
        }
        if (value instanceof Number number) {
            return number instanceof Float ? (Object) number.doubleValue() : (Object) number.longValue();
        }
        if (value instanceof Node node) {
            return node(node);
        }
        if (value instanceof Relationship relationship) {
            return relationship(relationship);
        }
        if (value instanceof Path path) {
            return path(path);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, one) -> plain.put(String.valueOf(key), plain(one)));
            return plain;
        }
        if (value instanceof Collection<?> all) {
            List<@Nullable Object> plain = new ArrayList<>(all.size());
            all.forEach(one -> plain.add(plain(one)));
            return plain;
        }
        return value.toString();
    }

    private static Map<String, Object> node(Node node) {
        List<String> labels = new ArrayList<>();
        for (String label : node.labels()) {
            labels.add(label);
        }
        labels.sort(null);
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", node.elementId());
        plain.put("labels", labels);
        plain.put("properties", properties(node));
        return plain;
    }

    private static Map<String, Object> relationship(Relationship relationship) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", relationship.elementId());
        plain.put("type", relationship.type());
        plain.put("start", relationship.startNodeElementId());
        plain.put("end", relationship.endNodeElementId());
        plain.put("properties", properties(relationship));
        return plain;
    }

    private static Map<String, Object> path(Path path) {
        List<Object> nodes = new ArrayList<>();
        path.nodes().forEach(node -> nodes.add(node(node)));
        List<Object> relationships = new ArrayList<>();
        path.relationships().forEach(relationship -> relationships.add(relationship(relationship)));
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("nodes", nodes);
        plain.put("relationships", relationships);
        return plain;
    }

    private static Map<String, @Nullable Object> properties(Entity entity) {
        Map<String, @Nullable Object> plain = new TreeMap<>();
        entity.asMap().forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }
}
