package io.ringwork.graph.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.sample.EvaluationResult.DecoyCount;
import io.ringwork.graph.sample.EvaluationResult.Ranking;
import io.ringwork.graph.sample.EvaluationTruth.DecoyGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
                        "8", new DecoyGroup("agent", new TreeSet<>(Set.of("i"))),
                        "9", new DecoyGroup("household", new TreeSet<>(Set.of("h", "i"))))));
    }

    private static EvaluationResult evaluate(Map<String, String> ringOf) {
        return Evaluation.of(EvaluationFindings.ofGroups(ringOf), truth());
    }

    private static EvaluationResult evaluate(
            Map<String, String> ringOf, Map<String, Integer> vendorRank, Map<String, Integer> ringRank) {
        return Evaluation.of(
                new EvaluationFindings(
                        new TreeMap<>(ringOf), new TreeMap<>(vendorRank), new TreeMap<>(ringRank), new TreeSet<>()),
                truth());
    }

    private static Ranking ranking(Map<String, Integer> vendorRank) {
        return Objects.requireNonNull(evaluate(Map.of(), vendorRank, Map.of()).ranking());
    }

    @Test
    void the_truth_itself_scores_one_everywhere() {
        EvaluationResult result = evaluate(truth().ringOf());
        assertEquals(1, result.claimed().bCubed().f1(), EXACT);
        assertEquals(1, result.claimed().pairwise().f1(), EXACT);
        assertEquals(1, result.overall().bCubed().f1(), EXACT);
        assertEquals(1, result.overall().pairwise().f1(), EXACT);
        assertEquals(2, result.recognisedRings());
        assertEquals(0, result.falseRings());
    }

    @Test
    void a_ring_with_a_stranger_and_a_lost_member() {
        // found {a b h} and {d}: precision of a, b and d (2/3 + 2/3 + 1) / 3, recall (2/3 + 2/3 + 1/3 + 1/2 + 1/2) / 5
        EvaluationResult result = evaluate(Map.of("a", "x", "b", "x", "h", "x", "d", "y"));
        assertEquals(7.0 / 9, result.overall().bCubed().precision(), EXACT);
        assertEquals(8.0 / 15, result.overall().bCubed().recall(), EXACT);
        // everything claimed: (2/3 + 2/3 + 1/3 + 1) / 4
        assertEquals(8.0 / 12, result.claimed().bCubed().precision(), EXACT);
        assertEquals(8.0 / 15, result.claimed().bCubed().recall(), EXACT);
        assertEquals(16.0 / 27, result.claimed().bCubed().f1(), EXACT);
        // pairs: found ab ah bh, all with a planted vendor; true ab ac bc de
        assertEquals(1.0 / 3, result.overall().pairwise().precision(), EXACT);
        assertEquals(1.0 / 3, result.claimed().pairwise().precision(), EXACT);
        assertEquals(1.0 / 4, result.overall().pairwise().recall(), EXACT);
        assertEquals(1, result.honestVendors());
        assertEquals(1, result.recognisedRings());
        assertEquals(1, result.falseRings());
        assertEquals(new DecoyCount(1, 0, 2, 1, 0, 0), result.decoys().get("household"));
        assertEquals(new DecoyCount(1, 0, 1, 0, 0, 0), result.decoys().get("agent"));
        assertNull(result.ranking(), "nobody was ranked");
    }

    @Test
    void a_ring_of_honest_vendors_alone_hurts_only_what_is_claimed() {
        // found {a b c}, {d e} and {h i}
        Map<String, String> found = Map.of("a", "x", "b", "x", "c", "x", "d", "y", "e", "y", "h", "z", "i", "z");
        EvaluationResult result = evaluate(found);
        assertEquals(1, result.overall().bCubed().precision(), EXACT);
        assertEquals(1, result.overall().pairwise().precision(), EXACT);
        // 5 vendors right, h and i each half of what they are grouped with; pairs: 4 of 5
        assertEquals(6.0 / 7, result.claimed().bCubed().precision(), EXACT);
        assertEquals(4.0 / 5, result.claimed().pairwise().precision(), EXACT);
        // a group that is shown as linked only is not claimed
        EvaluationFindings linked = new EvaluationFindings(
                new TreeMap<>(found), new TreeMap<>(), new TreeMap<>(), new TreeSet<>(Set.of("z")));
        EvaluationResult modest = Evaluation.of(linked, truth());
        assertEquals(1, modest.claimed().bCubed().precision(), EXACT);
        assertEquals(1, modest.claimed().pairwise().precision(), EXACT);
        assertEquals(1, modest.falseRings());
    }

    @Test
    void the_ranking_is_averaged_over_the_planted_vendors() {
        // a h b c i d e: planted at 1, 3, 4, 6, 7
        Ranking ranking = ranking(Map.of("a", 1, "h", 2, "b", 3, "c", 4, "i", 5, "d", 6, "e", 7));
        assertEquals((1 + 2.0 / 3 + 3.0 / 4 + 4.0 / 6 + 5.0 / 7) / 5, ranking.averagePrecision(), EXACT);
        assertEquals(3.0 / 5, ranking.precisionAtR(), EXACT);
        assertEquals(1, ranking.honestAboveMedian(), "h is above c");
    }

    @Test
    void vendors_of_one_rank_are_one_step_of_the_ranking() {
        // a, then b h i together, then c d together; e has no rank
        Ranking ranking = ranking(Map.of("a", 1, "b", 2, "h", 2, "i", 2, "c", 3, "d", 3));
        assertEquals((1 + 2.0 / 4 + 4.0 / 6 + 4.0 / 6) / 5, ranking.averagePrecision(), EXACT);
        // of the first five a, b and, on average, one of c and d
        assertEquals(3.0 / 5, ranking.precisionAtR(), EXACT);
        assertEquals(2, ranking.honestAboveMedian(), "the median is c or d");
        assertEquals(1, ranking(Map.of("a", 1, "b", 1, "c", 1, "d", 1, "e", 1)).averagePrecision(), EXACT);
    }

    @Test
    void decoy_rings_are_looked_for_in_the_upper_half_of_the_rings() {
        // rank 1 {a b c}, 2 {h i}, 3 {d}, 4 {e}; h and i are a household, i also an agent's client
        Map<String, String> found = Map.of("a", "x", "b", "x", "c", "x", "d", "y", "e", "w", "h", "z", "i", "z");
        EvaluationResult high = evaluate(found, Map.of(), Map.of("x", 1, "z", 2, "y", 3, "w", 4));
        assertEquals(1, high.decoyRingsInUpperHalf());
        assertEquals(new DecoyCount(1, 1, 2, 2, 1, 2), high.decoys().get("household"));
        assertEquals(new DecoyCount(1, 0, 1, 1, 0, 0), high.decoys().get("agent"), "i is only half of the ring");
        EvaluationResult low = evaluate(found, Map.of(), Map.of("x", 1, "y", 2, "z", 3, "w", 4));
        assertEquals(0, low.decoyRingsInUpperHalf());
        assertEquals(new DecoyCount(1, 1, 2, 2, 0, 3), low.decoys().get("household"));
    }

    @Test
    void two_rings_found_as_one_are_seen_by_typology() {
        // found {a b c d e}: chain vendors 3/5, careful ones 2/5
        EvaluationResult result = evaluate(Map.of("a", "x", "b", "x", "c", "x", "d", "x", "e", "x"));
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
        EvaluationResult result = evaluate(Map.of());
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
        EvaluationResult unranked = Evaluation.read(lines, truthFolder);
        assertEquals(result.claimed(), unranked.claimed());
        assertEquals(result.byTypology(), unranked.byTypology());
        assertNull(unranked.ranking());
        assertEquals(7.0 / 9, result.overall().bCubed().precision(), EXACT);
        String text = result.text();
        assertTrue(text.contains("household") && text.contains("0.667 0.533 0.593"), text);
        // a b h d c, e has no rank
        assertTrue(text.contains("average precision 0.710"), text);
    }

    @Test
    void ranks_and_standing_are_read_where_they_are_written() throws IOException {
        Path truthFolder = writeTruth();
        Path both = Files.createDirectories(temporary.resolve("both"));
        Files.writeString(both.resolve("vendors.csv"), "vendor_id,ring_id,rank\na,x,1\nh,z,2\ni,,0\n");
        Files.writeString(both.resolve("rings.jsonl"), """
                {"ring_id":"x","rank":1,"vendors":[{"vendor_id":"a"}]}
                {"ring_id":"z","rank":2,"standing":"linked","vendors":[{"vendor_id":"h"}]}
                """);
        EvaluationResult result = Evaluation.read(both, truthFolder);
        assertEquals(1, result.claimed().bCubed().precision(), EXACT);
        assertEquals(2, result.decoys().get("household").bestRank());
        assertEquals(1.0 / 5, Objects.requireNonNull(result.ranking()).averagePrecision(), EXACT);
        Files.writeString(both.resolve("vendors.csv"), "vendor_id,ring_id,rank\na,x,first\n");
        assertMessage("the rank first in line 2", both, truthFolder);
    }

    @Test
    void honest_groups_without_an_id_are_one_group_for_each_kind() throws IOException {
        Path folder = writeTruth();
        Files.writeString(folder.resolve("decoys.csv"), "vendor_id,kind\nh,household\ni,household\n");
        assertEquals(
                Set.of("h", "i"),
                EvaluationTruth.read(folder).decoys().get("household").vendors());
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
        assertMessage("none of the 5 ring vendors of the truth", other, truthFolder);
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
        EvaluationResult result = Evaluation.of(EvaluationFindings.ofGroups(known.ringOf()), known);
        assertEquals(1, result.overall().bCubed().f1(), EXACT);
        assertEquals(result.trueRings(), result.foundRings());
    }
}
