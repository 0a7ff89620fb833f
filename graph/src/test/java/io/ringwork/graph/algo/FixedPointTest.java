package io.ringwork.graph.algo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FixedPointTest {

    @Test
    void the_largest_sum_keeps_below_the_limit_and_the_grid_is_no_coarser_than_need_be() {
        for (double largest : new double[] {1, 1.5, 0.3, 1e9, 1e-9, 1e300}) {
            for (long count : new long[] {1, 2, 3, 1_000_000}) {
                FixedPoint grid = FixedPoint.of(largest, count, 62);
                double sum = (double) grid.steps(largest) * count;
                assertTrue(sum < 0x1p62, largest + " times " + count);
                assertTrue(sum >= 0x1p60, largest + " times " + count);
                assertEquals(largest, grid.weight(grid.steps(largest)), largest * 1e-9);
                assertEquals(grid.unit(), grid.weight(1));
            }
        }
    }

    @Test
    void weights_off_the_grid_are_rounded_to_it() {
        FixedPoint grid = FixedPoint.of(1, 1, 4);
        assertEquals(0.25, grid.unit());
        assertEquals(1, grid.steps(0.3));
        assertEquals(-4, grid.steps(-1));
    }

    @Test
    void weights_of_nothing_and_next_to_nothing_have_a_grid_too() {
        assertEquals(0, FixedPoint.of(0, 5, 62).steps(0));
        assertTrue(FixedPoint.of(Double.MIN_VALUE, 1, 62).unit() > 0);
    }
}
