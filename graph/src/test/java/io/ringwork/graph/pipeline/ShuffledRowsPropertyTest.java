package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Findings;
import io.ringwork.graph.sample.World;
import io.ringwork.graph.sample.WorldParameters;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.MemoryGraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of the rows in the files changes nothing in the results. */
final class ShuffledRowsPropertyTest {

    @TempDir
    static Path folder;

    private static Map<String, String> expected;

    @BeforeAll
    static void detectInOrder() throws IOException {
        World.of(WorldParameters.of(600, 1_500, 11)).write(folder.resolve("world"), folder.resolve("truth"));
        expected = results(folder.resolve("world"), folder.resolve("results"));
        assertTrue(expected.get("rings.jsonl").lines().count() > 3, "the world has rings");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 2026})
    void shuffled_rows_give_the_same_bytes(long randomSeed) throws IOException {
        Path shuffled = Files.createDirectories(folder.resolve("shuffled-" + randomSeed));
        try (Stream<Path> files = Files.list(folder.resolve("world"))) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file));
                Collections.shuffle(lines.subList(1, lines.size()), new Random(randomSeed));
                Files.write(shuffled.resolve(file.getFileName()), lines);
            }
        }
        assertEquals(expected, results(shuffled, folder.resolve("results-" + randomSeed)), "seed " + randomSeed);
    }

    private static Map<String, String> results(Path data, Path out) throws IOException {
        GraphStore store = new MemoryGraphStore();
        Files.createDirectories(out);
        Loaded.load(DataSet.open(data), store, out.resolve("rejects.csv"));
        Findings findings = Loaded.detect(store, Map.of());
        return Loaded.resultFiles(findings, out);
    }
}
