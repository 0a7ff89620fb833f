package io.ringwork.graph.resolve;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups addresses by pairs, the heaviest first. Two groups become one only when no number, postcode or unit of the one
 * contradicts the other, and every member of the one may stay with every member of the other (complete linkage; of large
 * groups the first {@value #LOOKED_AT} members speak). So A~B and B~C never put A and C together when they exclude each
 * other. An address that fits a second group almost as well as its own is taken out: it says neither.
 */
final class AddressClusters {
    /**
     * Addresses that are one place.
     *
     * @param members places in the list of addresses, two or more, ascending
     * @param bits weight of the weakest pair that was needed
     */
    record Cluster(List<Integer> members, double bits) {}

    private static final int LOOKED_AT = 24;
    private static final double CLEARLY_BETTER = 5;

    private final List<AddressProfile> addresses;
    private final AddressComparison comparison;
    private final int[] group;
    private final double[] weakest;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<AddressFields> known = new ArrayList<>();

    private AddressClusters(List<AddressProfile> addresses, AddressComparison comparison) {
        this.addresses = addresses;
        this.comparison = comparison;
        group = new int[addresses.size()];
        weakest = new double[addresses.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            weakest[i] = Double.POSITIVE_INFINITY;
            members.add(List.of(i));
            known.add(addresses.get(i).fields());
        }
    }

    /**
     * The groups of two or more.
     *
     * @param pairs pairs of at least {@link AddressComparison#ONE_PLACE}, sorted by {@link AddressPair#HEAVIEST_FIRST}
     */
    static List<Cluster> of(List<AddressProfile> addresses, List<AddressPair> pairs, AddressComparison comparison) {
        AddressClusters clusters = new AddressClusters(addresses, comparison);
        for (AddressPair pair : pairs) {
            clusters.join(pair);
        }
        return clusters.found(clusters.undecided(pairs));
    }

    private void join(AddressPair pair) {
        int one = group[pair.first()];
        int other = group[pair.second()];
        if (one == other || known.get(one).excludes(known.get(other)) || !mayStay(one, other)) {
            return;
        }
        boolean keepOne = members.get(one).size() >= members.get(other).size();
        int kept = keepOne ? one : other;
        int gone = keepOne ? other : one;
        members.get(gone).forEach(member -> group[member] = kept);
        if (members.get(kept).size() == 1) {
            members.set(kept, new ArrayList<>(members.get(kept)));
        }
        members.get(kept).addAll(members.get(gone));
        members.set(gone, List.of());
        known.set(kept, known.get(kept).with(known.get(gone)));
        weakest[kept] = Math.min(Math.min(weakest[kept], weakest[gone]), pair.bits());
    }

    private boolean mayStay(int one, int other) {
        List<Integer> left = members.get(one);
        List<Integer> right = members.get(other);
        for (int i = 0; i < Math.min(LOOKED_AT, left.size()); i++) {
            for (int j = 0; j < Math.min(LOOKED_AT, right.size()); j++) {
                if (!comparison.mayStay(addresses.get(left.get(i)), addresses.get(right.get(j)))) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Addresses whose best weight into another group comes near that into their own, when nobody in their own group that
     * they fit may stay with that other one.
     */
    private boolean[] undecided(List<AddressPair> pairs) {
        List<List<Integer>> partners = new ArrayList<>();
        double[] best = new double[group.length];
        for (int i = 0; i < group.length; i++) {
            partners.add(members.get(group[i]).size() > 1 ? new ArrayList<>() : List.of());
        }
        for (AddressPair pair : pairs) {
            if (group[pair.first()] == group[pair.second()]) {
                partners.get(pair.first()).add(pair.second());
                partners.get(pair.second()).add(pair.first());
                best[pair.first()] = Math.max(best[pair.first()], pair.bits());
                best[pair.second()] = Math.max(best[pair.second()], pair.bits());
            }
        }
        boolean[] undecided = new boolean[group.length];
        for (AddressPair pair : pairs) {
            if (group[pair.first()] != group[pair.second()]) {
                undecided[pair.first()] |= pair.bits() > best[pair.first()] - CLEARLY_BETTER
                        && excludes(partners.get(pair.first()), pair.second());
                undecided[pair.second()] |= pair.bits() > best[pair.second()] - CLEARLY_BETTER
                        && excludes(partners.get(pair.second()), pair.first());
            }
        }
        return undecided;
    }

    private boolean excludes(List<Integer> partners, int stranger) {
        return !partners.isEmpty()
                && partners.stream()
                        .limit(LOOKED_AT)
                        .noneMatch(partner -> comparison.mayStay(addresses.get(partner), addresses.get(stranger)));
    }

    private List<Cluster> found(boolean[] undecided) {
        List<Cluster> found = new ArrayList<>();
        for (int id = 0; id < group.length; id++) {
            if (members.get(id).size() > 1) {
                List<Integer> ids = members.get(id).stream()
                        .filter(member -> !undecided[member])
                        .sorted()
                        .toList();
                if (ids.size() > 1) {
                    found.add(new Cluster(ids, weakest[id]));
                }
            }
        }
        return found;
    }
}
