package io.ringwork.graph.resolve;

import io.ringwork.graph.engine.TextColumn;
import java.util.Arrays;
import java.util.List;

/**
 * Some listings next to each other with their titles as words, numbered within the block; one thread makes it. Ids and
 * titles are packed texts: some 60 bytes a listing and 4 a word until the words are copied.
 */
final class TitleBlock {

    private final TextColumn ids = new TextColumn();
    private final TextColumn titles = new TextColumn();
    private final TitleDictionary dictionary = new TitleDictionary();
    private final TitleWords reader = new TitleWords();
    private final int[] ends;
    private final long[] wordings;
    private final long[] vendors;
    private int[] words;
    private long[] hashes = new long[64];

    /** Reads titles. Those without words are left out. */
    TitleBlock(List<Titled> listings) {
        ends = new int[listings.size()];
        wordings = new long[listings.size()];
        vendors = new long[listings.size()];
        words = new int[12 * listings.size()];
        listings.forEach(this::read);
        words = Arrays.copyOf(words, wordCount());
        ids.trim();
        titles.trim();
        dictionary.end();
    }

    private void read(Titled listing) {
        int size = reader.read(listing.title());
        if (size == 0) {
            return;
        }
        int count = count();
        int start = wordCount();
        if (start + size > words.length) {
            words = Arrays.copyOf(words, Math.max(start + size, words.length + (words.length >> 1)));
        }
        if (size > hashes.length) {
            hashes = new long[size * 2];
        }
        for (int i = 0; i < size; i++) {
            hashes[i] = reader.hash(i);
            words[start + i] = dictionary.number(hashes[i]);
        }
        ids.add(listing.id());
        titles.add(listing.title());
        ends[count] = start + size;
        vendors[count] = TitleHash.of(listing.vendorId());
        wordings[count] = wording(size);
    }

    /** The same for the same words in any order, however often. */
    private long wording(int size) {
        Arrays.sort(hashes, 0, size);
        long wording = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                wording = TitleHash.mix(wording * TitleHash.GOLDEN + hashes[i]);
            }
        }
        return wording;
    }

    /** Listings that have words. */
    int count() {
        return ids.size();
    }

    /** Listings that have none. */
    int left() {
        return ends.length - count();
    }

    int wordCount() {
        return count() == 0 ? 0 : ends[count() - 1];
    }

    /** The hashes of the different words. */
    long[] dictionary() {
        return dictionary.hashes();
    }

    TextColumn ids() {
        return ids;
    }

    TextColumn titles() {
        return titles;
    }

    /** Copies hashes to those of all blocks, from the first on. */
    void copyHashes(long[] allWordings, long[] allVendors, int first) {
        System.arraycopy(wordings, 0, allWordings, first, count());
        System.arraycopy(vendors, 0, allVendors, first, count());
    }

    /**
     * Copies words, by their numbers in the dictionary of all blocks, and where each title ends, to those of all blocks.
     */
    void copyWords(int[] allWords, int firstWord, int[] allEnds, int firstListing, TitleDictionary all) {
        for (int i = 0; i < count(); i++) {
            allEnds[firstListing + i] = firstWord + ends[i];
        }
        long[] own = dictionary.hashes();
        int[] numbers = new int[own.length];
        for (int word = 0; word < own.length; word++) {
            numbers[word] = all.find(own[word]);
        }
        for (int i = 0; i < wordCount(); i++) {
            allWords[firstWord + i] = numbers[words[i]];
        }
    }
}
