package io.ringwork.graph.resolve;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many vendors use each word, and how many put one word right after another. Vendors are counted in parallel: keys are
 * gathered by the table that counts them, so that a table stays in the cache while it counts and threads seldom meet there.
 * Counts do not depend on who comes first.
 */
final class TitleCounts {

    private static final int TABLE_BITS = 8;
    private static final int TABLES = 1 << TABLE_BITS;
    private static final int LISTINGS_AT_ONCE = 1 << 13;
    /** In place of the word after, for a word alone; words have smaller numbers. */
    private static final int ALONE = Integer.MAX_VALUE;

    private final TitleCountTable[] tables = new TitleCountTable[TABLES];
    private final TitleCorpus corpus;

    /** Counts, on the threads of the pool that it is called in. O(n) for n words of all titles. */
    TitleCounts(TitleCorpus corpus) {
        this.corpus = corpus;
        Arrays.setAll(tables, table -> new TitleCountTable());
        int listings = corpus.listingCount();
        IntStream.range(0, (listings + LISTINGS_AT_ONCE - 1) / LISTINGS_AT_ONCE)
                .parallel()
                .forEach(part -> count(
                        vendorStart(part * LISTINGS_AT_ONCE),
                        vendorStart(StrictMath.min(listings, (part + 1) * LISTINGS_AT_ONCE))));
    }

    /** The position of the first listing of a vendor, in the order of vendors, from a position on. */
    private int vendorStart(int position) {
        int start = position;
        while (start > 0 && start < corpus.listingCount() && vendor(start) == vendor(start - 1)) {
            start++;
        }
        return start;
    }

    private int vendor(int position) {
        return corpus.vendors().classOf(corpus.vendors().member(position));
    }

    /** Counts the words of the listings at some positions in the order of vendors. */
    private void count(int from, int to) {
        int size = 0;
        for (int position = from; position < to; position++) {
            int listing = corpus.vendors().member(position);
            size += 2 * (corpus.lastWord(listing) - corpus.firstWord(listing));
        }
        long[] keys = new long[size];
        int[] vendors = new int[size];
        int[] starts = new int[TABLES + 1];
        int next = 0;
        for (int position = from; position < to; position++) {
            int listing = corpus.vendors().member(position);
            int vendor = corpus.vendors().classOf(listing);
            int last = corpus.lastWord(listing);
            for (int place = corpus.firstWord(listing); place < last; place++) {
                keys[next] = key(corpus.word(place), ALONE);
                vendors[next++] = vendor;
                if (place + 1 < last) {
                    keys[next] = key(corpus.word(place), corpus.word(place + 1));
                    vendors[next++] = vendor;
                }
            }
        }
        for (int i = 0; i < next; i++) {
            starts[table(TitleHash.mix(keys[i])) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] order = new int[next];
        int[] place = starts.clone();
        for (int i = 0; i < next; i++) {
            order[place[table(TitleHash.mix(keys[i]))]++] = i;
        }
        for (int table = 0; table < TABLES; table++) {
            synchronized (tables[table]) {
                for (int i = starts[table]; i < starts[table + 1]; i++) {
                    long key = keys[order[i]];
                    tables[table].add(key, TitleHash.mix(key), vendors[order[i]]);
                }
            }
        }
    }

    private static int table(long hash) {
        return (int) (hash >>> (Long.SIZE - TABLE_BITS));
    }

    private static long key(int word, int next) {
        return ((long) word << Integer.SIZE) | next;
    }

    private int count(long key) {
        long hash = TitleHash.mix(key);
        return tables[table(hash)].count(key, hash);
    }

    /** Number of vendors that use the word. */
    int vendors(int word) {
        return count(key(word, ALONE));
    }

    /** Number of vendors that put the one word right before the other. */
    int vendors(int word, int next) {
        return count(key(word, next));
    }
}
