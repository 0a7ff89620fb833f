package io.ringwork.graph.score;

import java.util.HashMap;
import java.util.Map;

/** How often words were met, in all and by country. Filled by one thread at a time. */
final class WordCounts {

    private final Map<String, Integer> all = new HashMap<>();
    private final Map<String, Map<String, Integer>> byCountry = new HashMap<>();

    void add(String country, String word) {
        all.merge(word, 1, Integer::sum);
        byCountry.computeIfAbsent(country, any -> new HashMap<>()).merge(word, 1, Integer::sum);
    }

    int count(String word) {
        return all.getOrDefault(word, 0);
    }

    int countIn(String country, String word) {
        return byCountry.getOrDefault(country, Map.of()).getOrDefault(word, 0);
    }
}
