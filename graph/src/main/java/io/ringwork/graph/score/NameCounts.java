package io.ringwork.graph.score;

import io.ringwork.graph.model.Vendor;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many vendors of a store have a word in their names, in all and by country. Names are read and words counted on all
 * cores, each word by one of {@value #PARTS} parts.
 */
final class NameCounts {

    private static final int READ_AT_ONCE = 1 << 16;
    private static final int PARTS = 8;

    private final List<WordCounts> parts =
            IntStream.range(0, PARTS).mapToObj(part -> new WordCounts()).toList();
    private final Map<String, Integer> countryVendors = new HashMap<>();
    private int named;

    private NameCounts(Collection<Vendor> vendors, Map<String, Set<String>> known, @Nullable Set<String> wanted) {
        List<Vendor> all = List.copyOf(vendors);
        for (int from = 0; from < all.size(); from += READ_AT_ONCE) {
            List<Counted> read = all.subList(from, Math.min(all.size(), from + READ_AT_ONCE)).parallelStream()
                    .map(vendor -> counted(vendor, known, wanted))
                    .toList();
            for (Counted vendor : read) {
                named += vendor.named() ? 1 : 0;
                countryVendors.merge(vendor.country(), vendor.named() ? 1 : 0, Integer::sum);
            }
            IntStream.range(0, PARTS).parallel().forEach(part -> count(read, part));
        }
    }

    /** Whether a vendor has words, and those of them that count. */
    private record Counted(String country, boolean named, List<String> words) {}

    private static Counted counted(Vendor vendor, Map<String, Set<String>> known, @Nullable Set<String> wanted) {
        Set<String> tokens = known.getOrDefault(vendor.id(), Set.of());
        if (tokens.isEmpty()) {
            tokens = NameTokens.tokens(vendor);
        }
        return new Counted(
                country(vendor),
                !tokens.isEmpty(),
                tokens.stream()
                        .filter(token -> wanted == null || wanted.contains(token))
                        .toList());
    }

    private void count(List<Counted> vendors, int part) {
        WordCounts counts = parts.get(part);
        for (Counted vendor : vendors) {
            for (String word : vendor.words()) {
                if (part(word) == part) {
                    counts.add(vendor.country(), word);
                }
            }
        }
    }

    /** The low bits of a hash choose its place in a map, so others choose the part. */
    private static int part(String word) {
        return ((word.hashCode() * 0x9E3779B9) >>> 16) % PARTS;
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
        return parts.get(part(token)).count(token);
    }

    /** Vendors of a country with the word. */
    int vendorsIn(String country, String token) {
        return parts.get(part(token)).countIn(country, token);
    }

    static String country(Vendor vendor) {
        String country = vendor.country();
        return country == null ? "" : country;
    }
}
