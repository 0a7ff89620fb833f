package io.ringwork.graph.algo.jgrapht;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.algo.component.Lowpoints;
import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.GraphText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BridgesPropertyTest {

    @Test
    void the_edge_between_two_triangles_is_the_bridge() {
        // a b c in a triangle, d e f in a triangle, c - d between them
        GraphText text = GraphText.of("a-b b-c c-a c-d d-e e-f f-d");
        assertEquals(
                List.of("c-d"),
                Bridges.find(text.graph()).stream().map(text::draw).toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void bridges_are_the_edges_whose_removal_makes_another_component(long seed) {
        CsrGraph graph = GraphText.random(new Random(seed), 25, 0.08);
        int components = ConnectedComponents.of(graph).groupCount();
        List<String> expected = new ArrayList<>();
        for (int one = 0; one < graph.vertexCount(); one++) {
            for (int other = one + 1; other < graph.vertexCount(); other++) {
                if (graph.weightBetween(one, other) > 0
                        && ConnectedComponents.of(without(graph, one, other)).groupCount() > components) {
                    expected.add(one + "-" + other);
                }
            }
        }
        assertEquals(expected, draw(Bridges.find(graph)));
        assertEquals(expected, draw(Lowpoints.of(graph).bridges()));
    }

    private static List<String> draw(List<int[]> bridges) {
        return bridges.stream().map(bridge -> bridge[0] + "-" + bridge[1]).toList();
    }

    private static CsrGraph without(CsrGraph graph, int one, int other) {
        CsrBuilder builder = new CsrBuilder(graph.vertexCount());
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                int neighbour = graph.neighbour(vertex, position);
                if (neighbour > vertex && !(vertex == one && neighbour == other)) {
                    builder.add(vertex, neighbour, 1);
                }
            }
        }
        return builder.build();
    }

    @Test
    void a_long_chain_does_not_exhaust_the_stack() {
        int length = 50_000;
        CsrBuilder builder = new CsrBuilder(length);
        for (int vertex = 1; vertex < length; vertex++) {
            builder.add(vertex - 1, vertex, 1);
        }
        assertEquals(length - 1, Bridges.find(builder.build()).size());
    }
}
