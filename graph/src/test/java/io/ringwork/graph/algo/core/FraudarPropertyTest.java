package io.ringwork.graph.algo.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.engine.Bipartite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FraudarPropertyTest {

    private static final int SIDE = 7;

    private static Bipartite random(Random random, int left, int right, int edges) {
        int[] lefts = random.ints(edges, 0, left).toArray();
        int[] rights = random.ints(edges, 0, right).toArray();
        return Bipartite.of(left, right, lefts, rights);
    }

    /** The weight inside a set of vertices, right ones behind the left. */
    private static double inside(Bipartite graph, boolean[] in) {
        double sum = 0;
        for (int left = 0; left < graph.leftCount(); left++) {
            for (int i = 0; i < graph.leftDegree(left); i++) {
                int right = graph.rightOf(left, i);
                if (in[left] && in[graph.leftCount() + right]) {
                    sum += 1 / StrictMath.log(graph.rightDegree(right) + 5.0);
                }
            }
        }
        return sum;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void a_block_has_at_least_half_the_highest_density(long seed) {
        Random random = new Random(seed);
        Bipartite graph = random(random, SIDE, SIDE, 10 + random.nextInt(25));
        double highest = 0;
        for (int set = 1; set < 1 << (2 * SIDE); set++) {
            boolean[] in = new boolean[2 * SIDE];
            for (int vertex = 0; vertex < 2 * SIDE; vertex++) {
                in[vertex] = ((set >> vertex) & 1) == 1;
            }
            highest = Math.max(highest, inside(graph, in) / Integer.bitCount(set));
        }
        DenseBlock block = Fraudar.blocks(graph, 1).get(0);
        boolean[] in = new boolean[2 * SIDE];
        Arrays.stream(block.lefts()).forEach(left -> in[left] = true);
        Arrays.stream(block.rights()).forEach(right -> in[SIDE + right] = true);
        int size = block.lefts().length + block.rights().length;
        assertEquals(inside(graph, in) / size, block.density(), 1e-12, "seed " + seed);
        assertTrue(block.density() >= highest / 2, "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void peeling_takes_the_vertex_that_adds_least_as_a_slow_one_does(long seed) {
        Random random = new Random(seed);
        Bipartite graph = random(random, 60, 40, 200);
        DenseBlock block = Fraudar.blocks(graph, 1).get(0);
        TreeSet<Integer> left = new TreeSet<>(IntStream.range(0, 100).boxed().toList());
        double best = 0;
        List<Integer> kept = List.of();
        while (!left.isEmpty()) {
            double[] adds = new double[100];
            double total = 0;
            for (int l = 0; l < 60; l++) {
                for (int i = 0; i < graph.leftDegree(l); i++) {
                    int r = graph.rightOf(l, i);
                    if (left.contains(l) && left.contains(60 + r)) {
                        double weight = 1 / StrictMath.log(graph.rightDegree(r) + 5.0);
                        adds[l] += weight;
                        adds[60 + r] += weight;
                        total += weight;
                    }
                }
            }
            if (total / left.size() > best + 1e-12) {
                best = total / left.size();
                kept = new ArrayList<>(left);
            }
            int least = left.first();
            for (int vertex : left) {
                // Sums of doubles differ in the last digits where exact ones are equal.
                least = adds[vertex] < adds[least] - 1e-12 ? vertex : least;
            }
            left.remove(least);
        }
        assertEquals(best, block.density(), 1e-9, "seed " + seed);
        assertArrayEquals(
                kept.stream().mapToInt(Integer::intValue).toArray(),
                IntStream.concat(
                                Arrays.stream(block.lefts()),
                                Arrays.stream(block.rights()).map(r -> r + 60))
                        .toArray(),
                "seed " + seed);
    }

    @Test
    void planted_blocks_come_out_one_after_the_other() {
        // vendors 0 to 19 share values 0 to 19, vendors 20 to 29 values 20 to 29; 400 others have values at random,
        // and half of all have value 299, the others 298
        Random random = new Random(11);
        List<int[]> edges = new ArrayList<>();
        for (int one = 0; one < 20; one++) {
            for (int other = 0; other < 20; other++) {
                edges.add(new int[] {one, other});
                if (one < 10 && other < 10) {
                    edges.add(new int[] {20 + one, 20 + other});
                }
            }
        }
        for (int vendor = 0; vendor < 430; vendor++) {
            edges.add(new int[] {vendor, vendor % 2 == 0 ? 299 : 298});
            edges.add(new int[] {vendor, 30 + random.nextInt(268)});
        }
        Bipartite graph = Bipartite.of(
                430,
                300,
                edges.stream().mapToInt(edge -> edge[0]).toArray(),
                edges.stream().mapToInt(edge -> edge[1]).toArray());
        List<DenseBlock> blocks = Fraudar.blocks(graph, 2);
        assertArrayEquals(IntStream.range(0, 20).toArray(), blocks.get(0).lefts());
        assertArrayEquals(IntStream.range(0, 20).toArray(), blocks.get(0).rights());
        assertArrayEquals(IntStream.range(20, 30).toArray(), blocks.get(1).lefts());
        assertArrayEquals(IntStream.range(20, 30).toArray(), blocks.get(1).rights());
    }

    @Test
    void a_graph_without_edges_has_no_block() {
        assertEquals(List.of(), Fraudar.blocks(Bipartite.of(3, 2, new int[0], new int[0]), 5));
        assertEquals(
                1,
                Fraudar.blocks(Bipartite.of(1, 1, new int[] {0}, new int[] {0}), 5)
                        .size());
        assertThrows(
                IllegalArgumentException.class,
                () -> Fraudar.blocks(Bipartite.of(1, 1, new int[] {0}, new int[] {0}), 0));
    }
}
