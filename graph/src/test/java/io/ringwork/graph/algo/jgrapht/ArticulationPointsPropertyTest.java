package io.ringwork.graph.algo.jgrapht;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.algo.component.Lowpoints;
import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.GraphText;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticulationPointsPropertyTest {

    @Test
    void a_vertex_between_two_triangles_and_the_ends_of_a_bridge_split_the_graph() {
        // a b c and c d e are triangles, e - f, g alone
        GraphText text = GraphText.of("a-b b-c c-a c-d d-e e-c e-f g");
        assertEquals("c-e", text.draw(ArticulationPoints.find(text.graph())));
        assertEquals("[[0, 1, 2], [2, 3, 4], [4, 5]]", Arrays.deepToString(Blocks.find(text.graph())));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void articulation_points_are_the_vertices_whose_loss_makes_another_component(long seed) {
        CsrGraph graph = GraphText.random(new Random(seed), 25, 0.09);
        int components = ConnectedComponents.of(graph).groupCount();
        int[] expected = IntStream.range(0, 25)
                .filter(lost -> ConnectedComponents.of(without(graph, lost)).groupCount()
                        > components - (graph.degree(lost) == 0 ? 1 : 0))
                .toArray();
        assertArrayEquals(expected, ArticulationPoints.find(graph));
        assertArrayEquals(expected, Lowpoints.of(graph).articulationPoints());
    }

    private static CsrGraph without(CsrGraph graph, int lost) {
        return CsrGraph.induced(
                graph,
                IntStream.range(0, graph.vertexCount())
                        .filter(vertex -> vertex != lost)
                        .toArray());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void blocks_hold_every_edge_once_and_lose_no_connection_with_any_one_vertex(long seed) {
        CsrGraph graph = GraphText.random(new Random(seed), 25, 0.09);
        int[][] blocks = Blocks.find(graph);
        assertArrayEquals(blocks, Lowpoints.of(graph).blocks());
        long edges = 0;
        for (int[] block : blocks) {
            CsrGraph inside = CsrGraph.induced(graph, block);
            edges += inside.edgeCount();
            assertTrue(block.length > 1);
            for (int lost = 0; lost < block.length; lost++) {
                assertEquals(1, ConnectedComponents.of(without(inside, lost)).groupCount());
            }
        }
        assertEquals(graph.edgeCount(), edges);
        int[] shared = Arrays.stream(blocks)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .filter(vertex -> Arrays.stream(blocks)
                                .filter(block -> Arrays.binarySearch(block, vertex) >= 0)
                                .count()
                        > 1)
                .distinct()
                .toArray();
        assertArrayEquals(ArticulationPoints.find(graph), shared);
    }

    @Test
    void a_long_chain_does_not_exhaust_the_stack() {
        int length = 50_000;
        CsrBuilder builder = new CsrBuilder(length);
        for (int vertex = 1; vertex < length; vertex++) {
            builder.add(vertex - 1, vertex, 1);
        }
        CsrGraph chain = builder.build();
        assertArrayEquals(IntStream.range(1, length - 1).toArray(), ArticulationPoints.find(chain));
        assertEquals(length - 1, Blocks.find(chain).length);
    }
}
