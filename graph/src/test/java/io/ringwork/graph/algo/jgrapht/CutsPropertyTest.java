package io.ringwork.graph.algo.jgrapht;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.GraphText;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Minimum cuts, articulation points and nearest vertices against what trying everything gives. */
class CutsPropertyTest {

    private static CsrGraph connected(long seed) {
        Random random = new Random(seed);
        while (true) {
            CsrGraph graph = GraphText.random(random, 9, 0.3);
            if (ConnectedComponents.of(graph).groupCount() == 1) {
                return graph;
            }
        }
    }

    private static double capacity(CsrGraph graph, int side) {
        double sum = 0;
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                int neighbour = graph.neighbour(vertex, position);
                boolean crosses = ((side >> vertex ^ side >> neighbour) & 1) == 1;
                sum += neighbour > vertex && crosses ? graph.weight(vertex, position) : 0;
            }
        }
        return sum;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void no_cut_is_cheaper_than_the_minimum_cut(long seed) {
        CsrGraph graph = connected(seed);
        Cut cut = MinimumCut.weakest(graph);
        double least = IntStream.range(1, (1 << graph.vertexCount()) - 1)
                .mapToDouble(side -> capacity(graph, side))
                .min()
                .orElseThrow();
        assertEquals(least, cut.capacity(), 1e-9, "seed " + seed);
        int side = IntStream.of(cut.side()).map(vertex -> 1 << vertex).sum();
        assertEquals(least, capacity(graph, side), 1e-9, "seed " + seed);
        assertEquals(graph.vertexCount(), cut.side().length + cut.rest().length);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void articulation_points_are_the_vertices_without_which_the_others_fall_apart(long seed) {
        CsrGraph graph = connected(seed);
        int[] expected = IntStream.range(0, graph.vertexCount())
                .filter(out -> ConnectedComponents.of(CsrGraph.induced(
                                        graph,
                                        IntStream.range(0, graph.vertexCount())
                                                .filter(vertex -> vertex != out)
                                                .toArray()))
                                .groupCount()
                        > 1)
                .toArray();
        assertArrayEquals(expected, ArticulationPoints.find(graph), "seed " + seed);
    }

    @Test
    void the_nearest_target_costs_least_and_the_smallest_of_equals_is_taken() {
        // a to b to c costs 1/4 + 1/4, a to d costs 1; e and f cost the same from d
        GraphText text = GraphText.of("a-b:4 b-c:4 a-d:1 d-e:2 d-f:2 z");
        int[] all = {text.vertex("c"), text.vertex("d")};
        assertEquals(text.vertex("c"), NearestVertex.find(text.graph(), text.vertex("a"), all));
        int[] equal = {text.vertex("e"), text.vertex("f")};
        assertEquals(text.vertex("e"), NearestVertex.find(text.graph(), text.vertex("a"), equal));
        assertEquals(-1, NearestVertex.find(text.graph(), text.vertex("a"), new int[] {text.vertex("z")}));
    }
}
