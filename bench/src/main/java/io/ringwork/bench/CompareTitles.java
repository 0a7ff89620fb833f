package io.ringwork.bench;

import io.ringwork.bench.TitleSample.Change;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.resolve.TitleParameters;
import io.ringwork.graph.resolve.TitleResolution;
import io.ringwork.graph.resolve.TitleResolver;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Near-duplicate titles: ours from titles to groups, beside the classic way's signatures alone. */
@Command(name = "titles", description = "near-duplicate titles: ours end to end and MinHash's signatures alone")
final class CompareTitles implements Callable<Integer> {

    private static final int SHINGLE = 4;

    private static final String OURS = "ours, from titles to groups";

    private static final String OURS_ALL = "ours, titles that say little too";

    private static final String WORDS = "MinHash of words";

    private static final String SHINGLES = "MinHash of shingles";

    private static final String LIBRARY = "java-lsh, words";

    /** Titles that say too little to prove anything are left out by default; MinHash leaves none out. */
    private static final TitleParameters EVERYTHING =
            new TitleParameters(0.7, Double.NEGATIVE_INFINITY, 25, 20_000, 8_192);

    @Option(names = "--listings", required = true, description = "a CSV file with listing_id, vendor_id and title")
    private Path file = Path.of("");

    @Option(names = "--count", defaultValue = "1000000", description = "at most so many listings (${DEFAULT-VALUE})")
    private int count;

    @Option(names = "--copies", defaultValue = "20000", description = "planted near-duplicates (${DEFAULT-VALUE})")
    private int copies;

    @Option(names = "--random-seed", defaultValue = "1", description = "seed of the copies (${DEFAULT-VALUE})")
    private long randomSeed;

    @Option(names = "--rounds", defaultValue = "3", description = "how often each takes its turn (${DEFAULT-VALUE})")
    private int rounds;

    private final Series series = new Series();

    @Override
    public Integer call() throws Exception {
        TitleSample sample = TitleSample.of(file, count, copies, randomSeed);
        List<String> titles = sample.listings().stream()
                .map(listing -> String.valueOf(listing.title()))
                .toList();
        Figures.print(
                "%d titles, %d of them planted%n",
                titles.size(), sample.copied().size());
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int round = 0; round < rounds; round++) {
            ours(OURS, TitleParameters.defaults(), sample);
            least = Math.min(least, ours(OURS_ALL, EVERYTHING, sample));
            most = Math.max(most, signatures(WORDS, new MinHash(0, randomSeed)::signatures, sample, titles));
            most = Math.max(most, signatures(SHINGLES, new MinHash(SHINGLE, randomSeed)::signatures, sample, titles));
            most = Math.max(most, signatures(LIBRARY, LibraryMinHash::signatures, sample, titles));
        }
        Figures.print("%s%n", series.table());
        for (String other : List.of(WORDS, SHINGLES, LIBRARY)) {
            Figures.print("%s", series.ratioLine(OURS, other));
            Figures.print("%s", series.ratioLine(OURS_ALL, other));
        }
        return least >= most ? 0 : 1;
    }

    private int ours(String name, TitleParameters parameters, TitleSample sample) {
        Cost.Measured<TitleResolution> resolved = Cost.of(() -> resolve(parameters, sample.listings()));
        series.add(name, resolved.cost().processorSeconds());
        Map<Change, Integer> together = together(sample, resolved.result());
        Figures.print(
                "%s: %d wordings, %d short, %d common, pairs found by change %s%n",
                name,
                resolved.result().wordings(),
                resolved.result().tooShort(),
                resolved.result().tooCommon(),
                together);
        int sum = together.values().stream().mapToInt(Integer::intValue).sum();
        series.add(name + ", pairs found", sum);
        return sum;
    }

    private static TitleResolution resolve(TitleParameters parameters, List<Listing> listings) {
        TitleResolver resolver = new TitleResolver(parameters);
        listings.forEach(resolver);
        return resolver.resolve();
    }

    /** How many copies are in a group with their original, by what they differ by. */
    private static Map<Change, Integer> together(TitleSample sample, TitleResolution resolution) {
        Map<String, Integer> groupOf = new HashMap<>();
        int group = 0;
        for (ResolvedValue value : resolution.groups()) {
            for (String member : value.members()) {
                groupOf.put(member, group);
            }
            group++;
        }
        Map<Change, Integer> together = new EnumMap<>(Change.class);
        int first = sample.listings().size() - sample.copied().size();
        for (int copy = 0; copy < sample.copied().size(); copy++) {
            Integer own = groupOf.get(sample.listings().get(first + copy).id());
            Integer other =
                    groupOf.get(sample.listings().get(sample.copied().get(copy)).id());
            together.merge(sample.changes().get(copy), own != null && own.equals(other) ? 1 : 0, Integer::sum);
        }
        return together;
    }

    /** How many copies are candidates with their original: what an exact comparison could still find. */
    private int signatures(String name, Function<List<String>, int[]> method, TitleSample sample, List<String> titles) {
        Cost.Measured<int[]> signatures = Cost.of(() -> method.apply(titles));
        series.add(name, signatures.cost().processorSeconds());
        int found = 0;
        int first = titles.size() - sample.copied().size();
        for (int copy = 0; copy < sample.copied().size(); copy++) {
            boolean candidate = MinHash.isCandidate(
                    signatures.result(), first + copy, sample.copied().get(copy));
            found += candidate ? 1 : 0;
        }
        series.add(name + ", pairs found", found);
        return found;
    }
}
