package io.ringwork.graph.sample;

import io.ringwork.graph.sample.EvaluationResult.DecoyCount;
import io.ringwork.graph.sample.EvaluationTruth.DecoyGroup;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of the groups of honest vendors. A found ring is a decoy ring when more than half of its members are of one
 * such group. Time is linear in the members of the groups.
 */
final class EvaluationDecoys {

    private final EvaluationFindings found;
    private final Map<String, Integer> foundSizes;
    private final int lastOfUpperHalf;
    private final Set<String> ringsAbove = new TreeSet<>();
    private final SortedMap<String, Tally> tallies = new TreeMap<>();

    private static final class Tally {
        private final Set<String> vendors = new TreeSet<>();
        private final Set<String> vendorsInRings = new TreeSet<>();
        private final Set<String> ringsAbove = new TreeSet<>();
        private int groups;
        private int groupsInRings;
        private int bestRank;
    }

    private EvaluationDecoys(EvaluationFindings found, Map<String, Integer> foundSizes) {
        this.found = found;
        this.foundSizes = foundSizes;
        this.lastOfUpperHalf = found.ringRank().size() / 2;
    }

    /** Counts, by kind. */
    static EvaluationDecoys of(EvaluationFindings found, Map<String, Integer> foundSizes, EvaluationTruth truth) {
        EvaluationDecoys decoys = new EvaluationDecoys(found, foundSizes);
        truth.decoys().values().forEach(decoys::add);
        return decoys;
    }

    /** Number of decoy rings, of any kind, in the upper half of the ranking of the rings. */
    int ringsInUpperHalf() {
        return ringsAbove.size();
    }

    SortedMap<String, DecoyCount> byKind() {
        SortedMap<String, DecoyCount> counts = new TreeMap<>();
        tallies.forEach((kind, tally) -> counts.put(
                kind,
                new DecoyCount(
                        tally.groups,
                        tally.groupsInRings,
                        tally.vendors.size(),
                        tally.vendorsInRings.size(),
                        tally.ringsAbove.size(),
                        tally.bestRank)));
        return counts;
    }

    private void add(DecoyGroup group) {
        Tally tally = tallies.computeIfAbsent(group.kind(), kind -> new Tally());
        tally.groups++;
        tally.vendors.addAll(group.vendors());
        Map<String, Integer> together = new HashMap<>();
        for (String vendor : group.vendors()) {
            String ring = found.ringOf().get(vendor);
            if (ring != null) {
                tally.vendorsInRings.add(vendor);
                together.merge(ring, 1, Integer::sum);
            }
        }
        tally.groupsInRings += together.values().stream().anyMatch(count -> count >= 2) ? 1 : 0;
        together.forEach((ring, count) -> {
            int rank = found.ringRank().getOrDefault(ring, 0);
            if (rank > 0 && 2 * count > foundSizes.getOrDefault(ring, 0)) {
                tally.bestRank = tally.bestRank == 0 ? rank : Math.min(tally.bestRank, rank);
                if (rank <= lastOfUpperHalf) {
                    tally.ringsAbove.add(ring);
                    ringsAbove.add(ring);
                }
            }
        });
    }
}
