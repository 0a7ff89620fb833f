package io.ringwork.graph.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhySearchPropertyTest {

    private static List<Integer> items(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /** Does it when some of the wanted sets lies within, and perhaps no longer when spoilt. */
    private static Predicate<Set<Integer>> anyOf(List<Set<Integer>> wanted) {
        return chosen -> wanted.stream().anyMatch(chosen::containsAll);
    }

    private static Set<Integer> drawn(Random random, int most, int size) {
        Set<Integer> set = new HashSet<>();
        while (set.size() < size) {
            set.add(random.nextInt(most));
        }
        return set;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void what_is_found_works_and_no_proper_subset_does(long seed) {
        Random random = new Random(seed);
        List<Set<Integer>> wanted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            wanted.add(drawn(random, 20, 1 + random.nextInt(7)));
        }
        Predicate<Set<Integer>> works = anyOf(wanted);
        WhySearch.Found<Integer> found = new WhySearch<>(works).minimal(items(20));
        assertTrue(works.test(new HashSet<>(found.items())), "seed " + seed);
        for (Integer item : found.items()) {
            Set<Integer> rest = new HashSet<>(found.items());
            rest.remove(item);
            assertFalse(works.test(rest), "seed " + seed + " without " + item);
        }
        assertEquals(found.items().size() <= WhySearch.MOST_FOR_ALL_SUBSETS, found.everySubsetTried());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void a_smaller_set_is_found_although_larger_ones_between_do_not_work(long seed) {
        Random random = new Random(seed);
        Set<Integer> small = drawn(random, 4, 1 + random.nextInt(2));
        List<Integer> all = items(4);
        // All four do it and so does the small set, but nothing in between.
        Predicate<Set<Integer>> works = chosen -> chosen.size() == 4 || chosen.equals(small);
        WhySearch.Found<Integer> found = new WhySearch<>(works).minimal(all);
        assertEquals(small, new HashSet<>(found.items()), "seed " + seed);
        assertTrue(found.everySubsetTried());
    }

    @Test
    void the_first_items_are_kept_rather_than_the_last() {
        assertEquals(
                List.of(0),
                new WhySearch<Integer>(chosen -> !chosen.isEmpty())
                        .minimal(items(9))
                        .items());
    }

    @Test
    void one_of_a_thousand_items_takes_a_few_dozen_questions() {
        AtomicInteger asked = new AtomicInteger();
        WhySearch<Integer> search = new WhySearch<>(chosen -> {
            asked.incrementAndGet();
            return chosen.contains(618) && chosen.contains(30);
        });
        assertEquals(List.of(30, 618), search.minimal(items(1000)).items());
        assertTrue(asked.get() < 60, asked + " questions");
    }

    @Test
    void a_proposal_is_shrunk_to_what_is_needed_of_it() {
        WhySearch.Found<Integer> found =
                new WhySearch<Integer>(chosen -> chosen.contains(3)).confirmed(items(9), List.of(1, 3, 5));
        assertEquals(List.of(3), found.items());
    }
}
