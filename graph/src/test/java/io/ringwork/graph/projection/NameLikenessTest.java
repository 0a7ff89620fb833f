package io.ringwork.graph.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameLikenessTest {

    private static double likeness(String one, String other) {
        return likeness(one, 0, other, 0);
    }

    private static double likeness(String one, int generation, String other, int otherGeneration) {
        PersonName a = new PersonName(List.of(one.split(" ", -1)), generation);
        PersonName b = new PersonName(List.of(other.split(" ", -1)), otherGeneration);
        assertEquals(NameLikeness.of(b, a), NameLikeness.of(a, b), "both ways");
        return NameLikeness.of(a, b);
    }

    @Test
    void words_compare_as_in_the_published_examples() {
        assertEquals(0.9611, NameLikeness.winkler("martha", "marhta"), 0.0001);
        assertEquals(0.84, NameLikeness.winkler("dwayne", "duane"), 0.0001);
        assertEquals(0.8133, NameLikeness.winkler("dixon", "dicksonx"), 0.0001);
        assertEquals(0, NameLikeness.winkler("abc", "xyz"));
        assertEquals(1, NameLikeness.winkler("abc", "abc"));
    }

    @Test
    void the_least_alike_word_of_the_shorter_name_counts_in_whatever_order_they_stand() {
        assertEquals(1, likeness("john smith", "smith john"));
        assertEquals(1, likeness("john smith", "john fitzgerald smith"));
        assertEquals(NameLikeness.winkler("marsha", "mark"), likeness("mark kusha", "kusha marsha"));
        assertTrue(likeness("john smith", "peter smith") < 0.72);
    }

    @Test
    void an_initial_is_like_a_word_that_it_begins_and_no_other() {
        assertEquals(0.88, likeness("j smith", "john smith"));
        assertEquals(0, likeness("p smith", "john smith"));
    }

    @Test
    void a_name_written_together_is_like_its_words() {
        assertEquals(1, likeness("jinlong", "jin long"));
        assertTrue(likeness("jin", "jin long") > 0.99, "a word of it");
        assertTrue(likeness("zhang", "jin long") < 0.72);
    }

    @Test
    void a_father_and_his_son_are_unlike_when_both_names_say_which() {
        assertEquals(0, likeness("john smith", 1, "john smith", 2));
        assertEquals(1, likeness("john smith", 2, "john smith", 2));
        assertEquals(1, likeness("john smith", 0, "john smith", 2));
    }
}
