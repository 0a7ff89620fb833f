package io.ringwork.graph.algo.community;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, -1, 42, Long.MIN_VALUE, Long.MAX_VALUE})
    void the_numbers_are_those_of_the_random_source_that_java_specifies(long seed) {
        Random random = new Random(seed);
        Draw draw = new Draw(seed);
        Random bounds = new Random(99);
        for (int i = 0; i < 20_000; i++) {
            // Above 2^30 many draws are thrown away and drawn again.
            int bound = i % 3 == 0 ? 1 << bounds.nextInt(31) : 1 + bounds.nextInt(Integer.MAX_VALUE);
            assertEquals(random.nextInt(bound), draw.nextInt(bound), "seed " + seed + ", bound " + bound);
        }
    }
}
