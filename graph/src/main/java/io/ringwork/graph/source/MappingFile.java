package io.ringwork.graph.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a mapping file: YAML that says which files feed which tables, and how. */
final class MappingFile {

    private static final long MAX_BYTES = 1 << 20;

    private MappingFile() {}

    /**
     * The entries, in their order.
     *
     * @throws InputRefusedException when the file cannot be read or says something that is not understood
     */
    static List<MappingEntry> read(Path file) {
        JsonNode root = parse(file);
        YamlNode top = new YamlNode(root, "the mapping file " + file.getFileName());
        top.checkKeys(Set.of("files"));
        List<MappingEntry> entries = new ArrayList<>();
        for (YamlNode entry : top.required("files").elements()) {
            int number = entries.size() + 1;
            entries.add(MappingEntryParser.parse(number, entry.named("entry " + number + " of the mapping")));
        }
        if (entries.isEmpty()) {
            throw top.refused("has no entry below 'files'; see docs/data-set.md");
        }
        return entries;
    }

    private static JsonNode parse(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new InputRefusedException("There is no mapping file " + file + ".");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new InputRefusedException("The mapping file " + file + " is larger than 1 MiB.");
            }
            YAMLMapper yaml = YAMLMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .build();
            return yaml.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("no reason given");
            String line =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw new InputRefusedException(
                    "The mapping file " + file + " is no YAML" + line + ": " + ImportIssue.visible(reason) + ".", e);
        } catch (IOException e) {
            throw new InputRefusedException("The mapping file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
