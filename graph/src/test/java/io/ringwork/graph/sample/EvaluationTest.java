package io.ringwork.graph.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.sample.EvaluationResult.DecoyCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final double EXACT = 1e-12;

    @TempDir
    Path temporary;

    /** True rings: {a b c} is a chain, {d e} is careful; h is honest and a household. */
    private static EvaluationTruth truth() {
        TreeMap<String, String> rings = new TreeMap<>(Map.of("a", "1", "b", "1", "c", "1", "d", "2", "e", "2"));
        TreeMap<String, String> typologies = new TreeMap<>(Map.of("1", "chain", "2", "careful"));
        return new EvaluationTruth(
                rings,
                typologies,
                new TreeMap<>(Map.of(
                        "h", new TreeSet<>(java.util.Set.of("household")),
                        "i", new TreeSet<>(java.util.Set.of("household", "agent")))));
    }

    @Test
    void the_truth_itself_scores_one_everywhere() {
        EvaluationResult result = Evaluation.of(truth().ringOf(), truth());
        assertEquals(1, result.overall().bCubed().f1(), EXACT);
        assertEquals(1, result.overall().pairwise().f1(), EXACT);
        assertEquals(2, result.recognisedRings());
        assertEquals(0, result.falseRings());
    }

    @Test
    void a_ring_with_a_stranger_and_a_lost_member() {
        // found {a b h} and {d}: precision (2/3 + 2/3 + 1/3 + 1) / 4 = 2/3, recall (2/3 + 2/3 + 1/3 + 1/2 + 1/2) / 5
        EvaluationResult result = Evaluation.of(Map.of("a", "x", "b", "x", "h", "x", "d", "y"), truth());
        assertEquals(8.0 / 12, result.overall().bCubed().precision(), EXACT);
        assertEquals(8.0 / 15, result.overall().bCubed().recall(), EXACT);
        assertEquals(16.0 / 27, result.overall().bCubed().f1(), EXACT);
        // pairs: found ab ah bh, true ab ac bc de
        assertEquals(1.0 / 3, result.overall().pairwise().precision(), EXACT);
        assertEquals(1.0 / 4, result.overall().pairwise().recall(), EXACT);
        assertEquals(1, result.honestVendors());
        assertEquals(1, result.recognisedRings());
        assertEquals(1, result.falseRings());
        assertEquals(new DecoyCount(2, 1), result.decoys().get("household"));
        assertEquals(new DecoyCount(1, 0), result.decoys().get("agent"));
    }

    @Test
    void two_rings_found_as_one_are_seen_by_typology() {
        // found {a b c d e}: chain vendors 3/5, careful ones 2/5
        EvaluationResult result = Evaluation.of(Map.of("a", "x", "b", "x", "c", "x", "d", "x", "e", "x"), truth());
        assertEquals(13.0 / 25, result.overall().bCubed().precision(), EXACT);
        assertEquals(1, result.overall().bCubed().recall(), EXACT);
        assertEquals(3.0 / 5, result.byTypology().get("chain").bCubed().precision(), EXACT);
        assertEquals(2.0 / 5, result.byTypology().get("careful").bCubed().precision(), EXACT);
        // 10 pairs found, 9 of them touch the chain and 3 are within it; 7 touch the careful ring and 1 is within it
        assertEquals(3.0 / 9, result.byTypology().get("chain").pairwise().precision(), EXACT);
        assertEquals(1.0 / 7, result.byTypology().get("careful").pairwise().precision(), EXACT);
        assertEquals(4.0 / 10, result.overall().pairwise().precision(), EXACT);
    }

    @Test
    void finding_nothing_claims_nothing_wrong_and_recalls_each_vendor_alone() {
        EvaluationResult result = Evaluation.of(Map.of(), truth());
        assertEquals(1, result.overall().bCubed().precision(), EXACT);
        assertEquals(
                (3 * (1.0 / 3) + 2 * (1.0 / 2)) / 5, result.overall().bCubed().recall(), EXACT);
        assertEquals(0, result.overall().pairwise().recall(), EXACT);
        assertEquals(0, result.overall().pairwise().f1(), EXACT);
    }

    @Test
    void both_result_files_give_the_same_numbers() throws IOException {
        Path truthFolder = writeTruth();
        Path table = Files.createDirectories(temporary.resolve("table"));
        Files.writeString(
                table.resolve("vendors.csv"),
                "vendor_id,ring_id,membership,risk,rank\na,x,1,0.9,1\nb,x,1,0.9,2\nh,x,1,0.5,3\nd,y,1,0.4,4\nc,,0,0,5\n");
        Path lines = Files.createDirectories(temporary.resolve("lines"));
        Files.writeString(lines.resolve("rings.jsonl"), """
                {"ring_id":"x","vendors":[{"vendor_id":"a"},{"vendor_id":"b"},{"vendor_id":"h"}]}

                {"ring_id":"y","vendors":[{"vendor_id":"d"}]}
                """);
        EvaluationResult result = Evaluation.read(table, truthFolder);
        assertEquals(result, Evaluation.read(lines, truthFolder));
        assertEquals(8.0 / 12, result.overall().bCubed().precision(), EXACT);
        String text = result.text();
        assertTrue(text.contains("household") && text.contains("0.667 0.533 0.593"), text);
    }

    private Path writeTruth() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("truth"));
        Files.writeString(
                folder.resolve("rings.csv"),
                "vendor_id,ring_id,typology\na,1,chain\nb,1,chain\nc,1,chain\nd,2,careful\ne,2,careful\n");
        Files.writeString(folder.resolve("decoys.csv"), "vendor_id,group_id,kind\nh,9,household\n");
        return folder;
    }

    @Test
    void mistakes_are_told_in_a_sentence() throws IOException {
        Path truthFolder = writeTruth();
        Path empty = Files.createDirectories(temporary.resolve("empty"));
        assertMessage("neither vendors.csv nor rings.jsonl", empty, truthFolder);
        assertMessage("no rings.csv", empty, empty);
        Path other = Files.createDirectories(temporary.resolve("other"));
        Files.writeString(other.resolve("vendors.csv"), "vendor_id,ring_id\nz,1\n");
        assertMessage("none of the 5 ring vendors", other, truthFolder);
        Files.writeString(other.resolve("vendors.csv"), "vendor,ring_id\na,1\n");
        assertMessage("no column vendor_id", other, truthFolder);
        Files.writeString(empty.resolve("rings.jsonl"), "{\"ring_id\":\n");
        assertMessage("line 1 of", empty, truthFolder);
        Files.writeString(empty.resolve("rings.jsonl"), "{\"vendors\":[{\"vendor_id\":\"a\"}]}\n");
        assertMessage("lacks the text ring_id", empty, truthFolder);
    }

    private static void assertMessage(String part, Path results, Path truth) {
        String message = assertThrows(IllegalArgumentException.class, () -> Evaluation.read(results, truth))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void a_written_world_evaluates_against_itself() throws IOException {
        Path truth = temporary.resolve("w.truth");
        World.of(WorldParameters.of(500, 1_000, 3)).write(temporary.resolve("w"), truth);
        EvaluationTruth known = EvaluationTruth.read(truth);
        EvaluationResult result = Evaluation.of(known.ringOf(), known);
        assertEquals(1, result.overall().bCubed().f1(), EXACT);
        assertEquals(result.trueRings(), result.foundRings());
    }
}
