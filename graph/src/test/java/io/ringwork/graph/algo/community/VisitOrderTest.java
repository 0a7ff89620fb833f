package io.ringwork.graph.algo.community;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitOrderTest {

    private static int[] upTo(int length) {
        int[] numbers = new int[length];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 64, 1_000, 1_001, 1_023, 1_024, 1_025, 5_000})
    void every_node_is_visited_once(int nodes) {
        int[] order = VisitOrder.drawn(nodes, new Draw(1));
        Arrays.sort(order);
        assertArrayEquals(upTo(nodes), order);
    }

    @Test
    void a_small_level_is_visited_in_no_order_and_a_large_one_in_blocks() {
        assertTrue(steps(VisitOrder.drawn(1_000, new Draw(1))) < 20);
        assertEquals(6_400 - 100, steps(VisitOrder.drawn(6_400, new Draw(1))), 5);
        assertFalse(Arrays.equals(upTo(6_400), VisitOrder.drawn(6_400, new Draw(1))));
    }

    /** How many nodes come right after the one before them. */
    private static int steps(int[] order) {
        int steps = 0;
        for (int i = 1; i < order.length; i++) {
            steps += order[i] == order[i - 1] + 1 ? 1 : 0;
        }
        return steps;
    }

    /** A path whose n-th edge has the n-th weight. */
    private static Level path(long... steps) {
        int n = steps.length + 1;
        int[] offsets = new int[n + 1];
        int[] neighbours = new int[2 * steps.length];
        long[] both = new long[neighbours.length];
        int count = 0;
        for (int node = 0; node < n; node++) {
            if (node > 0) {
                neighbours[count] = node - 1;
                both[count++] = steps[node - 1];
            }
            if (node < n - 1) {
                neighbours[count] = node + 1;
                both[count++] = steps[node];
            }
            offsets[node + 1] = count;
        }
        int[] sizes = new int[n];
        Arrays.fill(sizes, 1);
        return new Level(offsets, neighbours, both, sizes, Conflicts.NONE);
    }

    @Test
    void heavy_edges_go_first_and_equals_stay_in_their_order() {
        Level level = path(1L << 52, 1L << 60, 1L << 52, -5, -7);
        assertArrayEquals(new int[] {2, 1, 3, 0, 5, 4}, VisitOrder.heaviestFirst(level, new int[] {5, 3, 4, 2, 0, 1}));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_heaviest_edges_fall_up_to_a_thousandth_of_all(long seed) {
        Random random = new Random(seed);
        long[] steps = random.longs(3_000, 0, 1L << 61).toArray();
        Level level = path(steps);
        int[] order = VisitOrder.heaviestFirst(level, VisitOrder.drawn(3_001, new Draw(seed)));
        long before = 1L << 61;
        for (int node : order) {
            long own = Math.max(node > 0 ? steps[node - 1] : 0, node < 3_000 ? steps[node] : 0);
            assertTrue(own <= before + (1L << 52), "seed " + seed);
            before = Math.min(before, own);
        }
        Arrays.sort(order);
        assertArrayEquals(upTo(3_001), order, "seed " + seed);
    }
}
