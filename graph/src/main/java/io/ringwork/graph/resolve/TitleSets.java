package io.ringwork.graph.resolve;

import io.ringwork.graph.engine.Blocks;
import io.ringwork.graph.engine.LongSort;
import io.ringwork.graph.resolve.TitleResolver.Standing;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The wordings that may join others, as sets of words in one order for all: the word of fewest wordings first. They are
 * numbered from 0 in ascending order.
 *
 * <p>A set has a picture of 128 bits: each word sets as many bits as it weighs, at places that its hash says. Two sets
 * differ in at least as much weight as their pictures differ in bits.
 */
final class TitleSets {

    private static final int BLOCK = 1 << 12;
    private static final int PICTURE_BITS = 7;

    private final int[] wordings;
    private final int[] ends;
    /** Words by their rank. */
    private final int[] words;

    private final int[] weights;
    private final long[] high;
    private final long[] low;
    private final int[] rankWeights;
    private final float[] rankBits;

    /** Takes the wordings that may join others. O(n log n) for n words. */
    TitleSets(TitleCorpus corpus, TitleInformation information, Standing[] standings) {
        wordings = IntStream.range(0, standings.length)
                .filter(wording -> standings[wording] == Standing.JOINS)
                .toArray();
        int size = wordings.length;
        ends = new int[size];
        // Made twice, here to be counted: all sets at once as arrays of their own would be the largest thing of all.
        Blocks.forEach(size, BLOCK, (block, from, to) -> {
            for (int set = from; set < to; set++) {
                ends[set] = corpus.set(wordings[set]).length;
            }
        });
        for (int set = 1; set < size; set++) {
            ends[set] = Math.addExact(ends[set], ends[set - 1]);
        }
        words = new int[size == 0 ? 0 : ends[size - 1]];
        Blocks.forEach(size, BLOCK, (block, from, to) -> {
            for (int set = from; set < to; set++) {
                int[] own = corpus.set(wordings[set]);
                System.arraycopy(own, 0, words, start(set), own.length);
            }
        });
        int[] counts = new int[corpus.wordCount()];
        for (int word : words) {
            counts[word]++;
        }
        int[] ranks = ranks(counts);
        rankWeights = new int[counts.length];
        rankBits = new float[counts.length];
        for (int word = 0; word < counts.length; word++) {
            rankWeights[ranks[word]] = information.weight(word);
            rankBits[ranks[word]] = counts[word] == 0 ? 0 : (float) TitleInformation.log2((double) size / counts[word]);
        }
        weights = new int[size];
        high = new long[size];
        low = new long[size];
        Blocks.forEach(size, BLOCK, (block, from, to) -> {
            for (int set = from; set < to; set++) {
                fill(set, ranks);
            }
        });
    }

    /** The rank of each word, by the number of wordings that have it and then by the word's number. */
    private static int[] ranks(int[] counts) {
        long[] order = new long[counts.length];
        Arrays.setAll(order, word -> ((long) counts[word] << Integer.SIZE) | word);
        LongSort.sort(order);
        int[] ranks = new int[counts.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[(int) order[rank]] = rank;
        }
        return ranks;
    }

    /** Puts ranks in the place of a set's words, and fills in what follows from them. */
    private void fill(int set, int[] ranks) {
        int start = start(set);
        for (int i = start; i < ends[set]; i++) {
            words[i] = ranks[words[i]];
        }
        Arrays.sort(words, start, ends[set]);
        for (int i = start; i < ends[set]; i++) {
            int weight = rankWeights[words[i]];
            weights[set] += weight;
            for (int copy = 1; copy <= weight; copy++) {
                long place = TitleHash.mix(words[i] + copy * TitleHash.GOLDEN) >>> (Long.SIZE - PICTURE_BITS);
                if (place >= Long.SIZE) {
                    high[set] |= 1L << place;
                } else {
                    low[set] |= 1L << place;
                }
            }
        }
    }

    int count() {
        return wordings.length;
    }

    int wording(int set) {
        return wordings[set];
    }

    int start(int set) {
        return set == 0 ? 0 : ends[set - 1];
    }

    int end(int set) {
        return ends[set];
    }

    /** The rank of the word at a place. */
    int rank(int place) {
        return words[place];
    }

    /** The weight of a word by its rank. */
    int weight(int rank) {
        return rankWeights[rank];
    }

    /** What it says in bits that a wording has the word. */
    float bits(int rank) {
        return rankBits[rank];
    }

    /** The weight of all words of a set. */
    int total(int set) {
        return weights[set];
    }

    long high(int set) {
        return high[set];
    }

    long low(int set) {
        return low[set];
    }

    /** The weight of the words that two sets share. */
    int shared(int set, int other) {
        int i = start(set);
        int j = start(other);
        int shared = 0;
        while (i < ends[set] && j < ends[other]) {
            int difference = words[i] - words[j];
            shared += difference == 0 ? rankWeights[words[i]] : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return shared;
    }
}
