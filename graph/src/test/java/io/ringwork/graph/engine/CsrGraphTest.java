package io.ringwork.graph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsrGraphTest {

    @Test
    void rows_are_sorted_and_parallel_edges_are_summed() {
        // c =(1+2)= a - b, d alone
        CsrGraph graph =
                new CsrBuilder(4).add(2, 0, 1).add(0, 1, 5).add(0, 2, 2).build();
        assertEquals(2, graph.edgeCount());
        assertEquals(2, graph.degree(0));
        assertEquals(1, graph.neighbour(0, 0));
        assertEquals(2, graph.neighbour(0, 1));
        assertEquals(3, graph.weight(0, 1));
        assertEquals(3, graph.weightBetween(2, 0));
        assertEquals(0, graph.weightBetween(1, 2));
        assertEquals(0, graph.degree(3));
    }

    @Test
    void the_order_of_the_edges_does_not_change_a_weight() {
        List<Double> weights = new ArrayList<>(List.of(0.1, 0.2, 0.3, 1e9, 1e-9, 0.7));
        double expected = sum(weights);
        for (int seed : new int[] {1, 2, 3, 4, 5}) {
            Collections.shuffle(weights, new Random(seed));
            assertEquals(expected, sum(weights), 0.0, "seed " + seed);
        }
    }

    private static double sum(List<Double> weights) {
        CsrBuilder builder = new CsrBuilder(2);
        weights.forEach(weight -> builder.add(1, 0, weight));
        return builder.build().weightBetween(0, 1);
    }

    @Test
    void loops_and_unknown_vertices_and_endless_weights_are_refused() {
        CsrBuilder builder = new CsrBuilder(2);
        assertThrows(IllegalArgumentException.class, () -> builder.add(1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> builder.add(0, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> builder.add(0, 1, Double.NaN));
    }

    @Test
    void an_induced_graph_keeps_the_edges_between_its_vertices_only() {
        // a - b - c - d, of which b c d
        GraphText text = GraphText.of("a-b:2 b-c:3 c-d:4");
        CsrGraph part = CsrGraph.induced(text.graph(), new int[] {1, 2, 3});
        assertEquals(2, part.edgeCount());
        assertEquals(3, part.weightBetween(0, 1));
        assertEquals(4, part.weightBetween(1, 2));
    }

    @Test
    void the_karate_club_has_its_published_size() {
        GraphText club = KarateClub.graph();
        assertEquals(34, club.graph().vertexCount());
        assertEquals(78, club.graph().edgeCount());
        assertEquals(16, club.graph().degree(club.vertex("01")));
        assertEquals(17, club.graph().degree(club.vertex("34")));
        assertEquals(12, club.graph().degree(club.vertex("33")));
    }
}
