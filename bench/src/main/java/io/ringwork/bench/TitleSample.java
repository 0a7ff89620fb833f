package io.ringwork.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.SourceRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Titles of a market with near-duplicates planted among them: copies of titles of six words or more by vendors of their
 * own, each with its words in another order, one word fewer, one word more, or other punctuation and case.
 *
 * @param listings all of them, the copies last
 * @param copied for every copy the number of the listing that it was made from
 * @param changes for every copy what it differs by
 */
record TitleSample(List<Listing> listings, List<Integer> copied, List<Change> changes) {

    /** What a copy differs by. */
    enum Change {
        /** Its words in another order. */
        ORDER,
        /** Other punctuation and case. */
        SIGNS,
        /** One word fewer. */
        FEWER,
        /** One word more. */
        MORE
    }

    private static final int LEAST_WORDS = 6;

    /**
     * Reads titles and plants copies.
     *
     * @param file a CSV file with the columns {@code listing_id}, {@code vendor_id} and {@code title}
     * @param count at most so many listings
     * @param copies how many are planted
     */
    static TitleSample of(Path file, int count, int copies, long randomSeed) throws IOException {
        List<Listing> listings = new ArrayList<>();
        List<Integer> candidates = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (listings.size() == count) {
                    break;
                }
                String title = row.getField("title");
                if (words(title).size() >= LEAST_WORDS) {
                    candidates.add(listings.size());
                }
                listings.add(listing(row.getField("listing_id"), row.getField("vendor_id"), title));
            }
        }
        SplittableRandom random = new SplittableRandom(randomSeed);
        List<Integer> copied = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (int copy = 0; copy < copies && !candidates.isEmpty(); copy++) {
            int original = candidates.get(random.nextInt(candidates.size()));
            String title = String.valueOf(listings.get(original).title());
            Change change = Change.values()[random.nextInt(Change.values().length)];
            copied.add(original);
            changes.add(change);
            listings.add(listing("copy-" + copy, "copier-" + copy, reworded(title, change, random)));
        }
        return new TitleSample(listings, copied, changes);
    }

    private static Listing listing(String id, String vendorId, String title) {
        return new Listing(
                id,
                vendorId,
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                new SourceRef("", 1, ""));
    }

    private static List<String> words(String title) {
        return Arrays.stream(title.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String reworded(String title, Change change, SplittableRandom random) {
        List<String> words = new ArrayList<>(words(title));
        switch (change) {
            case ORDER -> Collections.shuffle(words, new Random(random.nextLong()));
            case FEWER -> words.remove(random.nextInt(words.size()));
            case MORE -> words.add(random.nextInt(words.size() + 1), "extra" + random.nextInt(100));
            case SIGNS -> words.replaceAll(word -> word.toUpperCase(Locale.ROOT));
        }
        return String.join(" / ", words);
    }
}
