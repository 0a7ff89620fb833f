package io.ringwork.graph.casefile;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ringwork.graph.model.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@code run.json}: how a run was set, what it read, how much it found and how long each stage took. */
public final class RunFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RunFile() {}

    /**
     * Writes the file, over one that is there.
     *
     * @param folder must exist
     * @throws IOException when it cannot be written
     */
    public static void write(Run run, Path folder) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run_id", run.id());
        fields.put("started_at", run.startedAt().toString());
        fields.put("finished_at", run.finishedAt().toString());
        fields.put("input_digest", run.inputDigest());
        fields.put("counts", run.counts());
        fields.put("configuration", new TreeMap<>(run.configuration()));
        fields.put("versions", new TreeMap<>(run.versions()));
        fields.put("stage_millis", run.stageMillis());
        Files.writeString(folder.resolve("run.json"), JSON.writeValueAsString(fields) + "\n", StandardCharsets.UTF_8);
    }
}
