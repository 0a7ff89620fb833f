package io.ringwork.graph.pipeline;

import io.ringwork.graph.casefile.ResultWriter;
import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.store.GraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Short ways through the pipeline for tests. */
final class Loaded {

    private Loaded() {}

    static LoadReport load(DataSet data, GraphStore store, Path rejectsFile) {
        try (RejectWriter rejects = new RejectWriter(rejectsFile)) {
            return new LoadDataSet(store, new Normalizer()).load(data, rejects, LoadListener.NONE);
        }
    }

    static Findings detect(GraphStore store, Map<String, String> settings) {
        return new DetectRings()
                .run(store.reader(), DetectParameters.of(settings), List.of())
                .findings();
    }

    /** The result files that must not depend on the order of rows, by name. */
    static Map<String, String> resultFiles(Findings findings, Path folder) throws IOException {
        ResultWriter.write(findings, folder);
        Map<String, String> files = new TreeMap<>();
        for (String name : List.of("rings.jsonl", "vendors.csv", "links.csv", "suppressed.csv")) {
            files.put(name, Files.readString(folder.resolve(name)));
        }
        return files;
    }
}
