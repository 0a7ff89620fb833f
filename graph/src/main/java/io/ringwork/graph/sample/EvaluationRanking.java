package io.ringwork.graph.sample;

import io.ringwork.graph.sample.EvaluationResult.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well a ranking of vendors puts the planted ones first. Vendors of one rank are one step: their order among
 * themselves is nobody's claim. O(vendors · log vendors).
 */
final class EvaluationRanking {

    private EvaluationRanking() {}

    /** All vendors of one rank. */
    private record Step(int vendors, int planted) {}

    /**
     * Measures.
     *
     * @param rankOf by vendor, 1 for the highest risk; a planted vendor without a rank is never reached
     * @param planted the vendors that ought to come first, at least one
     */
    static Ranking of(Map<String, Integer> rankOf, Set<String> planted) {
        SortedMap<Integer, Step> steps = new TreeMap<>();
        List<Integer> plantedRanks = new ArrayList<>();
        rankOf.forEach((vendor, rank) -> {
            int hit = planted.contains(vendor) ? 1 : 0;
            steps.merge(
                    rank, new Step(1, hit), (a, b) -> new Step(a.vendors() + b.vendors(), a.planted() + b.planted()));
            if (hit == 1) {
                plantedRanks.add(rank);
            }
        });
        double sum = 0;
        double hitsAtR = 0;
        int vendors = 0;
        int hits = 0;
        for (Step step : steps.values()) {
            int room = Math.max(0, Math.min(step.vendors(), planted.size() - vendors));
            hitsAtR += (double) step.planted() * room / step.vendors();
            vendors += step.vendors();
            hits += step.planted();
            sum += (double) step.planted() * hits / vendors;
        }
        while (plantedRanks.size() < planted.size()) {
            plantedRanks.add(Integer.MAX_VALUE);
        }
        plantedRanks.sort(null);
        int median = plantedRanks.get((plantedRanks.size() - 1) / 2);
        int honestAbove = steps.headMap(median).values().stream()
                .mapToInt(step -> step.vendors() - step.planted())
                .sum();
        return new Ranking(sum / planted.size(), hitsAtR / planted.size(), honestAbove);
    }
}
