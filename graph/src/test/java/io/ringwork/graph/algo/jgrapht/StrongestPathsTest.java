package io.ringwork.graph.algo.jgrapht;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.GraphText;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrongestPathsTest {

    @Test
    void two_strong_links_beat_one_weak_link() {
        // a =20= b =20= c, a -4- c: costs 0.1 and 0.25
        GraphText text = GraphText.of("a-b:20 b-c:20 a-c:4");
        assertEquals(List.of("a-b-c", "a-c"), paths(text, "a", "c", 5));
        assertEquals(List.of("a-b-c"), paths(text, "a", "c", 1));
    }

    @Test
    void ties_are_broken_by_the_vertices() {
        // a - b - d, a - c - d, all alike
        GraphText text = GraphText.of("a-b:8 b-d:8 a-c:8 c-d:8");
        assertEquals(List.of("a-b-d", "a-c-d"), paths(text, "a", "d", 2));
    }

    @Test
    void there_is_no_path_between_components_nor_to_oneself() {
        GraphText text = GraphText.of("a-b:8 c-d:8");
        assertEquals(List.of(), paths(text, "a", "d", 3));
        assertEquals(List.of(), paths(text, "a", "a", 3));
    }

    private static List<String> paths(GraphText text, String from, String to, int k) {
        return StrongestPaths.find(text.graph(), text.vertex(from), text.vertex(to), k).stream()
                .map(text::draw)
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void the_first_path_costs_what_relaxing_all_edges_again_and_again_finds(long seed) {
        CsrGraph graph = GraphText.random(new Random(seed), 20, 0.25);
        double[] cost = new double[20];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        cost[0] = 0;
        for (int round = 0; round < 20; round++) {
            for (int vertex = 0; vertex < 20; vertex++) {
                for (int position = 0; position < graph.degree(vertex); position++) {
                    int neighbour = graph.neighbour(vertex, position);
                    cost[neighbour] = Math.min(cost[neighbour], cost[vertex] + 1 / graph.weight(vertex, position));
                }
            }
        }
        List<int[]> paths = StrongestPaths.find(graph, 0, 19, 4);
        double last = 0;
        for (int i = 0; i < paths.size(); i++) {
            double sum = 0;
            for (int step = 1; step < paths.get(i).length; step++) {
                sum += 1 / graph.weightBetween(paths.get(i)[step - 1], paths.get(i)[step]);
            }
            if (i == 0) {
                assertEquals(cost[19], sum, 1e-12);
            }
            assertEquals(true, sum >= last - 1e-12, "paths are not in order");
            last = sum;
        }
        assertEquals(Double.isInfinite(cost[19]), paths.isEmpty());
    }
}
