package io.ringwork.graph.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds a subset of some items that does something, while no proper subset of it does. The halving search is QuickXplain
 * (Junker, "QuickXplain: preferred explanations and relaxations for over-constrained problems", 2004), which takes
 * O(k · log(n/k)) questions for k of n items when more items never do less. Taking values out of detection is not always
 * like that, so what the search leaves is held against its subsets afterwards.
 *
 * @param <E> items, compared by their order
 */
final class WhySearch<E extends Comparable<E>> {

    /** How many items may be left for every subset of them to be tried: 2^5 questions at most. */
    static final int MOST_FOR_ALL_SUBSETS = 5;

    private final Predicate<Set<E>> works;
    private final Map<Set<E>, Boolean> answers = new HashMap<>();

    /**
     * What was found.
     *
     * @param items those that are needed, in the order in which they were given
     * @param everySubsetTried whether every proper subset was seen not to work; otherwise only those that leave out one
     */
    record Found<E>(List<E> items, boolean everySubsetTried) {}

    /** @param works whether these items do it; asked once for each set */
    WhySearch(Predicate<Set<E>> works) {
        this.works = works;
    }

    /** Whether these items do it. */
    boolean works(List<E> items) {
        return answers.computeIfAbsent(new TreeSet<>(items), works::test);
    }

    /**
     * A smallest way of doing it within these items.
     *
     * @param items that do it together while none of them does not; the first are kept rather than the last
     */
    Found<E> minimal(List<E> items) {
        return confirmed(items, needed(List.of(), List.of(), items));
    }

    /**
     * A smallest way of doing it within a proposal.
     *
     * @param items that do it together while none of them does not
     * @param proposal some of them that do it too
     */
    Found<E> confirmed(List<E> items, List<E> proposal) {
        List<E> kept = proposal;
        while (true) {
            List<E> smaller = smaller(kept);
            if (smaller.isEmpty()) {
                List<E> found = items.stream().filter(kept::contains).toList();
                return new Found<>(found, found.size() <= MOST_FOR_ALL_SUBSETS);
            }
            kept = smaller;
        }
    }

    /** Which of the items are needed beside a background, of which the last added part is named. */
    private List<E> needed(List<E> background, List<E> added, List<E> items) {
        if (!added.isEmpty() && works(background)) {
            return List.of();
        }
        if (items.size() <= 1) {
            return items;
        }
        List<E> first = items.subList(0, items.size() / 2);
        List<E> last = items.subList(items.size() / 2, items.size());
        List<E> ofLast = needed(joined(background, first), first, last);
        List<E> ofFirst = needed(joined(background, ofLast), ofLast, first);
        return joined(ofFirst, ofLast);
    }

    private static <E> List<E> joined(List<E> one, List<E> other) {
        List<E> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** A proper subset that does it too, the smallest there is; empty when there is none among those that are tried. */
    private List<E> smaller(List<E> items) {
        List<List<E>> subsets = new ArrayList<>();
        int all = 1 << Math.min(items.size(), MOST_FOR_ALL_SUBSETS);
        if (items.size() <= MOST_FOR_ALL_SUBSETS) {
            for (int chosen = 1; chosen < all - 1; chosen++) {
                List<E> subset = new ArrayList<>();
                for (int i = 0; i < items.size(); i++) {
                    if ((chosen >> i & 1) == 1) {
                        subset.add(items.get(i));
                    }
                }
                subsets.add(subset);
            }
        } else {
            for (int left = items.size() - 1; left >= 0; left--) {
                List<E> subset = new ArrayList<>(items);
                subset.remove(left);
                subsets.add(subset);
            }
        }
        subsets.sort(Comparator.comparingInt(List::size));
        return subsets.stream().filter(this::works).findFirst().orElse(List.of());
    }
}
