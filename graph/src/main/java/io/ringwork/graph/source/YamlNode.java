package io.ringwork.graph.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A piece of a mapping file that knows what it is called in messages. */
final class YamlNode {

    private final JsonNode node;
    private final String name;

    YamlNode(JsonNode node, String name) {
        this.node = node;
        this.name = name;
    }

    YamlNode named(String other) {
        return new YamlNode(node, other);
    }

    /** Refuses keys that are not allowed. */
    void checkKeys(Collection<String> allowed) {
        if (!node.isObject()) {
            throw refused("is no list of 'key: value'");
        }
        for (String key : members().keySet()) {
            if (!allowed.contains(key)) {
                throw refused("has the unknown key '" + key + "'" + NearMatch.question(key, allowed) + "; allowed are "
                        + String.join(", ", new TreeSet<>(allowed)));
            }
        }
    }

    @Nullable
    YamlNode find(String key) {
        JsonNode child = node.get(key);
        return child == null ? null : new YamlNode(child, "'" + key + "' in " + name);
    }

    YamlNode required(String key) {
        YamlNode child = find(key);
        if (child == null) {
            throw refused("has no '" + key + "'");
        }
        return child;
    }

    boolean isList() {
        return node.isArray();
    }

    boolean isMap() {
        return node.isObject();
    }

    List<YamlNode> elements() {
        if (!node.isArray()) {
            throw refused("is no list");
        }
        List<YamlNode> elements = new ArrayList<>();
        node.forEach(element -> elements.add(new YamlNode(element, name)));
        return elements;
    }

    Map<String, YamlNode> members() {
        if (!node.isObject()) {
            throw refused("is no list of 'key: value'");
        }
        Map<String, YamlNode> members = new LinkedHashMap<>();
        node.properties()
                .forEach(member -> members.put(
                        member.getKey(), new YamlNode(member.getValue(), "'" + member.getKey() + "' in " + name)));
        return members;
    }

    /** A word, a text or a number as text. */
    String text() {
        if (!node.isValueNode() || node.isNull()) {
            throw refused("is no single value");
        }
        return node.asText();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw refused("is '" + node.asText() + "'; allowed are true and false");
        }
        return node.booleanValue();
    }

    /** The refusal, with this piece as its subject. */
    InputRefusedException refused(String predicate) {
        String sentence = name + " " + predicate + ".";
        return new InputRefusedException(Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1));
    }
}
