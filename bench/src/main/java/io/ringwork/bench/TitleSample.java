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
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Titles of a market with near-duplicates planted among them: copies of titles of six words or more by vendors of their
 * own, each with its words in another order, one word fewer, one word more, or other punctuation and case.
 *
 * @param listings all of them, the copies last
 * @param copied for every copy the number of the listing that it was made from
 */
record TitleSample(List<Listing> listings, List<Integer> copied) {

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
        for (int copy = 0; copy < copies && !candidates.isEmpty(); copy++) {
            int original = candidates.get(random.nextInt(candidates.size()));
            String title = String.valueOf(listings.get(original).title());
            copied.add(original);
            listings.add(listing("copy-" + copy, "copier-" + copy, reworded(title, random)));
        }
        return new TitleSample(listings, copied);
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

    private static String reworded(String title, SplittableRandom random) {
        List<String> words = new ArrayList<>(words(title));
        switch (random.nextInt(4)) {
            case 0 -> Collections.shuffle(words, new java.util.Random(random.nextLong()));
            case 1 -> words.remove(random.nextInt(words.size()));
            case 2 -> words.add(random.nextInt(words.size() + 1), "extra" + random.nextInt(100));
            default -> words.replaceAll(word -> word.toUpperCase(java.util.Locale.ROOT));
        }
        return String.join(" / ", words);
    }
}
