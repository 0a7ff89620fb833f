package io.ringwork.api.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settings by dotted name: a YAML file's nested keys are joined by dots, and {@code KEY=VALUE} pairs go over them. */
public final class Settings {

    private Settings() {}

    /**
     * Reads settings.
     *
     * @param file YAML of nested maps with plain values; null for none
     * @param assignments {@code KEY=VALUE} texts; later ones win
     * @return values by dotted name, in the order of the names
     * @throws IllegalArgumentException with one sentence when the file cannot be read or an assignment has no {@code =}
     */
    public static SortedMap<String, String> read(@Nullable Path file, List<String> assignments) {
        SortedMap<String, String> settings = new TreeMap<>();
        if (file != null) {
            flatten("", parse(file), settings, file);
        }
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("--set " + assignment
                        + " has no value; write it as KEY=VALUE, such as detect.method=components");
            }
            settings.put(
                    assignment.substring(0, equals).trim(),
                    assignment.substring(equals + 1).trim());
        }
        return Collections.unmodifiableSortedMap(settings);
    }

    private static JsonNode parse(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no configuration file " + file + "; check --config");
        }
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IllegalArgumentException(
                    "The configuration " + file + " is no valid YAML at line " + line + ": " + firstLine(e), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("The configuration " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> into, Path file) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                String name = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
                flatten(name, entry.getValue(), into, file);
            }
        } else if (node.isValueNode() && !prefix.isEmpty()) {
            into.put(prefix, node.asText());
        } else if (!node.isMissingNode() && !node.isNull()) {
            throw new IllegalArgumentException("The configuration " + file + " has a list at '" + prefix
                    + "'; only nested names with plain values are allowed");
        }
    }

    private static String firstLine(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("unreadable");
    }
}
