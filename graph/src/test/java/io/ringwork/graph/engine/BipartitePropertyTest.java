package io.ringwork.graph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BipartitePropertyTest {

    /** Edges with repetitions; the large ones fill several chunks and parts of the sort. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Edges(int leftCount, int rightCount, int[] left, int[] right) {

        static Edges random(long seed, boolean large) {
            Random random = new Random(seed);
            int leftCount = large ? 20_000 + random.nextInt(20_000) : 1 + random.nextInt(30);
            int rightCount = large ? 50_000 + random.nextInt(50_000) : 1 + random.nextInt(30);
            int[] left = new int[large ? 300_000 : random.nextInt(200)];
            int[] right = new int[left.length];
            for (int i = 0; i < left.length; i++) {
                boolean again = i > 0 && random.nextInt(20) == 0;
                left[i] = again ? left[i - 1] : random.nextInt(leftCount);
                right[i] = again ? right[i - 1] : random.nextInt(rightCount);
            }
            return new Edges(leftCount, rightCount, left, right);
        }

        Bipartite graph() {
            return Bipartite.of(leftCount, rightCount, left, right);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void both_sides_hold_exactly_the_edges_in_order(long seed) {
        for (boolean large : new boolean[] {false, true}) {
            Edges edges = Edges.random(seed, large);
            Bipartite graph = ThreadCounts.on(1 + (int) seed % 4, edges::graph);
            long[] sorted = new long[edges.left.length];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = ((long) edges.left[i] << 32) | edges.right[i];
            }
            sorted = Arrays.stream(sorted).sorted().distinct().toArray();
            assertEquals(sorted.length, graph.edgeCount(), "seed " + seed);
            long[] fromLeft = new long[sorted.length];
            long[] fromRight = new long[sorted.length];
            for (int left = 0; left < graph.leftCount(); left++) {
                for (int position = 0; position < graph.leftDegree(left); position++) {
                    fromLeft[graph.edge(left, position)] = ((long) left << 32) | graph.rightOf(left, position);
                }
            }
            int count = 0;
            for (int right = 0; right < graph.rightCount(); right++) {
                assertEquals(count, graph.rightStart(right), "seed " + seed);
                for (int position = 0; position < graph.rightDegree(right); position++) {
                    int left = graph.leftOf(right, position);
                    assertEquals(left, graph.leftAt(count));
                    assertTrue(position == 0 || left > graph.leftOf(right, position - 1), "seed " + seed);
                    fromRight[count++] = ((long) left << 32) | right;
                }
            }
            Arrays.sort(fromRight);
            assertTrue(Arrays.equals(sorted, fromLeft), "left rows, seed " + seed);
            assertTrue(Arrays.equals(sorted, fromRight), "right rows, seed " + seed);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void the_projection_sums_what_two_vertices_share(long seed) {
        Edges edges = Edges.random(seed, false);
        Bipartite graph = edges.graph();
        Random random = new Random(seed);
        double[] weights = random.doubles(graph.rightCount(), -1, 9).toArray();
        int maxDegree = 2 + random.nextInt(8);
        CsrGraph projected = OneMode.of(graph, weights, maxDegree);
        long pairs = 0;
        for (int one = 0; one < graph.leftCount(); one++) {
            List<Integer> neighbours = new ArrayList<>();
            for (int other = 0; other < graph.leftCount(); other++) {
                double sum = 0;
                int common = 0;
                for (int right = 0; right < graph.rightCount(); right++) {
                    if (one != other
                            && graph.rightDegree(right) <= maxDegree
                            && graph.findEdge(one, right) >= 0
                            && graph.findEdge(other, right) >= 0) {
                        sum += weights[right];
                        common++;
                    }
                }
                if (common > 0) {
                    neighbours.add(other);
                    assertEquals(sum, projected.weightBetween(one, other), 0.0, "seed " + seed);
                }
                pairs += common;
            }
            assertEquals(neighbours.size(), projected.degree(one), "seed " + seed);
        }
        assertEquals(pairs, 2 * OneMode.pairs(graph, maxDegree), "seed " + seed);
    }

    @Test
    void the_projection_is_the_same_for_any_number_of_threads() {
        Edges edges = Edges.random(7, true);
        Bipartite graph = edges.graph();
        double[] weights = new Random(7).doubles(graph.rightCount()).toArray();
        CsrGraph one = ThreadCounts.on(1, () -> OneMode.of(graph, weights, 20));
        assertTrue(one.edgeCount() > 400_000, "several blocks have edges");
        for (int threads : new int[] {2, 3, 8}) {
            assertSame(one, ThreadCounts.on(threads, () -> OneMode.of(graph, weights, 20)));
        }
    }

    private static void assertSame(CsrGraph one, CsrGraph other) {
        assertEquals(one.edgeCount(), other.edgeCount());
        for (int vertex = 0; vertex < one.vertexCount(); vertex++) {
            assertEquals(one.degree(vertex), other.degree(vertex));
            for (int position = 0; position < one.degree(vertex); position++) {
                assertEquals(one.neighbour(vertex, position), other.neighbour(vertex, position));
                assertEquals(one.weight(vertex, position), other.weight(vertex, position), 0.0);
            }
        }
    }

    @Test
    void a_value_of_more_holders_than_the_bound_ties_nobody() {
        // right 0 has three neighbours, right 1 two of them
        Bipartite graph = Bipartite.of(3, 2, new int[] {0, 1, 2, 0, 1}, new int[] {0, 0, 0, 1, 1});
        assertEquals(3, OneMode.of(graph, new double[] {1, 2}, 3).edgeCount());
        assertEquals(3, OneMode.of(graph, new double[] {1, 2}, 3).weightBetween(0, 1));
        assertEquals(1, OneMode.of(graph, new double[] {1, 2}, 2).edgeCount());
    }

    @Test
    void what_no_projection_can_be_made_of_is_refused() {
        Bipartite graph = Bipartite.of(1, 1, new int[] {0}, new int[] {0});
        assertThrows(IllegalArgumentException.class, () -> OneMode.of(graph, new double[0], 5));
        assertThrows(IllegalArgumentException.class, () -> OneMode.of(graph, new double[] {Double.NaN}, 5));
        assertThrows(IllegalArgumentException.class, () -> OneMode.of(graph, new double[] {1}, 1));
        assertThrows(IllegalArgumentException.class, () -> Bipartite.of(1, 1, new int[] {0}, new int[0]));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void a_built_graph_has_the_sums_of_its_edges_from_both_ends(long seed) {
        Random random = new Random(seed);
        int n = 3_000;
        CsrBuilder builder = new CsrBuilder(n);
        TreeMap<Long, List<Double>> edges = new TreeMap<>();
        TreeSet<Long> ends = new TreeSet<>();
        for (int i = 0; i < 20_000; i++) {
            int one = random.nextInt(i % 3 == 0 ? 40 : n);
            int other = random.nextInt(i % 3 == 0 ? 40 : n);
            if (one != other) {
                double weight = random.nextDouble();
                builder.add(one, other, weight);
                edges.computeIfAbsent(
                                ((long) Math.min(one, other) << 32) | Math.max(one, other), k -> new ArrayList<>())
                        .add(weight);
                ends.add(((long) one << 32) | other);
                ends.add(((long) other << 32) | one);
            }
        }
        CsrGraph graph = ThreadCounts.on(3, builder::build);
        assertEquals(edges.size(), graph.edgeCount(), "seed " + seed);
        edges.forEach((pair, weights) -> {
            double sum = weights.stream().sorted().reduce(0.0, Double::sum);
            int one = (int) (pair >> 32);
            int other = pair.intValue();
            assertEquals(sum, graph.weightBetween(one, other), 0.0, "seed " + seed);
            assertEquals(sum, graph.weightBetween(other, one), 0.0, "seed " + seed);
        });
        List<Long> found = new ArrayList<>();
        for (int vertex = 0; vertex < n; vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                found.add(((long) vertex << 32) | graph.neighbour(vertex, position));
            }
        }
        assertEquals(new ArrayList<>(ends), found, "rows in ascending order, seed " + seed);
    }
}
