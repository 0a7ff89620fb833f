package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextNumbersTest {

    @Test
    void texts_are_numbered_in_the_order_in_which_they_are_first_seen() {
        TextNumbers numbers = new TextNumbers();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10_000; i++) {
                assertEquals(i, numbers.number("text " + i));
            }
        }
        assertEquals(10_000, numbers.size());
        assertEquals("text 17", numbers.text(17));
        assertEquals(9_999, numbers.find("text 9999"));
        assertEquals(-1, numbers.find("text"));
    }

    @Test
    void texts_of_one_hash_keep_their_numbers_apart() {
        TextNumbers numbers = new TextNumbers();
        assertEquals("Aa".hashCode(), "BB".hashCode());
        assertEquals(0, numbers.number("AaAa"));
        assertEquals(1, numbers.number("BBBB"));
        assertEquals(2, numbers.number("AaBB"));
        assertEquals(-1, numbers.find("BBAa"));
        assertEquals(1, numbers.find("BBBB"));
    }
}
