package io.ringwork.graph.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Joins text keys and dense vertex numbers. Numbers follow the order of the keys, so the same set of keys has the same
 * numbers whatever the order in which it was read. A look-up is O(1) on average, by a table of at least two places for
 * each key; 8 to 16 bytes a key beside the keys. {@link #ofSorted} trades the table and the objects for a search.
 */
public final class IdMap {

    private static final int LARGEST_TABLE = 1 << 30;

    private final List<String> keys;
    /** The keys again, when they are packed; then there is no table. */
    private final @Nullable TextColumn packed;
    /** By place the number of a key and 1, or 0; places follow the hash, and the next free one is taken. */
    private final int[] table;

    private IdMap(List<String> keys) {
        this.keys = keys;
        packed = null;
        int places = Integer.highestOneBit(Math.max(1, keys.size())) << 2;
        table = new int[places <= 0 || places > LARGEST_TABLE ? LARGEST_TABLE : places];
        for (int id = 0; id < keys.size(); id++) {
            int place = firstPlace(keys.get(id));
            while (table[place] != 0) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = id + 1;
        }
    }

    private IdMap(TextColumn packed) {
        this.keys = Collections.unmodifiableList(packed);
        this.packed = packed;
        table = new int[0];
    }

    private int firstPlace(String key) {
        int hash = key.hashCode() * 0x9e3779b9;
        return (hash ^ (hash >>> 15)) & (table.length - 1);
    }

    /** The map of the different keys among these. */
    public static IdMap of(Collection<String> keys) {
        String[] sorted = keys.toArray(String[]::new);
        Arrays.parallelSort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || !sorted[i].equals(sorted[i - 1])) {
                sorted[count++] = sorted[i];
            }
        }
        return new IdMap(List.of(Arrays.copyOf(sorted, count)));
    }

    /**
     * The map of packed keys, for very many keys that are seldom looked for: no table is kept and no object for a key, a
     * look-up is O(log keys), and {@link #key} makes a new text each time.
     *
     * @param keys to which nothing is added any more
     * @throws IllegalArgumentException when the keys do not ascend
     */
    public static IdMap ofSorted(TextColumn keys) {
        for (int id = 1; id < keys.size(); id++) {
            if (keys.compare(id - 1, id) >= 0) {
                throw new IllegalArgumentException("key " + id + ", " + keys.get(id)
                        + ", must come before the one before it. Sort the keys first.");
            }
        }
        return new IdMap(keys);
    }

    /** Number of keys. */
    public int size() {
        return keys.size();
    }

    /** The key of a number. */
    public String key(int id) {
        return keys.get(id);
    }

    /** The number of a key, or -1 when the key is not known. */
    public int find(String key) {
        if (packed != null) {
            return packed.findSorted(key);
        }
        int place = firstPlace(key);
        while (table[place] != 0) {
            int id = table[place] - 1;
            if (keys.get(id).equals(key)) {
                return id;
            }
            place = (place + 1) & (table.length - 1);
        }
        return -1;
    }

    /**
     * The number of a key.
     *
     * @throws NoSuchElementException when the key is not known
     */
    public int id(String key) {
        int id = find(key);
        if (id < 0) {
            throw new NoSuchElementException("no such key: " + key);
        }
        return id;
    }

    /** All keys in the order of their numbers. */
    public List<String> keys() {
        return keys;
    }
}
