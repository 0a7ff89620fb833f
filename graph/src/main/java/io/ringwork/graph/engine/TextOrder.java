package io.ringwork.graph.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings packed texts into order without making objects of them. What all have in common at the start is passed over, the
 * bytes that follow are written with as few bits as tell them apart, as many of them as fit into 36 bits, and numbers with
 * those in front are sorted; texts that agree so far are sorted by what follows in the same way.
 */
public final class TextOrder {

    private static final int PLACE_BITS = 28;
    private static final int PREFIX_BITS = Long.SIZE - 1 - PLACE_BITS;
    private static final int SHORT = 24;
    private static final int BLOCK = 1 << 14;
    private static final int BYTES = 1 << Byte.SIZE;

    private final TextColumn texts;

    private TextOrder(TextColumn texts) {
        this.texts = texts;
    }

    /**
     * Puts numbers of texts into the order of {@link String#compareTo}; the order of equal texts is that of their places
     * before. O(n log n) on all cores, 16 bytes a number while it runs.
     *
     * @param numbers at most 268,435,456
     */
    public static void sort(TextColumn texts, int[] numbers) {
        if (numbers.length > 1 << PLACE_BITS) {
            throw new IllegalArgumentException(
                    numbers.length + " texts; at most " + (1 << PLACE_BITS) + " can be sorted. Give fewer at a time.");
        }
        new TextOrder(texts).sort(numbers, 0, numbers.length);
    }

    private void sort(int[] numbers, int from, int to) {
        if (to - from <= SHORT) {
            insert(numbers, from, to);
            return;
        }
        int common = common(numbers, from, to);
        int[] codes = codes(numbers, from, to, common);
        if (codes[BYTES] == 0) {
            return; // All are equal.
        }
        long[] keys = new long[to - from];
        Blocks.forEach(keys.length, BLOCK, (block, first, end) -> {
            for (int i = first; i < end; i++) {
                keys[i] = prefix(numbers[from + i], common, codes) << PLACE_BITS | i;
            }
        });
        LongSort.sort(keys);
        int[] sorted = new int[keys.length];
        List<int[]> open = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = numbers[from + (int) (keys[i] & (1 << PLACE_BITS) - 1)];
            if (i > 0 && keys[i] >> PLACE_BITS != keys[start] >> PLACE_BITS) {
                addOpen(open, from + start, from + i);
                start = i;
            }
        }
        addOpen(open, from + start, to);
        System.arraycopy(sorted, 0, numbers, from, sorted.length);
        Blocks.forEach(open.size(), SHORT, (block, first, end) -> {
            for (int i = first; i < end; i++) {
                sort(numbers, open.get(i)[0], open.get(i)[1]);
            }
        });
    }

    private static void addOpen(List<int[]> open, int from, int to) {
        if (to > from + 1) {
            open.add(new int[] {from, to});
        }
    }

    private void insert(int[] numbers, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int number = numbers[i];
            int at = i;
            while (at > from && texts.compare(numbers[at - 1], number) > 0) {
                numbers[at] = numbers[at - 1];
                at--;
            }
            numbers[at] = number;
        }
    }

    /** How many bytes all have in common at the start. */
    private int common(int[] numbers, int from, int to) {
        AtomicInteger common = new AtomicInteger(texts.bytes(numbers[from]));
        Blocks.forEach(to - from, BLOCK, (block, first, end) -> {
            for (int i = first; i < end && common.get() > 0; i++) {
                int own = texts.commonBytes(numbers[from], numbers[from + i]);
                if (own < common.get()) {
                    common.accumulateAndGet(own, Math::min);
                }
            }
        });
        return common.get();
    }

    /** By byte its place among those that follow the common start, 0 being the end of a text; last how many there are. */
    private int[] codes(int[] numbers, int from, int to, int common) {
        boolean[] met = new boolean[BYTES];
        Blocks.forEach(to - from, BLOCK, (block, first, end) -> {
            boolean[] here = new boolean[BYTES];
            for (int i = from + first; i < from + end; i++) {
                texts.markBytes(numbers[i], common, PREFIX_BITS, here);
            }
            // Whoever comes first writes the same.
            synchronized (met) {
                for (int value = 0; value < BYTES; value++) {
                    met[value] |= here[value];
                }
            }
        });
        int[] codes = new int[BYTES + 1];
        int count = 0;
        for (int value = 0; value < BYTES; value++) {
            count += met[value] ? 1 : 0;
            codes[value] = count;
        }
        codes[BYTES] = count;
        return codes;
    }

    private long prefix(int number, int common, int[] codes) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(codes[BYTES]);
        return texts.prefix(number, common, PREFIX_BITS / bits, bits, codes);
    }
}
