package io.ringwork.graph.resolve;

import io.ringwork.graph.engine.TextColumn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The titles of all listings as numbers. A wording is a set of words: titles with the same words in any order, however
 * often, are one wording. Words, wordings and vendors are numbered in the order of their hashes ({@link TitleHash}), so
 * that their numbers do not depend on the order of the listings; listings are numbered as they come.
 *
 * <p>Memory for a listing of w words: 4·w + 28 bytes, and its id and title as packed texts.
 */
final class TitleCorpus {

    private static final int SPAN_BITS = 10;

    /** By block, the ids and the titles of its listings. */
    private final TextColumn[] ids;

    private TextColumn[] titles;
    private final int[] firstListing;
    /** By listing without its lowest bits, the block of the first listing of that span. */
    private final int[] blockOfFirst;

    private final int[] ends;
    private final int[] words;
    private final EqualHashes wordings;
    private final EqualHashes vendors;
    private final int wordCount;

    /**
     * Puts blocks together, in parallel. O(length of all).
     *
     * @param blocks is emptied, so that they can go
     */
    TitleCorpus(List<TitleBlock> blocks) {
        this(blocks.toArray(TitleBlock[]::new));
        blocks.clear();
    }

    private TitleCorpus(TitleBlock[] blocks) {
        firstListing = new int[blocks.length + 1];
        int[] firstWord = new int[blocks.length + 1];
        for (int block = 0; block < blocks.length; block++) {
            firstListing[block + 1] = firstListing[block] + blocks[block].count();
            firstWord[block + 1] = Math.addExact(firstWord[block], blocks[block].wordCount());
        }
        ids = Arrays.stream(blocks).map(TitleBlock::ids).toArray(TextColumn[]::new);
        titles = Arrays.stream(blocks).map(TitleBlock::titles).toArray(TextColumn[]::new);
        blockOfFirst = blocksOfFirst(firstListing[blocks.length]);
        TitleDictionary dictionary = dictionary(blocks);
        wordCount = dictionary.size();
        int count = firstListing[blocks.length];
        ends = new int[count];
        words = new int[firstWord[blocks.length]];
        long[] wordingHashes = new long[count];
        long[] vendorHashes = new long[count];
        IntStream.range(0, blocks.length).parallel().forEach(block -> {
            blocks[block].copyHashes(wordingHashes, vendorHashes, firstListing[block]);
            blocks[block].copyWords(words, firstWord[block], ends, firstListing[block], dictionary);
        });
        wordings = new EqualHashes(wordingHashes);
        vendors = new EqualHashes(vendorHashes);
    }

    /** All words, numbered in the order of their hashes. */
    private static TitleDictionary dictionary(TitleBlock[] blocks) {
        TitleDictionary found = new TitleDictionary();
        for (TitleBlock block : blocks) {
            for (long hash : block.dictionary()) {
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
        return ends.length;
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
        int block = block(listing);
        return ids[block].get(listing - firstListing[block]);
    }

    /** Adds the title of a listing to a column. */
    void appendTitle(int listing, TextColumn to) {
        int block = block(listing);
        to.append("", titles[block], listing - firstListing[block]);
    }

    /** Lets the titles go: nobody asks for one any more. */
    void dropTitles() {
        titles = new TextColumn[0];
    }

    /** Compares the titles of two listings as texts compare. */
    int compareTitles(int listing, int other) {
        int block = block(listing);
        int otherBlock = block(other);
        return titles[block].compare(
                listing - firstListing[block], titles[otherBlock], other - firstListing[otherBlock]);
    }

    /** The last block that starts at or before a listing; blocks may be empty. */
    private int block(int listing) {
        int block = blockOfFirst[listing >> SPAN_BITS];
        while (block + 1 < ids.length && firstListing[block + 1] <= listing) {
            block++;
        }
        return block;
    }

    private int[] blocksOfFirst(int listings) {
        int[] blocks = new int[(listings >> SPAN_BITS) + 1];
        int block = 0;
        for (int span = 0; span < blocks.length; span++) {
            while (block + 1 < ids.length && firstListing[block + 1] <= span << SPAN_BITS) {
                block++;
            }
            blocks[span] = block;
        }
        return blocks;
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
