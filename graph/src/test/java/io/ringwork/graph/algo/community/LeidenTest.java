package io.ringwork.graph.algo.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.GraphText;
import io.ringwork.graph.engine.KarateClub;
import io.ringwork.graph.engine.Partition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeidenTest {

    @Test
    void a_thin_edge_between_two_cells_is_cut() {
        // a b c d all joined, e f g h all joined, d - e thin
        GraphText text = GraphText.of("""
                a-b:9 a-c:9 a-d:9 b-c:9 b-d:9 c-d:9
                e-f:9 e-g:9 e-h:9 f-g:9 f-h:9 g-h:9
                d-e:5
                """);
        LeidenResult result = Leiden.run(text.graph(), new LeidenParameters(0.5, 10, 1));
        assertEquals("a b c d | e f g h", text.draw(result.partition()));
        // 12 edges of 9 bits inside, 2 times 6 pairs of members
        assertEquals(12 * 9 - 0.5 * 12, result.quality());
    }

    @Test
    void two_groups_become_one_when_the_edge_between_them_outweighs_their_pairs() {
        // a = b, c = d, and b - c of w bits: worth more than the four pairs between them or not
        assertEquals("a b c d", drawn("a-b:9 b-c:2.1 c-d:9", 0.5));
        assertEquals("a b | c d", drawn("a-b:9 b-c:1.9 c-d:9", 0.5));
    }

    private static String drawn(String drawing, double resolution) {
        GraphText text = GraphText.of(drawing);
        return text.draw(Leiden.run(text.graph(), new LeidenParameters(resolution, 10, 1))
                .partition());
    }

    @Test
    void the_karate_club_falls_along_its_known_split_into_four_circles() {
        GraphText club = KarateClub.graph();
        assertEquals(
                "01 02 03 04 08 12 13 14 18 20 22 | 05 06 07 11 17"
                        + " | 09 15 16 19 21 23 24 27 28 30 31 33 34 | 25 26 29 32",
                drawn(club, 0.1));
    }

    private static String drawn(GraphText text, double resolution) {
        return text.draw(Leiden.run(text.graph(), new LeidenParameters(resolution, 10, 1))
                .partition());
    }

    @ParameterizedTest(name = "resolution {0}")
    @ValueSource(doubles = {0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.9})
    void the_karate_club_is_cut_within_a_hundredth_as_well_as_by_another_implementation_or_better(double resolution) {
        CsrGraph club = KarateClub.graph().graph();
        Partition other = io.ringwork.graph.algo.cwts.Leiden.run(
                club, new io.ringwork.graph.algo.cwts.LeidenParameters(resolution, 10, 1));
        LeidenResult result = Leiden.run(club, new LeidenParameters(resolution, 50, 1));
        assertTrue(result.quality() >= 0.99 * Leiden.quality(club, other, resolution), result::toString);
    }

    @ParameterizedTest(name = "{0} cliques")
    @ValueSource(ints = {4, 30, 1_000})
    void a_ring_of_cliques_is_cut_into_its_cliques_however_long_it_is(int cliques) {
        // Cliques of five, each joined to the next by one edge. Modularity joins neighbours when the ring is long.
        CsrBuilder builder = new CsrBuilder(5 * cliques);
        int[] expected = new int[5 * cliques];
        for (int clique = 0; clique < cliques; clique++) {
            for (int one = 0; one < 5; one++) {
                expected[5 * clique + one] = clique;
                for (int other = one + 1; other < 5; other++) {
                    builder.add(5 * clique + one, 5 * clique + other, 1);
                }
            }
            builder.add(5 * clique, 5 * ((clique + 1) % cliques) + 1, 1);
        }
        LeidenResult result = Leiden.run(builder.build(), new LeidenParameters(0.2, 10, 1));
        assertEquals(Partition.of(expected), result.partition());
        assertEquals(10 * cliques - 0.2 * 10 * cliques, result.quality(), 1e-9);
    }

    @Test
    void a_clique_holds_together_up_to_the_density_of_its_edges() {
        // Of three edges of weight 2 each; the resolution is the density at which a group falls apart.
        assertEquals("a b c", drawn("a-b:2 b-c:2 c-a:2", 1.99));
        assertEquals("", drawn("a-b:2 b-c:2 c-a:2", 2.01));
    }

    @Test
    void a_negative_edge_pulls_its_ends_apart() {
        // a and d are both tied to b and c, who are tied to each other; a and d less than nothing
        assertEquals("a b c d", drawn("a-b:3 a-c:3 b-c:3 b-d:3 c-d:3", 0.5));
        assertEquals("a b c", drawn("a-b:4 a-c:4 b-c:3 b-d:3 c-d:3 a-d:-9", 0.5));
    }

    @Test
    void a_graph_of_negative_edges_has_no_communities() {
        GraphText text = GraphText.of("a-b:-1 b-c:-2");
        LeidenResult result = Leiden.run(text.graph(), new LeidenParameters(0.5, 10, 1));
        assertEquals("", text.draw(result.partition()));
        assertEquals(0, result.quality());
        assertEquals(0, result.iterations());
    }

    @Test
    void edges_that_weigh_nothing_join_nobody() {
        assertEquals("", drawn("a-b:0 b-c:0", 0.5));
    }

    @Test
    void a_graph_without_vertices_has_no_communities() {
        LeidenResult result = Leiden.run(GraphText.of("").graph(), new LeidenParameters(1, 1, 1));
        assertEquals(0, result.partition().groupCount());
        assertEquals(0, result.quality());
    }

    @Test
    void vertices_without_edges_are_alone() {
        assertEquals(
                "[[0], [1, 2], [3]]",
                Leiden.run(GraphText.of("a b-c d").graph(), new LeidenParameters(0.5, 1, 1))
                        .partition()
                        .toString());
    }

    @Test
    void a_component_in_which_every_pair_pays_is_done_at_once_and_others_use_all_iterations() {
        LeidenParameters parameters = new LeidenParameters(0.5, 10, 1);
        assertEquals(
                2, Leiden.run(GraphText.of("a-b b-c c-a").graph(), parameters).iterations());
        assertEquals(10, Leiden.run(KarateClub.graph().graph(), parameters).iterations());
    }

    @Test
    void parameters_outside_their_range_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new LeidenParameters(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new LeidenParameters(Double.NaN, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new LeidenParameters(Double.POSITIVE_INFINITY, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new LeidenParameters(1, 0, 1));
    }
}
