package io.ringwork.graph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ImageWeightTest {

    @Test
    void chances_are_those_of_counting() {
        assertEquals(StrictMath.pow(2, -64), ImageWeight.chance(0));
        assertEquals(65 * StrictMath.pow(2, -64), ImageWeight.chance(1));
        assertEquals(1, ImageWeight.chance(64), 1e-12);
        // One set bit each: equal once in 64 times, else two bits apart.
        assertEquals(1.0 / 64, ImageWeight.chanceWithSetBits(1, 1, 1), 1e-15);
        assertEquals(1, ImageWeight.chanceWithSetBits(2, 1, 1), 1e-12);
        assertEquals(ImageWeight.chanceWithSetBits(20, 11, 30), ImageWeight.chanceWithSetBits(20, 30, 11), 1e-15);
    }

    @Test
    void few_set_bits_make_nearness_likelier() {
        assertTrue(ImageWeight.chanceWithSetBits(7, 13, 13) > ImageWeight.chanceWithSetBits(7, 32, 32));
        long few = 0x1fffL;
        long many = 0xe7abd56b9b7012fdL;
        // Seven bits change in both: four that were set and three that were not.
        assertTrue(ImageWeight.bits(few, few ^ 0x0f ^ 0x7000000, 10) < ImageWeight.bits(many, many ^ 0x7f, 10));
    }

    @Test
    void thirteen_bits_must_be_set_and_unset_at_radius_seven() {
        assertEquals(13, ImageWeight.leastSetBits(7));
        assertTrue(ImageWeight.isFlat(0xabcdL << 8, 13));
        assertTrue(ImageWeight.isFlat(~(0xabcdL << 8), 13));
        assertFalse(ImageWeight.isFlat(0xe7abd56b9b7012fdL, 13));
        assertTrue(ImageWeight.isFlat(0xf00ff00ff00ff00fL, 13));
    }

    @Test
    void more_comparisons_weigh_less_but_only_beyond_a_million() {
        long hash = 0xe7abd56b9b7012fdL;
        double small = ImageWeight.bits(hash, hash ^ 0x7f, 1_000);
        assertEquals(small, ImageWeight.bits(hash, hash ^ 0x7f, 1_000_000));
        assertEquals(small - 3, ImageWeight.bits(hash, hash ^ 0x7f, 1 << 23), 1e-9);
        assertEquals(0, ImageWeight.bits(hash, ~hash, 10));
    }
}
