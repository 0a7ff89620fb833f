package io.ringwork.graph.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers grouped by key, those of one key in the order in which they came. A stable radix partition by the upper bits of
 * the key, then a counting sort within each part: every part fits the caches, and both passes run on all cores. Time
 * O(numbers + keys); 8 bytes a number beside the result while it runs.
 */
final class Grouping {

    private static final int MAX_PARTS = 1 << 10;

    private static final int MIN_PART_BITS = 10;

    private static final int CHUNK = 1 << 17;

    /** Where the numbers of every key begin; one more than keys. */
    final int[] offsets;

    /** The numbers, by key. */
    final int[] values;

    private Grouping(int[] offsets, int[] values) {
        this.offsets = offsets;
        this.values = values;
    }

    /** The first {@code length} values by their keys, which are 0 to {@code keyCount - 1}. */
    static Grouping of(int keyCount, int[] keys, int[] values, int length) {
        return grouped(keyCount, keys, values, length);
    }

    /** The positions 0 to {@code length - 1} by the keys that stand there. */
    static Grouping ofPositions(int keyCount, int[] keys, int length) {
        return grouped(keyCount, keys, null, length);
    }

    private static Grouping grouped(int keyCount, int[] keys, int @Nullable [] values, int length) {
        int shift = MIN_PART_BITS;
        while ((keyCount - 1) >> shift >= MAX_PARTS) {
            shift++;
        }
        int parts = keyCount == 0 ? 0 : ((keyCount - 1) >> shift) + 1;
        int[][] next = new int[Blocks.count(length, CHUNK)][parts];
        int partShift = shift;
        Blocks.forEach(length, CHUNK, (chunk, from, to) -> {
            int[] counts = next[chunk];
            for (int i = from; i < to; i++) {
                counts[keys[i] >> partShift]++;
            }
        });
        int[] partStart = new int[parts + 1];
        int start = 0;
        for (int part = 0; part < parts; part++) {
            partStart[part] = start;
            for (int[] counts : next) {
                int count = counts[part];
                counts[part] = start;
                start += count;
            }
        }
        partStart[parts] = start;
        long[] partitioned = new long[length];
        Blocks.forEach(length, CHUNK, (chunk, from, to) -> {
            int[] slots = next[chunk];
            for (int i = from; i < to; i++) {
                int value = values == null ? i : values[i];
                partitioned[slots[keys[i] >> partShift]++] = ((long) keys[i] << Integer.SIZE) | (value & 0xFFFF_FFFFL);
            }
        });
        int[] offsets = new int[keyCount + 1];
        int[] grouped = new int[length];
        Blocks.forEach(keyCount, 1 << shift, (part, from, to) -> {
            countingSort(partitioned, partStart[part], partStart[part + 1], from, to, offsets, grouped);
        });
        offsets[keyCount] = length;
        return new Grouping(offsets, grouped);
    }

    /** Writes where the rows of the keys of one part begin, and their values. */
    private static void countingSort(
            long[] partitioned, int first, int last, int fromKey, int toKey, int[] offsets, int[] grouped) {
        int[] next = new int[toKey - fromKey + 1];
        for (int i = first; i < last; i++) {
            next[(int) (partitioned[i] >> Integer.SIZE) - fromKey + 1]++;
        }
        next[0] = first;
        for (int key = fromKey; key < toKey; key++) {
            offsets[key] = next[key - fromKey];
            next[key - fromKey + 1] += next[key - fromKey];
        }
        for (int i = first; i < last; i++) {
            grouped[next[(int) (partitioned[i] >> Integer.SIZE) - fromKey]++] = (int) partitioned[i];
        }
    }

    /** For every number its key, in the order of {@link #values}. */
    static int[] expanded(int[] offsets) {
        int keyCount = offsets.length - 1;
        int[] keys = new int[offsets[keyCount]];
        Blocks.forEach(keyCount, CHUNK, (block, from, to) -> {
            for (int key = from; key < to; key++) {
                Arrays.fill(keys, offsets[key], offsets[key + 1], key);
            }
        });
        return keys;
    }
}
