package io.ringwork.graph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.resolve.TitleResolver.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleResolverPropertyTest {

    private static final int TITLES = 1_500;

    /** A title and a rewording of it by another vendor. */
    private record Pair(Listing original, Listing reworded) {}

    /** Words of a market: the n-th is used about 1/n as often as the first. */
    private static String word(Random random) {
        int rank = (int) StrictMath.exp(random.nextDouble() * StrictMath.log(4_000));
        return "" + (char) ('a' + rank / 676) + (char) ('a' + rank / 26 % 26) + (char) ('a' + rank % 26);
    }

    private static List<String> words(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 5 + random.nextInt(6); i++) {
            words.add(word(random));
        }
        words.add(String.valueOf(100 + random.nextInt(900)));
        return words;
    }

    private static List<String> reworded(List<String> words, Random random) {
        List<String> other = new ArrayList<>(words);
        switch (random.nextInt(4)) {
            case 0 -> Collections.shuffle(other, random);
            case 1 -> other.add(random.nextInt(other.size()), word(random));
            case 2 -> other.remove(random.nextInt(other.size()));
            default -> other.set(random.nextInt(other.size()), word(random));
        }
        return other;
    }

    private static List<Pair> planted(Random random) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < TITLES; i++) {
            List<String> words = words(random);
            pairs.add(new Pair(
                    TitleResolverTest.listing("a" + i, "v" + i, String.join(" ", words)),
                    TitleResolverTest.listing(
                            "b" + i,
                            "w" + i,
                            String.join(" - ", reworded(words, random)).toUpperCase(Locale.ROOT))));
        }
        return pairs;
    }

    private static TitleResolution resolve(List<Listing> listings) {
        TitleResolver resolver = new TitleResolver(new TitleParameters(0.7, Double.NEGATIVE_INFINITY, 25, 20_000, 64));
        listings.forEach(resolver);
        return resolver.resolve();
    }

    private static List<Listing> listings(List<Pair> pairs) {
        List<Listing> listings = new ArrayList<>();
        for (Pair pair : pairs) {
            listings.add(pair.original());
            listings.add(pair.reworded());
        }
        return listings;
    }

    /** Similarities computed from the texts, without any index. */
    private static final class Comparison {

        private final Map<String, Integer> weights = new HashMap<>();

        Comparison(List<Listing> listings) {
            Map<String, Set<String>> users = new HashMap<>();
            for (Listing listing : listings) {
                for (String word : words(listing.title())) {
                    users.computeIfAbsent(word, any -> new HashSet<>()).add(listing.vendorId());
                }
            }
            users.forEach((word, vendors) -> {
                double bits = StrictMath.log(20_000.0 / vendors.size()) / StrictMath.log(2);
                weights.put(word, (int) StrictMath.max(1, StrictMath.min(12, StrictMath.round(bits - 4))));
            });
        }

        private static Set<String> words(String title) {
            return new TreeSet<>(TitleWords.of(title));
        }

        double similarity(String title, String other) {
            Set<String> all = words(title);
            all.addAll(words(other));
            double shared = 0;
            double total = 0;
            for (String word : all) {
                total += weights.get(word);
                shared += words(title).contains(word) && words(other).contains(word) ? weights.get(word) : 0;
            }
            return shared / total;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void nearly_all_planted_rewordings_are_found_and_nobody_joins_below_the_threshold(long seed) {
        List<Pair> pairs = planted(new Random(seed));
        List<Listing> listings = listings(pairs);
        Comparison comparison = new Comparison(listings);
        TitleResolution resolution = resolve(listings);
        Map<String, String> titles = new HashMap<>();
        listings.forEach(listing -> titles.put(listing.id(), listing.title()));
        Map<String, ResolvedValue> groupOf = new HashMap<>();
        for (ResolvedValue group : resolution.groups()) {
            for (String member : group.members()) {
                groupOf.put(member, group);
                double similarity = comparison.similarity(titles.get(member), group.value());
                assertTrue(similarity >= 0.7 - 1e-12, "seed " + seed + ": " + similarity + " of " + group);
            }
        }
        int near = 0;
        int found = 0;
        for (Pair pair : pairs) {
            if (comparison.similarity(pair.original().title(), pair.reworded().title()) >= 0.7) {
                near++;
                ResolvedValue group = groupOf.get(pair.original().id());
                found += group != null
                                && group.equals(groupOf.get(pair.reworded().id()))
                        ? 1
                        : 0;
            }
        }
        assertTrue(near > TITLES / 2, "seed " + seed + ": " + near + " near pairs were planted");
        assertTrue(found >= 0.95 * near, "seed " + seed + ": found " + found + " of " + near);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void the_order_of_rows_changes_nothing(long seed) {
        Random random = new Random(seed);
        List<Listing> listings = listings(planted(random));
        TitleResolution resolution = resolve(listings);
        assertTrue(resolution.groups().size() > 500, "seed " + seed);
        Collections.shuffle(listings, random);
        assertEquals(resolution, resolve(listings), "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_number_of_threads_changes_nothing(long seed) throws Exception {
        List<Listing> listings = listings(planted(new Random(seed)));
        TitleResolution alone = Threads.call(1, () -> resolve(listings));
        assertTrue(alone.groups().size() > 500, "seed " + seed);
        assertEquals(alone, Threads.call(2, () -> resolve(listings)), "seed " + seed);
        assertEquals(alone, Threads.call(5, () -> resolve(listings)), "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void every_title_joins_the_most_similar_leader_that_comparing_all_finds(long seed) {
        List<Listing> listings = listings(planted(new Random(seed)));
        TitleCorpus corpus = new TitleCorpus(blocks(titled(listings)));
        TitleInformation information = new TitleInformation(corpus, 20_000);
        Standing[] standings = new Standing[corpus.wordingCount()];
        Arrays.fill(standings, Standing.JOINS);
        TitleRanking ranking = new TitleRanking(corpus);
        ranking.keepTitles(wording -> true);
        TitleSets sets = new TitleSets(corpus, information, standings);
        TitleJoin join = new TitleJoin(sets, ranking, TitleParameters.defaults());
        int[] leaders = new StarSearch(join).leaders();
        int joined = 0;
        for (int set = 0; set < sets.count(); set++) {
            int expected = set;
            for (int leader = 0; leader < sets.count(); leader++) {
                boolean before = leader != set && join.isBefore(leader, set) && leaders[leader] == leader;
                if (before && join.isAlike(leader, set) && isBetter(join, set, leader, expected)) {
                    expected = leader;
                }
            }
            assertEquals(expected, leaders[set], "seed " + seed + ", " + ranking.title(sets.wording(set)));
            joined += expected == set ? 0 : 1;
        }
        assertTrue(joined > 500, "seed " + seed + ": " + joined);
        assertEquals(0, join.skipped());
    }

    private static boolean isBetter(TitleJoin join, int set, int leader, int chosen) {
        return chosen == set
                || join.isCloser(set, leader, chosen)
                || (!join.isCloser(set, chosen, leader) && join.isBefore(leader, chosen));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void sets_differ_in_at_least_as_much_weight_as_their_pictures_differ_in_bits(long seed) {
        TitleCorpus corpus = new TitleCorpus(blocks(titled(listings(planted(new Random(seed))))));
        Standing[] standings = new Standing[corpus.wordingCount()];
        Arrays.fill(standings, Standing.JOINS);
        TitleSets sets = new TitleSets(corpus, new TitleInformation(corpus, 20_000), standings);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            int one = random.nextInt(sets.count());
            int other = random.nextInt(sets.count());
            int bits =
                    Long.bitCount(sets.high(one) ^ sets.high(other)) + Long.bitCount(sets.low(one) ^ sets.low(other));
            assertTrue(
                    bits <= sets.total(one) + sets.total(other) - 2 * sets.shared(one, other),
                    "seed " + seed + ": " + one + " and " + other);
        }
    }

    private static List<TitleBlock> blocks(List<Titled> titled) {
        List<TitleBlock> blocks = new ArrayList<>();
        for (int from = 0; from < titled.size(); from += 100) {
            blocks.add(new TitleBlock(titled.subList(from, Math.min(titled.size(), from + 100))));
        }
        return blocks;
    }

    private static List<Titled> titled(List<Listing> listings) {
        return listings.stream()
                .map(listing -> Titled.of(listing, Objects.requireNonNull(listing.title())))
                .toList();
    }
}
