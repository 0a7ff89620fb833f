package io.ringwork.graph.detect;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.projection.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What ties two groups of vendors as groups: every value that both hold, counted once however many pairs share it; that a
 * member of the one appeared days after a member of the other was removed; and a hub that most of the one and most of the
 * other use. A forwarder says little of two vendors, but that two whole groups chose the same one out of hundreds is a fact.
 */
final class CrossEvidence {

    /** How many of a group must use a hub for the group to use it. */
    private static final double HUB_SHARE = 0.6;
    /** How many pairs of a value's holders are looked at for their times. */
    private static final int MOST_PAIRS = 64;

    /** In a larger component cells are only kept from joining. */
    private static final int MOST_TOLD_APART = 1_000;

    private final Projection projection;
    /** Cells that grow are offered again and again. */
    private final Map<Long, Boolean> opposes = new HashMap<>();

    CrossEvidence(Projection projection) {
        this.projection = projection;
    }

    /**
     * Weight of a tie.
     *
     * @param bits of everything
     * @param strongest of the strongest fact alone
     */
    record Weight(double bits, double strongest) {}

    /** The tie between two groups without a common vendor, each in ascending order. */
    Weight between(int[] group, int[] other) {
        int[] crossing = common(values(projection.evidence(), group), values(projection.evidence(), other));
        double[] added = projection.addedBits(crossing);
        double timing = 0;
        for (int i = 0; i < crossing.length; i++) {
            int[] here = holders(group, crossing[i]);
            int[] there = holders(other, crossing[i]);
            double factor = 0;
            int looked = 0;
            for (int a = 0; a < here.length && looked < MOST_PAIRS; a++) {
                for (int b = 0; b < there.length && looked < MOST_PAIRS; b++, looked++) {
                    factor = Math.max(factor, projection.timeFactor(here[a], there[b], crossing[i]));
                    timing = Math.max(timing, projection.returnBits(here[a], there[b]));
                }
            }
            added[i] *= factor;
        }
        double hub = hubBits(group, other);
        double sum = timing + hub;
        double strongest = 0;
        Arrays.sort(added);
        for (int i = added.length - 1; i >= 0; i--) {
            sum += added[i];
            strongest = Math.max(strongest, added[i]);
        }
        return new Weight(sum, strongest);
    }

    /** Number of pairs across the groups that speak against their being one. O(product of the sizes) where persons are told. */
    int opposed(int[] group, int[] other) {
        if (!projection.tellsPersons()) {
            return 0;
        }
        int opposed = 0;
        for (int one : group) {
            for (int two : other) {
                opposed += opposes(one, two) ? 1 : 0;
            }
        }
        return opposed;
    }

    /**
     * Pairs of a component that speak against being one and are not linked, by their vertices; none in a component of more
     * than {@value #MOST_TOLD_APART} vertices. O(vertices²) where persons are told.
     *
     * @param names the projection's vendor of each vertex
     */
    int[][] opposedWithin(CsrGraph component, int[] names) {
        List<int[]> pairs = new ArrayList<>();
        if (projection.tellsPersons() && names.length <= MOST_TOLD_APART) {
            for (int one = 0; one < names.length; one++) {
                for (int other = one + 1; other < names.length; other++) {
                    if (component.weightBetween(one, other) <= 0 && opposes(names[one], names[other])) {
                        pairs.add(new int[] {one, other});
                    }
                }
            }
        }
        return pairs.toArray(int[][]::new);
    }

    private boolean opposes(int one, int other) {
        long pair = ((long) Math.min(one, other) << 32) | Math.max(one, other);
        return opposes.computeIfAbsent(pair, any -> projection.opposes(one, other));
    }

    private double hubBits(int[] group, int[] other) {
        Map<Integer, Integer> here = counts(projection.hubUses(), group);
        if (here.isEmpty()) {
            return 0;
        }
        Map<Integer, Integer> there = counts(projection.hubUses(), other);
        double most = 0;
        for (Map.Entry<Integer, Integer> use : here.entrySet()) {
            boolean both = use.getValue() >= HUB_SHARE * group.length
                    && there.getOrDefault(use.getKey(), 0) >= HUB_SHARE * other.length;
            if (both) {
                most = Math.max(most, projection.bits(use.getKey()));
            }
        }
        return most;
    }

    private static Map<Integer, Integer> counts(Bipartite uses, int[] group) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int vendor : group) {
            for (int position = 0; position < uses.leftDegree(vendor); position++) {
                counts.merge(uses.rightOf(vendor, position), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static int[] values(Bipartite uses, int[] group) {
        int count = 0;
        for (int vendor : group) {
            count += uses.leftDegree(vendor);
        }
        int[] values = new int[count];
        int next = 0;
        for (int vendor : group) {
            for (int position = 0; position < uses.leftDegree(vendor); position++) {
                values[next++] = uses.rightOf(vendor, position);
            }
        }
        Arrays.sort(values);
        return values;
    }

    private static int[] common(int[] one, int[] other) {
        int[] common = new int[Math.min(one.length, other.length)];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j] && (count == 0 || common[count - 1] != one[i])) {
                common[count++] = one[i];
            }
            int difference = Integer.compare(one[i], other[j]);
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return Arrays.copyOf(common, count);
    }

    private int[] holders(int[] group, int identifier) {
        Bipartite evidence = projection.evidence();
        return Arrays.stream(group)
                .filter(vendor -> evidence.findEdge(vendor, identifier) >= 0)
                .toArray();
    }
}
