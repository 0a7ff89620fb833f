package io.ringwork.graph.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The titles of all listings as numbers. Words, vendors and wordings are numbered as they come, so nothing that reaches a
 * result may depend on these numbers. A wording is a set of words: titles with the same words in any order, however often,
 * are one wording.
 */
final class TitleCorpus {

    private final Map<String, Integer> wordIds = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> vendorIds = new HashMap<>();
    private final List<String> listingIds = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final TitleIntList vendors = new TitleIntList();
    private final TitleIntList wordingOf = new TitleIntList();
    private final TitleIntList sequences = new TitleIntList();
    private final TitleIntList sequenceEnds = new TitleIntList();
    private final TitleIntList sets = new TitleIntList();
    private final TitleIntList setEnds = new TitleIntList();
    private int[] table = new int[1 << 10];

    TitleCorpus() {
        Arrays.fill(table, -1);
    }

    /** Takes a listing; false when its title has no words. */
    boolean add(String listingId, String vendorId, String title) {
        List<String> titleWords = TitleWords.of(title);
        if (titleWords.isEmpty()) {
            return false;
        }
        int[] set = new int[titleWords.size()];
        for (int i = 0; i < set.length; i++) {
            set[i] = wordId(titleWords.get(i));
            sequences.add(set[i]);
        }
        sequenceEnds.add(sequences.size());
        Arrays.sort(set);
        int distinct = 0;
        for (int i = 0; i < set.length; i++) {
            if (i == 0 || set[i] != set[i - 1]) {
                set[distinct++] = set[i];
            }
        }
        wordingOf.add(wordingId(Arrays.copyOf(set, distinct)));
        listingIds.add(listingId);
        titles.add(title);
        vendors.add(vendorIds.computeIfAbsent(vendorId, any -> vendorIds.size()));
        return true;
    }

    private int wordId(String word) {
        Integer known = wordIds.putIfAbsent(word, words.size());
        if (known != null) {
            return known;
        }
        words.add(word);
        return words.size() - 1;
    }

    private int wordingId(int[] set) {
        if (wordingCount() * 2 >= table.length) {
            table = new int[table.length * 2];
            Arrays.fill(table, -1);
            for (int wording = 0; wording < wordingCount(); wording++) {
                table[slot(set(wording))] = wording;
            }
        }
        int slot = slot(set);
        if (table[slot] < 0) {
            table[slot] = wordingCount();
            for (int word : set) {
                sets.add(word);
            }
            setEnds.add(sets.size());
        }
        return table[slot];
    }

    private int slot(int[] set) {
        int slot = (int) TitleSketch.mix(Arrays.hashCode(set)) & (table.length - 1);
        while (table[slot] >= 0 && !isSet(table[slot], set)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private boolean isSet(int wording, int[] set) {
        int from = setStart(wording);
        if (setEnds.get(wording) - from != set.length) {
            return false;
        }
        for (int i = 0; i < set.length; i++) {
            if (sets.get(from + i) != set[i]) {
                return false;
            }
        }
        return true;
    }

    private int setStart(int wording) {
        return wording == 0 ? 0 : setEnds.get(wording - 1);
    }

    int listingCount() {
        return listingIds.size();
    }

    int vendorCount() {
        return vendorIds.size();
    }

    int wordingCount() {
        return setEnds.size();
    }

    int wordCount() {
        return words.size();
    }

    String word(int word) {
        return words.get(word);
    }

    String listingId(int listing) {
        return listingIds.get(listing);
    }

    String title(int listing) {
        return titles.get(listing);
    }

    int vendor(int listing) {
        return vendors.get(listing);
    }

    int wording(int listing) {
        return wordingOf.get(listing);
    }

    /** The words of a listing's title in their order. */
    int[] sequence(int listing) {
        return sequences.slice(listing == 0 ? 0 : sequenceEnds.get(listing - 1), sequenceEnds.get(listing));
    }

    /** The different words of a wording in ascending order of their numbers. */
    int[] set(int wording) {
        return sets.slice(setStart(wording), setEnds.get(wording));
    }

    /** Listings ordered by a number that each has, from 0 to {@code count} − 1. */
    int[] listingsBy(TitleIntList number, int count) {
        int[] start = new int[count + 1];
        for (int listing = 0; listing < listingCount(); listing++) {
            start[number.get(listing) + 1]++;
        }
        for (int i = 0; i < count; i++) {
            start[i + 1] += start[i];
        }
        int[] ordered = new int[listingCount()];
        for (int listing = 0; listing < listingCount(); listing++) {
            ordered[start[number.get(listing)]++] = listing;
        }
        return ordered;
    }

    int[] listingsByVendor() {
        return listingsBy(vendors, vendorCount());
    }

    int[] listingsByWording() {
        return listingsBy(wordingOf, wordingCount());
    }
}
