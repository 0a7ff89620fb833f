package io.ringwork.graph.algo.jgrapht;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.Graph;
import io.ringwork.graph.engine.GraphText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinimumCutPropertyTest {

    @Test
    void two_cells_are_cut_where_their_links_are_thinnest() {
        // a b c all joined, d e f all joined, c - d and b - e between them
        GraphText text = GraphText.of("a-b:9 b-c:9 c-a:9 d-e:9 e-f:9 f-d:9 c-d:7.5 b-e:1.5");
        Cut cut = MinimumCut.weakest(text.graph());
        assertEquals(9, cut.capacity());
        assertArrayEquals(new int[] {0, 1, 2}, cut.side());
        assertArrayEquals(new int[] {3, 4, 5}, cut.rest());
        // Between a and b it is cheaper to cut off a.
        Cut between = MinimumCut.between(text.graph(), text.vertex("f"), text.vertex("e"));
        assertEquals(18, between.capacity());
        assertArrayEquals(new int[] {5}, between.side());
    }

    @Test
    void of_equal_cuts_the_smallest_side_and_then_the_first_is_taken() {
        // a ring of six with equal weights: any two edges make a weakest cut
        GraphText ring = GraphText.of("a-b:3 b-c:3 c-d:3 d-e:3 e-f:3 f-a:3");
        assertArrayEquals(new int[] {0}, MinimumCut.weakest(ring.graph()).side());
        assertEquals(6, MinimumCut.weakest(ring.graph()).capacity());
        // a chain of pairs: the thin edges are equal
        GraphText chain = GraphText.of("a-b:9 b-c:1 c-d:9 d-e:1 e-f:9");
        assertArrayEquals(new int[] {0, 1}, MinimumCut.weakest(chain.graph()).side());
    }

    @Test
    void vertices_that_no_path_joins_are_cut_for_nothing() {
        GraphText text = GraphText.of("a-b c-d e");
        Cut cut = MinimumCut.between(text.graph(), 1, 2);
        assertEquals(0, cut.capacity());
        assertArrayEquals(new int[] {0, 1}, cut.side());
        assertArrayEquals(new int[] {2, 3, 4}, cut.rest());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void cuts_are_the_best_of_all_subsets(long seed) {
        Random random = new Random(seed);
        // Few different weights, so that many cuts are equal.
        CsrGraph graph = connected(random, 10, 1 + random.nextInt(3));
        int all = (1 << 10) - 1;
        assertCut(graph, MinimumCut.weakest(graph), best(graph, set -> set != 0 && set != all));
        for (int other = 1; other < 10; other++) {
            int end = other;
            assertCut(
                    graph,
                    MinimumCut.between(graph, 0, other),
                    best(graph, set -> (set & 1) == 1 && (set >> end & 1) == 0));
        }
    }

    private static CsrGraph connected(Random random, int vertices, int weights) {
        CsrBuilder builder = new CsrBuilder(vertices);
        for (int vertex = 1; vertex < vertices; vertex++) {
            builder.add(vertex, random.nextInt(vertex), 0.75 * (1 + random.nextInt(weights)));
        }
        for (int edge = random.nextInt(2 * vertices); edge > 0; edge--) {
            int vertex = 1 + random.nextInt(vertices - 1);
            builder.add(vertex, random.nextInt(vertex), 0.75 * (1 + random.nextInt(weights)));
        }
        return builder.build();
    }

    /** The smallest set of least capacity, of equal ones the first. */
    private static int[] best(Graph graph, IntPredicate allowed) {
        return IntStream.range(0, 1 << graph.vertexCount())
                .filter(allowed)
                .mapToObj(set -> IntStream.range(0, graph.vertexCount())
                        .filter(vertex -> (set >> vertex & 1) == 1)
                        .toArray())
                .min(Comparator.<int[]>comparingLong(side -> Math.round(1e6 * capacity(graph, side)))
                        .thenComparingInt(side -> side.length)
                        .thenComparing(Arrays::compare))
                .orElseThrow();
    }

    private static double capacity(Graph graph, int[] side) {
        double capacity = 0;
        for (int vertex : side) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                if (Arrays.binarySearch(side, graph.neighbour(vertex, position)) < 0) {
                    capacity += graph.weight(vertex, position);
                }
            }
        }
        return capacity;
    }

    private static void assertCut(Graph graph, Cut cut, int[] expected) {
        assertArrayEquals(expected, cut.side());
        assertEquals(capacity(graph, expected), cut.capacity(), 1e-9);
        assertArrayEquals(
                IntStream.range(0, graph.vertexCount())
                        .filter(vertex -> Arrays.binarySearch(expected, vertex) < 0)
                        .toArray(),
                cut.rest());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_weakest_cut_is_no_dearer_than_any_between_two_vertices(long seed) {
        CsrGraph graph = connected(new Random(seed), 60, 16);
        Cut weakest = MinimumCut.weakest(graph);
        double least = IntStream.range(1, 60)
                .mapToDouble(vertex -> MinimumCut.between(graph, 0, vertex).capacity())
                .min()
                .orElseThrow();
        assertEquals(least, weakest.capacity(), 1e-9);
        assertEquals(
                1,
                ConnectedComponents.of(CsrGraph.induced(graph, weakest.side())).groupCount());
    }

    @Test
    void graphs_that_cannot_be_cut_are_refused_with_what_to_do() {
        Graph two = GraphText.of("a-b c-d").graph();
        Graph one = GraphText.of("a").graph();
        Graph negative = GraphText.of("a-b:-2").graph();
        Graph large = new CsrBuilder(MinimumCut.MAX_VERTICES + 1).build();
        assertTrue(refusal(() -> MinimumCut.weakest(two)).contains("2 components"));
        assertTrue(refusal(() -> MinimumCut.weakest(one)).contains("not of 1"));
        assertTrue(refusal(() -> MinimumCut.weakest(large)).contains("not of 2001"));
        assertTrue(refusal(() -> MinimumCut.weakest(negative)).contains("weighs -2.0"));
        assertTrue(refusal(() -> MinimumCut.between(two, 1, 1)).contains("not 1 and 1"));
        assertTrue(refusal(() -> MinimumCut.between(two, 1, 4)).contains("not 1 and 4"));
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
