package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.sample.World;
import io.ringwork.graph.sample.WorldParameters;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything from files to findings, by different numbers of threads. */
class ThreadsTest {

    @TempDir
    Path folder;

    private DetectionOutcome run(int threads) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> {
                        try (RejectWriter rejects = new RejectWriter(folder.resolve("rejects" + threads + ".csv"))) {
                            DataSetReader reader = DataSetReader.read(
                                    DataSet.open(folder.resolve("world")), new Normalizer(), rejects);
                            return new DetectRings().run(reader, DetectParameters.defaults(), List.of());
                        }
                    })
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void one_thread_and_three_find_the_same_with_the_same_numbers() throws IOException {
        World.of(WorldParameters.demo()).write(folder.resolve("world"), folder.resolve("truth"));
        DetectionOutcome one = run(1);
        DetectionOutcome three = run(3);
        assertTrue(one.findings().rings().size() > 20);
        assertEquals(one.findings(), three.findings());
        assertEquals(one.inputDigest(), three.inputDigest());
        assertEquals(one.counts(), three.counts());
    }
}
