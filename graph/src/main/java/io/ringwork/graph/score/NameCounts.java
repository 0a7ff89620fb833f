package io.ringwork.graph.score;

import io.ringwork.graph.model.Vendor;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many vendors of a store have a word in their names, in all and by country. */
final class NameCounts {

    private static final int READ_AT_ONCE = 1 << 14;

    private final Map<String, Integer> count = new HashMap<>();
    private final Map<String, Integer> countInCountry = new HashMap<>();
    private final Map<String, Integer> countryVendors = new HashMap<>();
    private int named;

    private NameCounts(Collection<Vendor> vendors, Map<String, Set<String>> known, @Nullable Set<String> wanted) {
        List<Vendor> all = List.copyOf(vendors);
        for (int from = 0; from < all.size(); from += READ_AT_ONCE) {
            List<Vendor> some = all.subList(from, Math.min(all.size(), from + READ_AT_ONCE));
            List<Counted> read = some.parallelStream()
                    .map(vendor -> counted(vendor, known, wanted))
                    .toList();
            for (int i = 0; i < read.size(); i++) {
                add(country(some.get(i)), read.get(i));
            }
        }
    }

    /** Whether a vendor has words, and those of them that count. */
    private record Counted(boolean named, List<String> words) {}

    private static Counted counted(Vendor vendor, Map<String, Set<String>> known, @Nullable Set<String> wanted) {
        Set<String> tokens = known.getOrDefault(vendor.id(), Set.of());
        if (tokens.isEmpty()) {
            tokens = NameTokens.tokens(vendor);
        }
        return new Counted(
                !tokens.isEmpty(),
                tokens.stream()
                        .filter(token -> wanted == null || wanted.contains(token))
                        .toList());
    }

    private void add(String country, Counted vendor) {
        named += vendor.named() ? 1 : 0;
        countryVendors.merge(country, vendor.named() ? 1 : 0, Integer::sum);
        for (String token : vendor.words()) {
            count.merge(token, 1, Integer::sum);
            countInCountry.merge(key(country, token), 1, Integer::sum);
        }
    }

    /**
     * Counts the words of some vendors.
     *
     * @param vendors all vendors
     * @param tokensOf words by vendor; only these are counted
     */
    static NameCounts of(Collection<Vendor> vendors, Map<String, Set<String>> tokensOf) {
        Set<String> wanted = new HashSet<>();
        tokensOf.values().forEach(wanted::addAll);
        return new NameCounts(vendors, tokensOf, wanted);
    }

    /** Counts every word: some 200 bytes for each. */
    static NameCounts of(Collection<Vendor> vendors) {
        return new NameCounts(vendors, Map.of(), null);
    }

    /** Vendors whose names have words. */
    int named() {
        return named;
    }

    /** Vendors of a country whose names have words. */
    int namedIn(String country) {
        return countryVendors.getOrDefault(country, 0);
    }

    /** Vendors with the word. */
    int vendors(String token) {
        return count.getOrDefault(token, 0);
    }

    /** Vendors of a country with the word. */
    int vendorsIn(String country, String token) {
        return countInCountry.getOrDefault(key(country, token), 0);
    }

    static String country(Vendor vendor) {
        String country = vendor.country();
        return country == null ? "" : country;
    }

    private static String key(String country, String token) {
        return country + " " + token;
    }
}
