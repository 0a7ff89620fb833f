package io.ringwork.graph.pipeline;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.sample.Evaluation;
import io.ringwork.graph.sample.EvaluationFindings;
import io.ringwork.graph.sample.EvaluationResult;
import io.ringwork.graph.sample.EvaluationTruth;
import io.ringwork.graph.sample.World;
import io.ringwork.graph.sample.WorldParameters;
import io.ringwork.graph.sample.WorldSummary;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The use case of measuring: makes a sample world, reads it without a store, finds its rings, and compares them and what
 * the baselines find with the truth. The figures depend on the world's parameters and the settings only; the times are
 * the machine's.
 */
public final class EvaluateWorlds {

    /** The name of the detection among the methods. */
    public static final String RINGWORK = "Ringwork";

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final DetectParameters detection;
    private final LongSupplier nanoTime;
    private final StageListener listener;

    /**
     * Measures the detection with these settings.
     *
     * @param nanoTime a clock like {@link System#nanoTime}
     * @param listener hears of {@code generate}, {@code load}, the stages of a detection run and {@code baselines}
     */
    public EvaluateWorlds(DetectParameters detection, LongSupplier nanoTime, StageListener listener) {
        this.detection = detection;
        this.nanoTime = nanoTime;
        this.listener = listener;
    }

    /**
     * Measures one world. Holds the world in memory: about 5 kB a vendor at four listings each.
     *
     * @param folder gets the files of the world, over those that are there
     * @throws IOException when the files cannot be written
     */
    public EvaluatedWorld evaluate(WorldParameters world, Path folder) throws IOException {
        Map<String, Long> millis = new LinkedHashMap<>();
        Path data = folder.resolve("world");
        Path truthFolder = folder.resolve("world.truth");
        listener.stageStarted("generate");
        long started = nanoTime.getAsLong();
        WorldSummary summary = World.of(world).write(data, truthFolder);
        started = took("generate", started, millis);

        listener.stageStarted("load");
        DataSetReader reader;
        try (RejectWriter rejects = new RejectWriter(folder.resolve("rejects.csv"))) {
            reader = DataSetReader.read(DataSet.open(data), new Normalizer(), rejects);
        }
        started = took("load", started, millis);

        Map<String, EvaluationResult> methods = new LinkedHashMap<>();
        EvaluationTruth truth = EvaluationTruth.read(truthFolder);
        DetectionOutcome outcome = new DetectRings(nanoTime, listener).run(reader, detection, List.of());
        took(RINGWORK, started, millis);
        methods.put(RINGWORK, Evaluation.of(EvaluationFindings.of(outcome.findings()), truth));

        listener.stageStarted("baselines");
        for (Baseline baseline : Baseline.values()) {
            started = nanoTime.getAsLong();
            EvaluationFindings groups = EvaluationFindings.ofGroups(BaselineGroups.of(baseline, reader));
            took(baseline.title(), started, millis);
            methods.put(baseline.title(), Evaluation.of(groups, truth));
        }
        return new EvaluatedWorld(
                world.randomSeed(), summary, Collections.unmodifiableMap(methods), Collections.unmodifiableMap(millis));
    }

    private long took(String stage, long started, Map<String, Long> millis) {
        long now = nanoTime.getAsLong();
        millis.put(stage, (now - started) / NANOS_PER_MILLI);
        return now;
    }
}
