package io.ringwork.graph.resolve;

import io.ringwork.graph.engine.Blocks;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Wordings that may be similar. Sets with a common key ({@link TitleKeys}) are candidates; those whose pictures differ too
 * much are passed over, and the rest are compared exactly. Of a key of very many sets each is compared with its neighbours
 * only, and the pairs passed over are counted.
 */
final class TitleJoin implements StarSearch.Things {

    private static final int BLOCK = 1 << 12;
    private static final int RANGE_BITS = 6;
    private static final int RANGES = 1 << RANGE_BITS;
    private static final int KEYS_AT_ONCE = 1 << 15;
    private static final long SET_MASK = (1L << TitleKeys.SET_BITS) - 1;
    /** Pictures are compared before the sets are; rounding must not pass over a pair. */
    private static final double ROUNDING = 1e-6;

    private final TitleSets sets;
    private final TitleRanking ranking;
    private final double threshold;
    private final double differing;
    private final int window;
    private final long[] keys;
    private final LongAdder skipped = new LongAdder();

    /** Makes and sorts the keys. */
    TitleJoin(TitleSets sets, TitleRanking ranking, TitleParameters parameters) {
        this.sets = sets;
        this.ranking = ranking;
        threshold = parameters.threshold();
        differing = (1 - threshold) / (1 + threshold);
        window = parameters.maxBucket();
        keys = keys(sets, threshold);
    }

    private static long[] keys(TitleSets sets, double threshold) {
        if (sets.count() > SET_MASK) {
            throw new IllegalArgumentException(
                    sets.count() + " wordings; there may be " + SET_MASK + ". Give fewer listings at a time.");
        }
        // Made twice, the first time to be counted, and put where they are sorted: there are many, and no copies of
        // them.
        int[][] starts = new int[Blocks.count(sets.count(), BLOCK)][];
        Blocks.forEach(sets.count(), BLOCK, (block, from, to) -> {
            int[] counts = new int[RANGES];
            for (long key : new TitleKeys(sets, threshold).of(from, to)) {
                counts[range(key)]++;
            }
            starts[block] = counts;
        });
        int[] ends = new int[RANGES];
        int size = 0;
        for (int range = 0; range < RANGES; range++) {
            for (int[] block : starts) {
                int count = block[range];
                block[range] = size;
                size = Math.addExact(size, count);
            }
            ends[range] = size;
        }
        long[] keys = new long[size];
        Blocks.forEach(sets.count(), BLOCK, (block, from, to) -> {
            for (long key : new TitleKeys(sets, threshold).of(from, to)) {
                keys[starts[block][range(key)]++] = key;
            }
        });
        Blocks.forEach(RANGES, 1, (range, from, to) -> Arrays.sort(keys, from == 0 ? 0 : ends[from - 1], ends[from]));
        return keys;
    }

    /** The part of the order that a key belongs to, by its highest bits. */
    private static int range(long key) {
        return (int) (key >> (Long.SIZE - RANGE_BITS)) + RANGES / 2;
    }

    /** Pairs that were not compared because too many sets have a key in common. */
    long skipped() {
        return skipped.sum();
    }

    @Override
    public int count() {
        return sets.count();
    }

    @Override
    public boolean isAlike(int set, int other) {
        int shared = sets.shared(set, other);
        return shared >= threshold * (sets.total(set) + sets.total(other) - shared);
    }

    @Override
    public boolean isBefore(int set, int other) {
        return ranking.compare(sets.wording(set), sets.wording(other)) < 0;
    }

    @Override
    public boolean isCloser(int set, int leader, int other) {
        // Fractions of shared to all weight, compared without dividing.
        long one = sets.shared(set, leader);
        long two = sets.shared(set, other);
        return one * (sets.total(set) + sets.total(other) - two) > two * (sets.total(set) + sets.total(leader) - one);
    }

    @Override
    public long[] candidates(StarSearch.Pass pass) {
        return LongParts.joined(IntStream.range(0, (keys.length + KEYS_AT_ONCE - 1) / KEYS_AT_ONCE)
                .parallel()
                .mapToObj(part -> new Part(pass).of(part * KEYS_AT_ONCE))
                .toArray(long[][]::new));
    }

    private boolean isSameKey(int position, int other) {
        return keys[position] >> TitleKeys.SET_BITS == keys[other] >> TitleKeys.SET_BITS;
    }

    /** One thread's work on some keys. */
    private final class Part {

        private final StarSearch.Pass pass;
        private final StarSearch.Collector collector;
        private int[] own = new int[64];
        private long[] high = new long[64];
        private long[] low = new long[64];

        Part(StarSearch.Pass pass) {
            this.pass = pass;
            collector = pass.collector();
        }

        long[] of(int from) {
            int start = from;
            while (start > 0 && start < keys.length && isSameKey(start, start - 1)) {
                start++;
            }
            while (start < StrictMath.min(keys.length, from + KEYS_AT_ONCE)) {
                int end = start + 1;
                while (end < keys.length && isSameKey(start, end)) {
                    end++;
                }
                if (end > start + 1) {
                    bucket(start, end);
                }
                start = end;
            }
            return collector.found();
        }

        private void bucket(int from, int to) {
            int size = to - from;
            if (size > own.length) {
                own = new int[size];
                high = new long[size];
                low = new long[size];
            }
            boolean wanted = !pass.isNarrow();
            for (int i = 0; i < size; i++) {
                own[i] = (int) (keys[from + i] & SET_MASK);
                wanted |= pass.hasEarlier(own[i]);
            }
            if (!wanted) {
                return;
            }
            if (!pass.isNarrow() && size - 1 > window) {
                long rest = size - 1L - window;
                skipped.add(rest * (rest + 1) / 2);
            }
            compare(size);
        }

        private void compare(int size) {
            for (int i = 0; i < size; i++) {
                high[i] = sets.high(own[i]);
                low[i] = sets.low(own[i]);
            }
            for (int i = 0; i < size; i++) {
                int stop = size - i > window ? i + 1 + window : size;
                int total = sets.total(own[i]);
                for (int j = i + 1; j < stop; j++) {
                    int bits = Long.bitCount(high[i] ^ high[j]) + Long.bitCount(low[i] ^ low[j]);
                    if (bits <= differing * (total + sets.total(own[j])) + ROUNDING) {
                        collector.pair(own[i], own[j]);
                    }
                }
            }
        }
    }
}
