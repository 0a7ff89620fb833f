package io.ringwork.graph.resolve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Wordings in the order in which they lead groups: those of most vendors first, then by their title. The title of a
 * wording is the last of its spellings in the order of their characters, which puts those in capitals behind.
 */
final class TitleRanking {

    private final TitleCorpus corpus;
    private final int[] vendors;
    private final int[] spokesman;

    TitleRanking(TitleCorpus corpus) {
        this.corpus = corpus;
        vendors = new int[corpus.wordingCount()];
        spokesman = new int[vendors.length];
        Arrays.fill(spokesman, -1);
        int[] lastVendor = new int[vendors.length];
        Arrays.fill(lastVendor, -1);
        for (int listing : corpus.listingsByVendor()) {
            int wording = corpus.wording(listing);
            if (lastVendor[wording] != corpus.vendor(listing)) {
                lastVendor[wording] = corpus.vendor(listing);
                vendors[wording]++;
            }
            if (spokesman[wording] < 0 || corpus.title(listing).compareTo(title(wording)) > 0) {
                spokesman[wording] = listing;
            }
        }
    }

    /** Number of vendors that use the wording. */
    int vendors(int wording) {
        return vendors[wording];
    }

    /** The title to show for the wording. */
    String title(int wording) {
        return corpus.title(spokesman[wording]);
    }

    /** The words of that title in their order. */
    int[] sequence(int wording) {
        return corpus.sequence(spokesman[wording]);
    }

    /** All wordings in their order. */
    int[] order() {
        return IntStream.range(0, vendors.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer wording) -> -vendors[wording])
                        .thenComparing(this::title))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
