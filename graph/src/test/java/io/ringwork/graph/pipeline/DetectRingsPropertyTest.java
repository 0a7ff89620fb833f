package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.casefile.ResultWriter;
import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.VendorRisk;
import io.ringwork.graph.projection.RandomWorld;
import io.ringwork.graph.projection.VendorRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectRingsPropertyTest {

    private static final List<String> FILES = List.of("rings.jsonl", "vendors.csv", "links.csv", "suppressed.csv");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void the_order_of_the_rows_does_not_change_a_byte(long seed) throws IOException {
        VendorRows rows = RandomWorld.of(seed, 300);
        for (String method : List.of("leiden", "components")) {
            DetectParameters parameters = DetectParameters.of(Map.of("detect.method", method));
            List<Ring> before = new DetectRings()
                    .run(RandomWorld.of(seed, 250), parameters, List.of())
                    .findings()
                    .rings();
            DetectionOutcome one = new DetectRings().run(rows, parameters, before);
            assertTrue(one.findings().rings().size() > 3, "a world with rings");
            ResultWriter.write(one.findings(), folder.resolve("one"));
            for (long shuffle = 0; shuffle < 3; shuffle++) {
                DetectionOutcome other = new DetectRings().run(rows.shuffled(seed * 31 + shuffle), parameters, before);
                ResultWriter.write(other.findings(), folder.resolve("other"));
                assertEquals(one.inputDigest(), other.inputDigest());
                for (String file : FILES) {
                    assertArrayEquals(
                            Files.readAllBytes(folder.resolve("one").resolve(file)),
                            Files.readAllBytes(folder.resolve("other").resolve(file)),
                            file + " with method " + method + ", shuffle " + shuffle);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void reports_change_scores_but_never_who_is_in_a_ring(long seed) {
        VendorRows rows = RandomWorld.of(seed, 120);
        List<List<String>> before = members(rows);
        for (int i = 0; i < 50; i++) {
            rows.report("v%03d".formatted(i * 2), "angry", ReportOutcome.CONFIRMED);
        }
        assertEquals(before, members(rows));
    }

    private static List<List<String>> members(VendorRows rows) {
        return new DetectRings()
                .run(rows, DetectParameters.defaults(), List.of()).findings().rings().stream()
                        .map(ring -> ring.vendors().stream()
                                .map(member -> member.vendorId())
                                .sorted()
                                .toList())
                        .sorted((one, other) -> one.get(0).compareTo(other.get(0)))
                        .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void every_vendor_has_a_row_and_the_rows_agree_with_the_rings(long seed) {
        DetectionOutcome outcome =
                new DetectRings().run(RandomWorld.of(seed, 150), DetectParameters.defaults(), List.of());
        List<VendorRisk> vendors = outcome.findings().vendors();
        assertEquals(150, vendors.size());
        assertEquals(150, vendors.stream().map(VendorRisk::rank).distinct().count());
        long inRings = outcome.findings().rings().stream()
                .mapToLong(ring -> ring.vendors().size())
                .sum();
        assertEquals(
                inRings,
                vendors.stream().filter(vendor -> vendor.ringId() != null).count());
        List<Ring> rings = outcome.findings().rings();
        for (int i = 1; i < rings.size(); i++) {
            Ring above = rings.get(i - 1);
            int order = above.standing().compareTo(rings.get(i).standing());
            assertTrue(order < 0 || (order == 0 && above.score() >= rings.get(i).score()), "rings by rank");
        }
        vendors.forEach(vendor -> {
            assertTrue(vendor.risk() > 0 && vendor.risk() < 1);
            assertTrue(vendor.membership() >= 0 && vendor.membership() <= 1);
        });
    }
}
