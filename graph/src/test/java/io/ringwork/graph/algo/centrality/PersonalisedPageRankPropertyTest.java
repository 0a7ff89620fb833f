package io.ringwork.graph.algo.centrality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.GraphText;
import io.ringwork.graph.engine.ThreadCounts;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalisedPageRankPropertyTest {

    private static final double DAMPING = 0.85;

    private static final PageRankParameters LONG = new PageRankParameters(DAMPING, 300);

    /** The scores as the solution of the linear equations that define them, by elimination. */
    private static double[] solved(CsrGraph graph, int seed) {
        int n = graph.vertexCount();
        double[][] rows = new double[n][n + 1];
        for (int v = 0; v < n; v++) {
            rows[v][v] += 1;
            double strength = 0;
            for (int i = 0; i < graph.degree(v); i++) {
                strength += graph.weight(v, i);
            }
            if (strength == 0) {
                rows[seed][v] -= DAMPING;
            }
            for (int i = 0; i < graph.degree(v); i++) {
                rows[graph.neighbour(v, i)][v] -= DAMPING * graph.weight(v, i) / strength;
            }
        }
        rows[seed][n] = 1 - DAMPING;
        for (int pivot = 0; pivot < n; pivot++) {
            for (int row = 0; row < n; row++) {
                double factor = row == pivot ? 0 : rows[row][pivot] / rows[pivot][pivot];
                for (int column = pivot; factor != 0 && column <= n; column++) {
                    rows[row][column] -= factor * rows[pivot][column];
                }
            }
        }
        double[] scores = new double[n];
        Arrays.setAll(scores, v -> rows[v][n] / rows[v][v]);
        return scores;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void many_steps_solve_the_equations(long seed) {
        Random random = new Random(seed);
        CsrGraph graph = GraphText.random(random, 40, 0.06);
        int start = random.nextInt(40);
        double[] found = PersonalisedPageRank.of(graph, LONG, start);
        assertArrayEquals(solved(graph, start), found, 1e-10, "seed " + seed);
        assertEquals(1, Arrays.stream(found).sum(), 1e-12, "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void pushes_give_lower_bounds_within_the_tolerance(long seed) {
        Random random = new Random(seed);
        CsrGraph graph = GraphText.random(random, 60, 0.06);
        int start = random.nextInt(60);
        double[] exact = solved(graph, start);
        double tolerance = 0.001;
        NearbyVertices near = PageRankPush.of(graph, start, DAMPING, tolerance, 1_000_000);
        assertTrue(near.complete());
        double[] found = new double[60];
        for (int i = 0; i < near.vertices().length; i++) {
            found[near.vertices()[i]] = near.scores()[i];
            assertTrue(i == 0 || near.scores()[i] <= near.scores()[i - 1], "falling scores, seed " + seed);
        }
        assertEquals(1, Arrays.stream(found).sum() + near.missing(), 1e-12, "seed " + seed);
        for (int vertex = 0; vertex < 60; vertex++) {
            double missing = exact[vertex] - found[vertex];
            assertTrue(missing > -1e-12, "a lower bound, seed " + seed);
            double bound = tolerance * PersonalisedPageRank.strength(graph, vertex);
            assertTrue(missing <= bound + 1e-12, "within the tolerance, seed " + seed);
        }
    }

    @Test
    void scores_are_the_same_for_any_number_of_threads() {
        Random random = new Random(3);
        CsrBuilder builder = new CsrBuilder(50_000);
        for (int i = 0; i < 120_000; i++) {
            int one = random.nextInt(40_000);
            builder.add(one, (one + 1 + random.nextInt(39_999)) % 40_000, random.nextDouble());
        }
        CsrGraph graph = builder.build();
        PageRankParameters parameters = new PageRankParameters(DAMPING, 20);
        double[] one = ThreadCounts.on(1, () -> PersonalisedPageRank.of(graph, parameters, 7, 45_000, 9));
        assertTrue(one[45_000] > 0.3 * (1 - DAMPING), "a vertex without edges keeps its share");
        for (int threads : new int[] {2, 3, 8}) {
            assertArrayEquals(
                    one,
                    ThreadCounts.on(threads, () -> PersonalisedPageRank.of(graph, parameters, 7, 45_000, 9)),
                    0.0,
                    threads + " threads");
        }
    }

    /** Steps that look at every vertex, sums in the same order. */
    private static double[] stepped(CsrGraph graph, int iterations, int seed) {
        int n = graph.vertexCount();
        double[] scores = new double[n];
        scores[seed] = 1;
        for (int i = 0; i < iterations; i++) {
            double[] next = new double[n];
            double[] share = new double[n];
            double lost = 0;
            for (int v = 0; v < n; v++) {
                double strength = PersonalisedPageRank.strength(graph, v);
                share[v] = strength > 0 ? DAMPING * scores[v] / strength : 0;
                lost += strength > 0 ? 0 : DAMPING * scores[v];
            }
            for (int v = 0; v < n; v++) {
                next[v] = v == seed ? 1 - DAMPING + lost : 0;
                for (int at = 0; at < graph.degree(v); at++) {
                    next[v] += graph.weight(v, at) * share[graph.neighbour(v, at)];
                }
            }
            scores = next;
        }
        return scores;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void first_steps_that_look_at_few_vertices_leave_nothing_out(long seed) {
        Random random = new Random(seed);
        CsrBuilder builder = new CsrBuilder(2_000);
        for (int vertex = 1; vertex < 1_900; vertex++) {
            builder.add(vertex, random.nextInt(vertex), random.nextDouble());
        }
        CsrGraph graph = builder.build();
        for (int start : new int[] {random.nextInt(1_900), 1_950}) {
            for (int iterations : new int[] {1, 2, 4, 30}) {
                assertArrayEquals(
                        stepped(graph, iterations, start),
                        PersonalisedPageRank.of(graph, new PageRankParameters(DAMPING, iterations), start),
                        0.0,
                        "seed " + seed + ", " + iterations + " steps from " + start);
            }
        }
    }

    @Test
    void a_bound_on_the_work_ends_the_walk_and_says_so() {
        // a hub with 500 neighbours in a ring of their own
        CsrBuilder builder = new CsrBuilder(501);
        for (int i = 1; i <= 500; i++) {
            builder.add(0, i, 1).add(i, i % 500 + 1, 1);
        }
        NearbyVertices near = PageRankPush.of(builder.build(), 0, DAMPING, 1e-9, 600);
        assertFalse(near.complete());
        assertEquals(0, near.vertices()[0]);
        assertEquals(1, Arrays.stream(near.scores()).sum() + near.missing(), 1e-12);
        assertTrue(near.missing() > 0.5);
    }

    @Test
    void a_vertex_without_edges_keeps_everything() {
        CsrGraph graph = new CsrBuilder(2).build();
        NearbyVertices near = PageRankPush.of(graph, 1, DAMPING, 1e-3, 10);
        assertArrayEquals(new int[] {1}, near.vertices());
        assertArrayEquals(new double[] {1}, near.scores());
        assertArrayEquals(new double[] {0, 1}, PersonalisedPageRank.of(graph, LONG, 1), 1e-12);
    }

    @Test
    void what_no_walk_can_be_made_of_is_refused() {
        CsrGraph graph = new CsrBuilder(2).add(0, 1, -1).build();
        assertThrows(IllegalArgumentException.class, () -> PersonalisedPageRank.of(graph, LONG, 0));
        assertThrows(IllegalArgumentException.class, () -> PersonalisedPageRank.of(graph, LONG));
        assertThrows(IllegalArgumentException.class, () -> PersonalisedPageRank.of(graph, LONG, 2));
        assertThrows(IllegalArgumentException.class, () -> PageRankPush.of(graph, 0, DAMPING, 1e-3, 10));
        assertThrows(IllegalArgumentException.class, () -> PageRankPush.of(graph, 0, DAMPING, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> PageRankPush.of(graph, -1, DAMPING, 1e-3, 10));
        assertThrows(IllegalArgumentException.class, () -> PageRankPush.of(graph, 0, DAMPING, 1e-3, 0));
        assertThrows(IllegalArgumentException.class, () -> new PageRankParameters(1, 5));
        assertThrows(IllegalArgumentException.class, () -> new PageRankParameters(0.5, 0));
    }
}
