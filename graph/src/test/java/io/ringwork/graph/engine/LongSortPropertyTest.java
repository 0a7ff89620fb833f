package io.ringwork.graph.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongSortPropertyTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void numbers_are_in_order_on_any_number_of_threads(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 6; round++) {
            int length = round == 0 ? random.nextInt(5) : 1 << (14 + random.nextInt(4));
            long range = round % 2 == 0 ? 3 : Long.MAX_VALUE;
            long[] numbers = random.longs(length, -range, range).toArray();
            if (round == 3) {
                Arrays.sort(numbers);
            }
            int count = length - random.nextInt(length + 1) / 4;
            long[] expected = numbers.clone();
            Arrays.sort(expected, 0, count);
            ThreadCounts.on(1 + (int) seed % 4, () -> {
                LongSort.sort(numbers, count);
                return numbers;
            });
            assertArrayEquals(expected, numbers, "seed " + seed + ", round " + round);
        }
    }
}
