package io.ringwork.graph.resolve;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The titles of all listings as numbers. A wording is a set of words: titles with the same words in any order, however
 * often, are one wording. Words, wordings and vendors are numbered in the order of their hashes ({@link TitleHash}), so
 * that their numbers do not depend on the order of the listings; listings are numbered as they come.
 *
 * <p>Memory for a listing of w words: 4·w + 28 bytes, and 4·w for each wording of w words.
 */
final class TitleCorpus {

    private static final int BLOCK = 1 << 13;

    private final Titled[] listings;
    private final int[] ends;
    private final int[] words;
    private final EqualHashes wordings;
    private final EqualHashes vendors;
    private final int wordCount;

    /** Reads the titles, in parallel. O(length of all). */
    TitleCorpus(List<Titled> titled) {
        TitleBlock[] blocks = IntStream.range(0, (titled.size() + BLOCK - 1) / BLOCK)
                .parallel()
                .mapToObj(block -> new TitleBlock(titled, block * BLOCK, Math.min(titled.size(), (block + 1) * BLOCK)))
                .toArray(TitleBlock[]::new);
        int[] firstListing = new int[blocks.length + 1];
        int[] firstWord = new int[blocks.length + 1];
        for (int block = 0; block < blocks.length; block++) {
            firstListing[block + 1] = firstListing[block] + blocks[block].count();
            firstWord[block + 1] = Math.addExact(firstWord[block], blocks[block].wordCount());
        }
        TitleDictionary dictionary = dictionary(blocks);
        wordCount = dictionary.size();
        int count = firstListing[blocks.length];
        listings = new Titled[count];
        ends = new int[count];
        words = new int[firstWord[blocks.length]];
        long[] wordingHashes = new long[count];
        long[] vendorHashes = new long[count];
        IntStream.range(0, blocks.length).parallel().forEach(block -> {
            blocks[block].copyListings(listings, wordingHashes, vendorHashes, firstListing[block]);
            blocks[block].copyWords(words, firstWord[block], ends, firstListing[block], dictionary);
        });
        wordings = new EqualHashes(wordingHashes);
        vendors = new EqualHashes(vendorHashes);
    }

    /** All words, numbered in the order of their hashes. */
    private static TitleDictionary dictionary(TitleBlock[] blocks) {
        TitleDictionary found = new TitleDictionary();
        for (TitleBlock block : blocks) {
            for (long hash : block.dictionary().hashes()) {
                found.number(hash);
            }
        }
        long[] hashes = found.hashes();
        Arrays.sort(hashes);
        TitleDictionary ordered = new TitleDictionary();
        for (long hash : hashes) {
            ordered.number(hash);
        }
        return ordered;
    }

    int listingCount() {
        return listings.length;
    }

    int wordCount() {
        return wordCount;
    }

    int wordingCount() {
        return wordings.count();
    }

    int vendorCount() {
        return vendors.count();
    }

    EqualHashes wordings() {
        return wordings;
    }

    EqualHashes vendors() {
        return vendors;
    }

    String listingId(int listing) {
        return listings[listing].id();
    }

    String title(int listing) {
        return listings[listing].title();
    }

    /** Words of titles by their places; those of a listing stand together in their order. */
    int word(int place) {
        return words[place];
    }

    int firstWord(int listing) {
        return listing == 0 ? 0 : ends[listing - 1];
    }

    /** The place after the last word of a listing's title. */
    int lastWord(int listing) {
        return ends[listing];
    }

    /** The words of a listing's title in their order. */
    int[] sequence(int listing) {
        return Arrays.copyOfRange(words, firstWord(listing), lastWord(listing));
    }

    /** The different words of a wording in ascending order. */
    int[] set(int wording) {
        int[] set = sequence(wordings.member(wordings.start(wording)));
        Arrays.sort(set);
        int distinct = 0;
        for (int i = 0; i < set.length; i++) {
            if (i == 0 || set[i] != set[i - 1]) {
                set[distinct++] = set[i];
            }
        }
        return distinct == set.length ? set : Arrays.copyOf(set, distinct);
    }
}
