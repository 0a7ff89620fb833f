package io.ringwork.graph.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Joins text keys and dense vertex numbers. Numbers follow the order of the keys, so the same set of keys has the same
 * numbers whatever the order in which it was read. A look-up is O(log size).
 */
public final class IdMap {

    private final String[] keys;

    private IdMap(String[] keys) {
        this.keys = keys;
    }

    /** The map of the different keys among these. */
    public static IdMap of(Collection<String> keys) {
        String[] sorted = keys.toArray(String[]::new);
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || !sorted[i].equals(sorted[i - 1])) {
                sorted[count++] = sorted[i];
            }
        }
        return new IdMap(Arrays.copyOf(sorted, count));
    }

    /** Number of keys. */
    public int size() {
        return keys.length;
    }

    /** The key of a number. */
    public String key(int id) {
        return keys[id];
    }

    /** The number of a key, or -1 when the key is not known. */
    public int find(String key) {
        int id = Arrays.binarySearch(keys, key);
        return id < 0 ? -1 : id;
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
        return List.of(keys);
    }
}
