package io.ringwork.graph.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.Projection;
import io.ringwork.graph.projection.RandomWorld;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every vendor of every ring of random worlds, held against whole runs. */
class WhyFinderPropertyTest {

    private static final DetectParameters PARAMETERS = DetectParameters.defaults();

    /** The vendor's fellow members after a whole run without the values. */
    private static Set<String> fellows(DetectionInput input, String vendor, Set<String> removed) {
        Decisions decisions = new Decisions(List.of(), List.of(), Set.of(), Set.of(), Set.of(), removed);
        Projection projection = Projection.of(input, PARAMETERS.projection(decisions));
        for (RingCandidate ring :
                RingDetector.detect(projection, PARAMETERS, decisions).candidates()) {
            if (ring.vendors().contains(vendor)) {
                Set<String> others = new TreeSet<>(ring.vendors());
                others.remove(vendor);
                return others;
            }
        }
        return new TreeSet<>();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void exactly_the_values_take_the_vendor_out_and_no_fewer_do(long seed) {
        DetectionInput input = DetectionInput.read(RandomWorld.of(seed, 120));
        Projection projection = Projection.of(input, PARAMETERS.projection());
        WhyFinder finder = new WhyFinder(projection, PARAMETERS, Decisions.NONE);
        int proved = 0;
        for (RingCandidate ring : RingDetector.detect(projection, PARAMETERS).candidates()) {
            for (String vendor : ring.vendors()) {
                String seeded = "seed " + seed + " vendor " + vendor;
                Why why = finder.why(vendor).orElseThrow();
                assertEquals(ring.vendors(), why.members(), seeded);
                List<String> keys = why.values().stream()
                        .map(value -> value.evidence().kind().word() + ":"
                                + value.evidence().value())
                        .toList();
                assertFalse(keys.isEmpty(), seeded);
                for (Set<String> removed : subsets(keys)) {
                    Set<String> still = fellows(input, vendor, removed);
                    still.retainAll(ring.vendors());
                    assertEquals(removed.size() == keys.size(), still.isEmpty(), seeded + " without " + removed);
                }
                proved++;
            }
        }
        assertTrue(proved > 5, proved + " vendors");
    }

    /** The set itself and, when they are few, all its subsets; otherwise those that leave out one. */
    private static List<Set<String>> subsets(List<String> keys) {
        List<Set<String>> subsets = new ArrayList<>();
        boolean all = keys.size() <= WhySearch.MOST_FOR_ALL_SUBSETS;
        for (int chosen = 0; all && chosen < 1 << keys.size(); chosen++) {
            Set<String> subset = new HashSet<>();
            for (int i = 0; i < keys.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    subset.add(keys.get(i));
                }
            }
            subsets.add(subset);
        }
        for (int left = 0; !all && left <= keys.size(); left++) {
            Set<String> subset = new HashSet<>(keys);
            if (left < keys.size()) {
                subset.remove(keys.get(left));
            }
            subsets.add(subset);
        }
        return subsets;
    }
}
