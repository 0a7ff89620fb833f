package io.ringwork.graph.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sorts numbers on all cores. The library's parallel sort runs on one thread where the common pool has a single one beside
 * the caller, which is so on two cores. Quarters are sorted by themselves and then merged in two steps, each of which runs
 * on two threads.
 */
public final class LongSort {

    private static final int SMALL = 1 << 14;
    private static final int QUARTERS = 4;

    private LongSort() {}

    /** Sorts all numbers. O(n log n) time, 8 bytes a number while it runs. */
    public static void sort(long[] numbers) {
        sort(numbers, numbers.length);
    }

    /** Sorts the first numbers and leaves the others where they are. */
    public static void sort(long[] numbers, int count) {
        if (count < SMALL) {
            Arrays.sort(numbers, 0, count);
            return;
        }
        int[] bounds = new int[QUARTERS + 1];
        Arrays.setAll(bounds, quarter -> (int) ((long) count * quarter / QUARTERS));
        IntStream.range(0, QUARTERS)
                .parallel()
                .forEach(quarter -> Arrays.sort(numbers, bounds[quarter], bounds[quarter + 1]));
        long[] halves = new long[count];
        both(
                () -> merge(numbers, bounds[0], bounds[1], bounds[1], bounds[2], halves, 0),
                () -> merge(numbers, bounds[2], bounds[3], bounds[3], bounds[4], halves, bounds[2]));
        // All below the middle of the one half stand before all others, wherever they are in the other half.
        int half = bounds[2];
        int middle = bounds[1];
        int other = firstNotBelow(halves, half, count, halves[middle]);
        both(
                () -> merge(halves, 0, middle, half, other, numbers, 0),
                () -> merge(halves, middle, half, other, count, numbers, middle + other - half));
    }

    private static void both(Runnable one, Runnable other) {
        IntStream.range(0, 2).parallel().forEach(i -> (i == 0 ? one : other).run());
    }

    private static int firstNotBelow(long[] sorted, int from, int to, long number) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void merge(long[] from, int one, int oneEnd, int other, int otherEnd, long[] to, int start) {
        int i = one;
        int j = other;
        int next = start;
        while (i < oneEnd && j < otherEnd) {
            to[next++] = from[i] <= from[j] ? from[i++] : from[j++];
        }
        System.arraycopy(from, i, to, next, oneEnd - i);
        System.arraycopy(from, j, to, next + oneEnd - i, otherEnd - j);
    }
}
