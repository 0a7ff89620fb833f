package io.ringwork.graph.resolve;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Finds for wordings the leaders that they may join. Sets with a common key ({@link TitleKeys}) are candidates; those whose
 * pictures differ too much are passed over, and the rest are compared exactly. Of a key of very many sets each is compared
 * with its neighbours only, and the pairs passed over are counted.
 *
 * <p>A wording that is similar to an earlier one, in the order of {@link TitleRanking}, leads only when all of these follow
 * others. To keep no pair that says nothing, keys are gone through three times: for the wordings with an earlier similar
 * one; for the pairs of these with leaders that are certain, having none; and for what is left, pairs of two that neither
 * lead nor follow for certain. So a thousand copies of one title give a thousand pairs and not half a million.
 */
final class TitleJoin {

    private static final int BLOCK = 1 << 12;
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
    private final boolean[] hasEarlier;
    private final boolean[] follows;
    private final LongAdder skipped = new LongAdder();

    /** What to do with two sets that may be similar. */
    private enum Pass {
        EARLIER,
        CERTAIN,
        OPEN
    }

    /** Makes and sorts the keys. */
    TitleJoin(TitleSets sets, TitleRanking ranking, TitleParameters parameters) {
        this.sets = sets;
        this.ranking = ranking;
        threshold = parameters.threshold();
        differing = (1 - threshold) / (1 + threshold);
        window = parameters.maxBucket();
        hasEarlier = new boolean[sets.count()];
        follows = new boolean[sets.count()];
        keys = keys(sets, threshold);
    }

    private static long[] keys(TitleSets sets, double threshold) {
        if (sets.count() > SET_MASK) {
            throw new IllegalArgumentException(
                    sets.count() + " wordings; there may be " + SET_MASK + ". Give fewer listings at a time.");
        }
        long[] keys = IntStream.range(0, (sets.count() + BLOCK - 1) / BLOCK)
                .parallel()
                .mapToObj(block -> new TitleKeys(sets, threshold)
                        .of(block * BLOCK, Math.min(sets.count(), (block + 1) * BLOCK)))
                .flatMapToLong(Arrays::stream)
                .toArray();
        Arrays.parallelSort(keys);
        return keys;
    }

    /** Pairs that were not compared because too many sets have a key in common. */
    long skipped() {
        return skipped.sum();
    }

    /** The leader of every set, itself for leaders. */
    int[] leaders() {
        each(Pass.EARLIER);
        long[] certain = each(Pass.CERTAIN);
        for (long pair : certain) {
            follows[later(pair)] = true;
        }
        long[] pairs = LongStream.concat(LongStream.of(certain), LongStream.of(each(Pass.OPEN)))
                .sorted()
                .distinct()
                .toArray();
        return lead(pairs);
    }

    private static int later(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    private int[] lead(long[] pairs) {
        int[] leaderOf = IntStream.range(0, sets.count()).toArray();
        int[] starts = new int[sets.count() + 1];
        for (long pair : pairs) {
            starts[later(pair) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] order = IntStream.range(0, sets.count())
                .filter(set -> hasEarlier[set])
                .boxed()
                .sorted((set, other) -> ranking.compare(sets.wording(set), sets.wording(other)))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int set : order) {
            for (int i = starts[set]; i < starts[set + 1]; i++) {
                int earlier = (int) pairs[i];
                if (leaderOf[earlier] == earlier && isBetter(set, earlier, leaderOf[set])) {
                    leaderOf[set] = earlier;
                }
            }
        }
        return leaderOf;
    }

    /** Whether a leader is more similar to the set than the one chosen so far, or as similar and before it. */
    private boolean isBetter(int set, int leader, int chosen) {
        if (chosen == set) {
            return true;
        }
        long one = sets.shared(set, leader);
        long other = sets.shared(set, chosen);
        long difference = one * (sets.total(set) + sets.total(chosen) - other)
                - other * (sets.total(set) + sets.total(leader) - one);
        return difference > 0
                || (difference == 0 && ranking.compare(sets.wording(leader), sets.wording(chosen)) < 0);
    }

    /** Goes through all keys in parallel and returns the pairs that the pass keeps: the later above, the earlier below. */
    private long[] each(Pass pass) {
        return IntStream.range(0, (keys.length + KEYS_AT_ONCE - 1) / KEYS_AT_ONCE)
                .parallel()
                .mapToObj(part -> new Part(pass).of(part * KEYS_AT_ONCE))
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    private boolean isSameKey(int position, int other) {
        return keys[position] >> TitleKeys.SET_BITS == keys[other] >> TitleKeys.SET_BITS;
    }

    /** One thread's work on some keys. */
    private final class Part {

        private final Pass pass;
        private long[] found = new long[64];
        private int count;

        Part(Pass pass) {
            this.pass = pass;
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
            return Arrays.copyOf(found, count);
        }

        private void bucket(int from, int to) {
            int size = to - from;
            if (pass == Pass.EARLIER && size > window + 1) {
                long rest = size - 1L - window;
                skipped.add(rest * (rest + 1) / 2);
            }
            int[] own = new int[size];
            long[] high = new long[size];
            long[] low = new long[size];
            for (int i = 0; i < size; i++) {
                own[i] = (int) (keys[from + i] & SET_MASK);
                high[i] = sets.high(own[i]);
                low[i] = sets.low(own[i]);
            }
            for (int i = 0; i < size; i++) {
                int stop = StrictMath.min(size, i + 1 + window);
                int total = sets.total(own[i]);
                for (int j = i + 1; j < stop; j++) {
                    int bits = Long.bitCount(high[i] ^ high[j]) + Long.bitCount(low[i] ^ low[j]);
                    if (bits <= differing * (total + sets.total(own[j])) + ROUNDING) {
                        pair(own[i], own[j]);
                    }
                }
            }
        }

        private void pair(int set, int other) {
            boolean wanted = switch (pass) {
                case EARLIER -> !hasEarlier[set] || !hasEarlier[other];
                case CERTAIN -> hasEarlier[set] != hasEarlier[other];
                case OPEN -> hasEarlier[set] && hasEarlier[other] && !(follows[set] && follows[other]);
            };
            if (!wanted || set == other || !isSimilar(set, other)) {
                return;
            }
            boolean first = ranking.compare(sets.wording(set), sets.wording(other)) < 0;
            int earlier = first ? set : other;
            int later = first ? other : set;
            if (pass == Pass.EARLIER) {
                hasEarlier[later] = true;
            } else if (pass == Pass.CERTAIN ? !hasEarlier[earlier] : !follows[earlier]) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = ((long) later << Integer.SIZE) | earlier;
            }
        }

        private boolean isSimilar(int set, int other) {
            int shared = sets.shared(set, other);
            return shared >= threshold * (sets.total(set) + sets.total(other) - shared);
        }
    }
}
