package io.ringwork.graph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextColumnPropertyTest {

    private static final char[] ALPHABET = {
        'a', 'b', '0', '\0', '\u007f', '\u0080', '\u00ff', '\u07ff', '\u0800', '\ud83d', '\ude00', '\uffff'
    };

    /** Texts of any UTF-16 units, halves of pairs too, with long and short common starts and repetitions. */
    private static List<String> texts(Random random, int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            if (i > 0 && random.nextInt(3) > 0) {
                String before = texts.get(random.nextInt(i));
                text.append(before, 0, random.nextInt(before.length() + 1));
            }
            for (int more = random.nextInt(6); more > 0; more--) {
                text.append(ALPHABET[random.nextInt(random.nextBoolean() ? 2 : ALPHABET.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void texts_come_back_and_compare_as_they_are(long seed) {
        Random random = new Random(seed);
        List<String> texts = texts(random, 10_000);
        TextColumn column = TextColumn.of(texts);
        if (random.nextBoolean()) {
            column.trim();
        }
        assertEquals(texts, column, "seed " + seed);
        for (int i = 0; i < 20_000; i++) {
            int one = random.nextInt(texts.size());
            int other = random.nextInt(texts.size());
            int expected = Integer.signum(texts.get(one).compareTo(texts.get(other)));
            assertEquals(expected, Integer.signum(column.compare(one, other)), "seed " + seed);
            assertEquals(expected, Integer.signum(column.compare(one, texts.get(other))), "seed " + seed);
            assertEquals(expected == 0, column.isEqual(one, texts.get(other)), "seed " + seed);
        }
        TextColumn copy = new TextColumn();
        for (int i = 0; i < texts.size(); i++) {
            copy.append("k\u00e9:", column, i);
            assertEquals("k\u00e9:" + texts.get(i), copy.get(i), "seed " + seed);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void order_is_that_of_texts_on_any_number_of_threads(long seed) {
        Random random = new Random(seed);
        List<String> texts = texts(random, seed == 1 ? 60_000 : random.nextInt(5_000));
        TextColumn column = TextColumn.of(texts);
        int[] numbers = new int[texts.size()];
        Arrays.setAll(numbers, i -> i);
        ThreadCounts.on(1 + (int) seed % 4, () -> {
            TextOrder.sort(column, numbers);
            return numbers;
        });
        Integer[] expected = new Integer[numbers.length];
        Arrays.setAll(expected, i -> i);
        Arrays.sort(expected, (one, other) -> texts.get(one).compareTo(texts.get(other)));
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(expected[i], numbers[i], "seed " + seed + " at " + i);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void a_packed_map_finds_what_a_map_of_texts_finds(long seed) {
        Random random = new Random(seed);
        List<String> texts = texts(random, 3_000);
        IdMap expected = IdMap.of(texts);
        IdMap packed = IdMap.ofSorted(TextColumn.of(new TreeSet<>(texts)));
        assertEquals(expected.keys(), packed.keys(), "seed " + seed);
        assertEquals(expected.size(), packed.size(), "seed " + seed);
        for (String text : texts(random, 3_000)) {
            assertEquals(expected.find(text), packed.find(text), "seed " + seed);
        }
        for (String text : texts) {
            assertEquals(text, packed.key(packed.id(text)), "seed " + seed);
        }
    }

    @Test
    void a_packed_map_refuses_keys_that_do_not_ascend() {
        for (List<String> keys : List.of(List.of("b", "a"), List.of("a", "a"))) {
            TextColumn column = TextColumn.of(keys);
            assertThrows(IllegalArgumentException.class, () -> IdMap.ofSorted(column));
        }
    }

    @Test
    void an_empty_column_holds_nothing() {
        TextColumn column = new TextColumn();
        column.trim();
        assertTrue(column.isEmpty());
        assertEquals(-1, IdMap.ofSorted(column).find(""));
        column.add("");
        assertFalse(column.isEmpty());
        assertEquals("", column.get(0));
    }
}
