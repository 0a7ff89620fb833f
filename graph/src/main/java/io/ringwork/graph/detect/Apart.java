package io.ringwork.graph.detect;

import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.VendorPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Pairs of vendors that analysts judged not linked. */
final class Apart {

    /** Nobody is. */
    static final Apart NOBODY = new Apart(Map.of());

    private final Map<Integer, Set<Integer>> others;

    private Apart(Map<Integer, Set<Integer>> others) {
        this.others = others;
    }

    /** The pairs of which both are known. */
    static Apart of(List<VendorPair> pairs, IdMap vendors) {
        Map<Integer, Set<Integer>> others = new TreeMap<>();
        for (VendorPair pair : pairs) {
            int one = vendors.find(pair.vendorA());
            int other = vendors.find(pair.vendorB());
            if (one >= 0 && other >= 0 && one != other) {
                others.computeIfAbsent(one, any -> new TreeSet<>()).add(other);
                others.computeIfAbsent(other, any -> new TreeSet<>()).add(one);
            }
        }
        return others.isEmpty() ? NOBODY : new Apart(others);
    }

    boolean isEmpty() {
        return others.isEmpty();
    }

    /** Whether these two are. */
    boolean separates(int vendor, int other) {
        return others.getOrDefault(vendor, Set.of()).contains(other);
    }

    /** Whether any of the one group and any of the other are; both in ascending order. */
    boolean separates(int[] group, int[] other) {
        if (others.isEmpty()) {
            return false;
        }
        for (int vendor : group) {
            for (int far : others.getOrDefault(vendor, Set.of())) {
                if (Arrays.binarySearch(other, far) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Pairs within these vendors, by position in them. */
    int[][] within(int[] vendors) {
        if (others.isEmpty()) {
            return new int[0][];
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < vendors.length; i++) {
            for (int far : others.getOrDefault(vendors[i], Set.of())) {
                int j = Arrays.binarySearch(vendors, far);
                if (j > i) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        return pairs.toArray(int[][]::new);
    }
}
