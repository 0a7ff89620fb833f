package io.ringwork.graph.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.algo.component.UnionFind;
import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.VendorPair;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.Prior;
import io.ringwork.graph.projection.PriorTable;
import io.ringwork.graph.projection.Projection;
import io.ringwork.graph.projection.RandomWorld;
import io.ringwork.graph.projection.VendorRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingDetectorTest {

    private static final Map<String, String> COMPONENTS = Map.of("detect.method", "components", "detect.hub", "off");

    private static Detection detect(VendorRows rows, Map<String, String> settings) {
        DetectParameters parameters = DetectParameters.of(settings);
        return RingDetector.detect(Projection.of(DetectionInput.read(rows), parameters.projection()), parameters);
    }

    private static String rings(VendorRows rows, Map<String, String> settings) {
        return detect(rows, settings).candidates().stream()
                .map(candidate -> String.join(" ", candidate.vendors()))
                .collect(Collectors.joining(" | "));
    }

    private static String rings(VendorRows rows) {
        return rings(rows, Map.of());
    }

    @Test
    void a_chain_of_single_strong_links_stays_one_ring() {
        // a =iban= b =phone= c =email= d =device= e =crypto= f =website= g =tracking= h
        VendorRows rows = VendorRows.of("""
                a iban:1
                b iban:1 phone:2
                c phone:2 email:3@example.com
                d email:3@example.com device:4
                e device:4 crypto:5
                f crypto:5 website:6.example
                g website:6.example tracking:7
                h tracking:7
                """);
        assertEquals("a b c d e f g h", rings(rows));
        assertEquals(7, detect(rows, Map.of()).candidates().get(0).bridges().size());
    }

    /** Two cells of five with an account and a device each; the last of the one and the first of the other share more. */
    private static String cells(String all, String bridge) {
        return """
                a iban:1 device:1 ALL
                b iban:1 device:1 ALL
                c iban:1 device:1 ALL
                d iban:1 device:1 ALL
                e iban:1 device:1 ALL BRIDGE
                f iban:2 device:2 ALL BRIDGE
                g iban:2 device:2 ALL
                h iban:2 device:2 ALL
                i iban:2 device:2 ALL
                j iban:2 device:2 ALL
                """.replace("ALL", all).replace("BRIDGE", bridge);
    }

    private static final String CLIENTS = IntStream.range(0, 30)
            .mapToObj(i -> "x%02d address:dock".formatted(i))
            .collect(Collectors.joining("\n"));

    @Test
    void a_single_stray_fact_between_two_dense_cells_separates_them() {
        VendorRows rows = VendorRows.of(cells("", "phone:+1") + CLIENTS);
        assertEquals("a b c d e | f g h i j", rings(rows));
        Map<String, Double> membership = new TreeMap<>();
        detect(rows, Map.of()).candidates().forEach(candidate -> membership.putAll(candidate.membership()));
        assertEquals(1.0, membership.get("a"));
        assertTrue(membership.get("e") > 0.8 && membership.get("e") < 1, "e has a link outside its ring");
        assertEquals("a b c d e f g h i j", rings(rows, Map.of("detect.method", "components")));
    }

    @Test
    void two_independent_facts_join_dense_cells() {
        assertEquals("a b c d e f g h i j", rings(VendorRows.of(cells("", "phone:+1 tracking:7"))));
    }

    @Test
    void a_thin_bridge_joins_cells_that_all_use_one_forwarder_and_the_cells_are_shown() {
        VendorRows rows = VendorRows.of(cells("address:dock", "phone:+1") + CLIENTS);
        assertEquals("a b c d e f g h i j", rings(rows));
        assertEquals(
                List.of(List.of("a", "b", "c", "d", "e"), List.of("f", "g", "h", "i", "j")),
                detect(rows, Map.of()).candidates().get(0).cells());
    }

    @Test
    void a_forwarder_that_only_some_of_a_cell_use_joins_nothing() {
        VendorRows rows = VendorRows.of(cells("", "phone:+1") + CLIENTS)
                .use("a", "address:dock")
                .use("f", "address:dock");
        assertEquals("a b c d e | f g h i j", rings(rows));
    }

    @Test
    void a_chain_between_two_dense_cells_is_cut_at_its_weakest_link() {
        // a to e =phone= k =device= l =social, the weakest= f to j
        VendorRows rows = VendorRows.of(cells("", "") + "k phone:+1 device:9\nl device:9 social:8")
                .use("e", "phone:+1")
                .use("f", "social:8");
        String cut = rings(rows);
        assertTrue(
                List.of("a b c d e k l | f g h i j", "a b c d e k | f g h i j l", "a b c d e | f g h i j k l")
                        .contains(cut),
                cut);
    }

    @Test
    void a_picture_that_two_vendors_alone_show_joins_thin_rings_but_draws_nobody_in() {
        // a =iban= b =picture= c =phone= d; e shows a picture of d, and stands alone
        String rows = "a iban:1\nb iban:1 image:0123456789abcdef\nc phone:2 image:0123456789abcdef\n"
                + "d phone:2 image:fedcba9876543210\ne image:fedcba9876543210";
        Map<String, String> low = Map.of("detect.min-link-bits", "4");
        assertEquals("a b c d", rings(VendorRows.of(rows), low));
        assertEquals("a b | c d", rings(VendorRows.of(rows + "\nf image:0123456789abcdef"), low));
    }

    @Test
    void a_picture_joins_no_dense_ring() {
        VendorRows rows = VendorRows.of(cells("", "image:0123456789abcdef"));
        assertEquals("a b c d e | f g h i j", rings(rows, Map.of("detect.min-link-bits", "4")));
    }

    @Test
    void judgements_join_what_shares_nothing_and_part_what_shares_a_lot() {
        DetectParameters parameters = DetectParameters.defaults();
        Projection projection =
                Projection.of(DetectionInput.read(VendorRows.of("a iban:1\nb iban:1\nc\nd")), parameters.projection());
        Decisions decisions = new Decisions(
                List.of(new VendorPair("d", "c")),
                List.of(new VendorPair("a", "b")),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
        List<RingCandidate> rings =
                RingDetector.detect(projection, parameters, decisions).candidates();
        assertEquals(
                List.of(List.of("c", "d")),
                rings.stream().map(RingCandidate::vendors).toList());
        assertEquals(60, rings.get(0).links().get(0).judgedBits());
    }

    @Test
    void pictures_alone_and_reports_alone_make_no_ring() {
        // a, b and c show one picture and are reported by one reporter
        VendorRows rows = VendorRows.of("a image:1 image:2\nb image:1 image:2\nc image:1 ip:192.0.2.1\nd ip:192.0.2.1")
                .report("a", "brand", ReportOutcome.CONFIRMED)
                .report("b", "brand", ReportOutcome.CONFIRMED)
                .report("c", "brand", ReportOutcome.CONFIRMED);
        assertEquals("", rings(rows));
        assertEquals("", rings(rows, COMPONENTS));
    }

    @Test
    void thirty_five_vendors_with_one_wallet_are_one_ring_of_components() {
        String lines = IntStream.range(0, 35)
                .mapToObj(i -> "s%02d crypto:w phone:own%d".formatted(i, i))
                .collect(Collectors.joining("\n"));
        assertEquals(1, detect(VendorRows.of(lines), COMPONENTS).candidates().size());
        assertEquals(0, detect(VendorRows.of(lines), Map.of()).candidates().size());
    }

    @Test
    void a_value_of_thousands_does_not_make_millions_of_links() {
        String lines = IntStream.range(0, 5_000)
                .mapToObj(i -> "s%04d address:dock".formatted(i))
                .collect(Collectors.joining("\n"));
        Map<String, String> large = new TreeMap<>(COMPONENTS);
        large.put("detect.min-population", "1000000");
        Detection detection = detect(VendorRows.of(lines), large);
        assertEquals(1, detection.candidates().size());
        assertEquals(4_999, detection.links());
        assertEquals(1, detection.starValues());
    }

    @Test
    void leiden_without_hub_suppression_refuses_more_pairs_than_fit() {
        String lines = IntStream.range(0, 3_000)
                .mapToObj(i -> "s%04d address:dock phone:+1 device:d email:e@x.com social:s".formatted(i))
                .collect(Collectors.joining("\n"));
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class,
                () -> detect(VendorRows.of(lines), Map.of("detect.hub", "off", "detect.min-population", "1000000")));
        assertTrue(thrown.getMessage().startsWith("The shared values make 22,492,500 pairs"), thrown.getMessage());
    }

    @Test
    void evidence_of_a_ring_counts_dependent_values_once() {
        // a = iban, crypto, phone = b
        VendorRows rows = VendorRows.of("a iban:1 crypto:2 phone:3\nb iban:1 crypto:2 phone:3");
        RingCandidate ring = detect(rows, Map.of()).candidates().get(0);
        double iban = ring.evidence().get(0).evidence().bits();
        double phone = ring.evidence().get(2).evidence().bits();
        assertEquals(iban + iban / 2 + phone, ring.evidenceBits(), 1e-9);
        assertEquals(ring.links().get(0).bits(), ring.evidenceBits(), 1e-9);
    }

    @Test
    void a_ring_names_the_rows_and_times_of_its_evidence() {
        VendorRows rows =
                VendorRows.of("a iban:1\nb iban:1\nc phone:2").seen("2025-01-01T00:00:00Z", "2025-02-01T00:00:00Z");
        RingCandidate ring = detect(rows, Map.of()).candidates().get(0);
        assertEquals("2025-01-01T00:00:00Z", String.valueOf(ring.firstSeen()));
        assertEquals("2025-02-01T00:00:00Z", String.valueOf(ring.lastSeen()));
        assertEquals(2, ring.evidence().get(0).evidence().sources().size());
        assertEquals(2, ring.evidence().get(0).evidence().holders());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void components_are_what_joining_the_holders_of_each_strong_value_gives(long seed) {
        DetectionInput input = DetectionInput.read(RandomWorld.of(seed, 80));
        DetectParameters parameters = DetectParameters.of(COMPONENTS);
        Projection projection = Projection.of(input, parameters.projection());
        Bipartite evidence = projection.evidence();
        UnionFind sets = new UnionFind(evidence.leftCount());
        for (int i = 0; i < evidence.rightCount(); i++) {
            boolean strong =
                    PriorTable.of(input.identifierRecords().get(i).kind()).tie() == Prior.Tie.STRONG;
            for (int position = 1; strong && position < evidence.rightDegree(i); position++) {
                sets.union(evidence.leftOf(i, 0), evidence.leftOf(i, position));
            }
        }
        List<List<String>> expected = new ArrayList<>();
        for (int[] group : sets.partition().groups()) {
            if (group.length > 1) {
                expected.add(IntStream.of(group).mapToObj(input.vendors()::key).toList());
            }
        }
        assertEquals(
                expected,
                RingDetector.detect(projection, parameters).candidates().stream()
                        .map(RingCandidate::vendors)
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void every_ring_holds_together_by_its_own_links_and_no_vendor_is_in_two(long seed) {
        List<String> seen = new ArrayList<>();
        for (RingCandidate ring : detect(RandomWorld.of(seed, 200), Map.of()).candidates()) {
            UnionFind sets = new UnionFind(ring.vendors().size());
            ring.links()
                    .forEach(link -> sets.union(
                            ring.vendors().indexOf(link.vendorA()),
                            ring.vendors().indexOf(link.vendorB())));
            assertEquals(1, sets.partition().groupCount());
            assertTrue(ring.vendors().size() > 1);
            ring.membership().values().forEach(share -> assertTrue(share > 0 && share <= 1));
            seen.addAll(ring.vendors());
        }
        assertEquals(seen.size(), seen.stream().distinct().count());
    }
}
