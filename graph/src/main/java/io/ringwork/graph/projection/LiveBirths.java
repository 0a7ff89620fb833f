package io.ringwork.graph.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which vendors have a date of birth, in a store where persons are told apart. */
final class LiveBirths {

    private final Map<BirthDate, Set<Integer>> vendors = new HashMap<>();

    /** @param persons by vendor */
    LiveBirths(List<PersonFacts> persons) {
        for (int vendor = 0; vendor < persons.size(); vendor++) {
            add(vendor, persons.get(vendor));
        }
    }

    private void add(int vendor, PersonFacts person) {
        person.births()
                .forEach(birth ->
                        vendors.computeIfAbsent(birth, any -> new HashSet<>()).add(vendor));
    }

    /** Replaces what is known of a vendor; gives those whose comparisons with others may begin or end by it. */
    Set<Integer> set(int vendor, PersonFacts before, PersonFacts now) {
        Set<Integer> affected = new HashSet<>();
        for (BirthDate birth : before.births()) {
            Set<Integer> block = vendors.getOrDefault(birth, new HashSet<>());
            block.remove(vendor);
            affected.addAll(atEdge(block));
        }
        add(vendor, now);
        now.births().forEach(birth -> affected.addAll(atEdge(vendors.getOrDefault(birth, Set.of()))));
        return affected;
    }

    /** One vendor more or less decides whether so many are compared. */
    private static Set<Integer> atEdge(Set<Integer> block) {
        return Math.abs(block.size() - PersonEvidence.MOST_BORN_ALIKE) <= 1 ? block : Set.of();
    }

    boolean isCrowded(BirthDate birth) {
        return vendors.getOrDefault(birth, Set.of()).size() > PersonEvidence.MOST_BORN_ALIKE;
    }

    /** Vendors with a date of birth of this one, if these are few enough to be compared. */
    Set<Integer> bornAlike(PersonFacts person) {
        Set<Integer> alike = new HashSet<>();
        for (BirthDate birth : person.births()) {
            if (!isCrowded(birth)) {
                alike.addAll(vendors.getOrDefault(birth, Set.of()));
            }
        }
        return alike;
    }
}
