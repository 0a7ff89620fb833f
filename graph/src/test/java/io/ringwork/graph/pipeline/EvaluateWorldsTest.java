package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.pipeline.EvaluatedWorlds.Spread;
import io.ringwork.graph.sample.Evaluation;
import io.ringwork.graph.sample.EvaluationResult;
import io.ringwork.graph.sample.WorldMix;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateWorldsTest {

    @TempDir
    Path folder;

    private final List<String> stages = new ArrayList<>();

    private EvaluatedWorld evaluate(long randomSeed) throws IOException {
        AtomicLong clock = new AtomicLong();
        return new EvaluateWorlds(DetectParameters.defaults(), () -> clock.addAndGet(1_000_000), stages::add)
                .evaluate(WorldMix.TUNING.parameters(600, 900, randomSeed), folder);
    }

    @Test
    void a_world_is_measured_as_its_result_files_are() throws IOException {
        EvaluatedWorld world = evaluate(1_001);
        assertEquals(List.of("generate", "load", "read", "project", "detect", "score", "track", "baselines"), stages);
        DataSetReader reader;
        try (RejectWriter rejects = new RejectWriter(folder.resolve("rejects-again.csv"))) {
            reader = DataSetReader.read(DataSet.open(folder.resolve("world")), new Normalizer(), rejects);
        }
        Findings findings = new DetectRings()
                .run(reader, DetectParameters.defaults(), List.of())
                .findings();
        Loaded.resultFiles(findings, Files.createDirectories(folder.resolve("results")));
        EvaluationResult fromFiles = Evaluation.read(folder.resolve("results"), folder.resolve("world.truth"));
        assertEquals(fromFiles, world.ringwork());
    }

    @Test
    void every_baseline_stands_beside_it_without_a_ranking() throws IOException {
        EvaluatedWorld world = evaluate(1_002);
        assertEquals(
                List.of(
                        "Ringwork",
                        "exact-match closure",
                        "normalised closure",
                        "closure, cap 25",
                        "modularity Leiden"),
                List.copyOf(world.methods().keySet()));
        world.methods().forEach((name, result) -> {
            if (name.equals(EvaluateWorlds.RINGWORK)) {
                assertNotNull(result.ranking());
            } else {
                assertNull(result.ranking(), name);
            }
            assertTrue(world.text().contains(name), world.text());
            assertTrue(world.millis().containsKey(name), name);
        });
    }

    @Test
    void worlds_are_summed_up_by_mean_and_range() throws IOException {
        EvaluatedWorld one = evaluate(1_001);
        EvaluatedWorld other = evaluate(1_002);
        EvaluatedWorlds both = EvaluatedWorlds.of(List.of(one, other));
        double first = one.ringwork().overall().bCubed().f1();
        double second = other.ringwork().overall().bCubed().f1();
        Map<String, Spread> figures = both.figures().get("Ringwork");
        assertEquals(
                new Spread((first + second) / 2, Math.min(first, second), Math.max(first, second)),
                figures.get("B-cubed F1"));
        assertTrue(figures.containsKey("F1 of chain") && figures.containsKey("average precision"), figures.toString());
        assertTrue(both.text().contains("over 2 worlds"), both.text());
        assertEquals(2, both.worlds());
    }
}
