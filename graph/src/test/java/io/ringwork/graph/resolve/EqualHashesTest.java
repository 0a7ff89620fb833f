package io.ringwork.graph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EqualHashesTest {

    private static List<Integer> members(EqualHashes classes, int number) {
        List<Integer> members = new ArrayList<>();
        for (int i = classes.start(number); i < classes.start(number + 1); i++) {
            members.add(classes.member(i));
        }
        return members;
    }

    @Test
    void equal_hashes_are_one_class_and_classes_stand_in_the_order_of_hashes() {
        EqualHashes classes = new EqualHashes(new long[] {9L << 60, 5L << 40, 9L << 60, 1L << 50, 5L << 40});
        assertEquals(3, classes.count());
        assertEquals(List.of(0, 2), members(classes, 0));
        assertEquals(List.of(1, 4), members(classes, 1));
        assertEquals(List.of(3), members(classes, 2));
        assertEquals(1, classes.classOf(4));
    }

    @Test
    void hashes_that_differ_in_low_bits_only_are_two_classes() {
        EqualHashes classes = new EqualHashes(new long[] {3, 1, 3, 1, 2});
        assertEquals(3, classes.count());
        assertEquals(List.of(1, 3), members(classes, 0));
        assertEquals(List.of(4), members(classes, 1));
        assertEquals(List.of(0, 2), members(classes, 2));
        assertNotEquals(classes.classOf(0), classes.classOf(1));
    }

    @Test
    void nothing_has_no_class() {
        assertEquals(0, new EqualHashes(new long[0]).count());
    }
}
