package io.ringwork.graph.algo.cwts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.GraphText;
import io.ringwork.graph.engine.KarateClub;
import io.ringwork.graph.engine.Partition;
import java.util.Random;
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
        assertEquals("a b c d | e f g h", text.draw(Leiden.run(text.graph(), new LeidenParameters(0.5, 10, 1))));
    }

    @Test
    void the_karate_club_falls_along_its_known_split_into_four_circles() {
        GraphText club = KarateClub.graph();
        // The club split into the friends of 01 and those of 34; of all but 09, who had ties to both, the circles keep
        // to it.
        assertEquals(
                "01 02 03 04 08 12 13 14 18 20 22 | 05 06 07 11 17"
                        + " | 09 15 16 19 21 23 24 27 28 30 31 33 34 | 25 26 29 32",
                club.draw(Leiden.run(club.graph(), new LeidenParameters(0.1, 10, 1))));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void communities_are_connected_and_no_worse_than_one_group_or_none(long seed) {
        CsrGraph graph = GraphText.random(new Random(seed), 40, 0.08);
        LeidenParameters parameters = new LeidenParameters(1.5, 10, seed);
        Partition found = Leiden.run(graph, parameters);
        for (int[] group : found.groups()) {
            assertEquals(
                    1,
                    ConnectedComponents.of(CsrGraph.induced(graph, group)).groupCount(),
                    "a community of several parts");
        }
        double quality = quality(graph, found, 1.5);
        assertTrue(quality >= quality(graph, Partition.of(new int[40]), 1.5), "worse than one group");
        assertTrue(quality >= 0, "worse than every vertex alone");
        assertEquals(found, Leiden.run(graph, parameters), "the same seed gives the same partition");
    }

    private static double quality(CsrGraph graph, Partition partition, double resolution) {
        double quality = 0;
        for (int[] group : partition.groups()) {
            CsrGraph inside = CsrGraph.induced(graph, group);
            for (int vertex = 0; vertex < inside.vertexCount(); vertex++) {
                for (int position = 0; position < inside.degree(vertex); position++) {
                    quality += inside.weight(vertex, position) / 2;
                }
            }
            quality -= resolution * group.length * (group.length - 1) / 2.0;
        }
        return quality;
    }

    @Test
    void a_graph_without_vertices_has_no_communities() {
        assertEquals(
                0,
                Leiden.run(GraphText.of("").graph(), new LeidenParameters(1, 1, 1))
                        .groupCount());
    }

    @Test
    void parameters_outside_their_range_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new LeidenParameters(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new LeidenParameters(Double.NaN, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new LeidenParameters(1, 0, 1));
    }
}
