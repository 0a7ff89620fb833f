package io.ringwork.graph.score;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How unlikely it is that vendors of one group appeared so close together. Dates are compared with the dates of all
 * vendors, not with the calendar, so a marketplace that opens or grows makes no group suspicious. O(log vendors) for each
 * member.
 */
final class Growth {

    /** The most that dates say: honest chains open their shops together, too. */
    static final double MOST_BITS = 3;

    private static final int LEAST_MEMBERS = 3;
    private static final double CORE = 0.75;
    private static final double CHANCE_BITS = 4;
    private static final double SHARE = 0.5;

    private static final double PRIOR_WITHIN = 0.4;
    private static final double PRIOR_DATES = 10;

    private final long[] all;

    /** @param dates when each vendor of the store appeared, where it is known */
    Growth(Collection<Instant> dates) {
        all = dates.stream().mapToLong(Instant::getEpochSecond).sorted().toArray();
    }

    /**
     * What the closest three quarters of the dates say.
     *
     * @param bits 0 to {@value #MOST_BITS}
     * @param members how many appeared within those days
     * @param days whole days between the first and the last of them
     */
    record Burst(double bits, int members, long days) {}

    /** The burst of a group. */
    Burst of(Collection<Instant> dates) {
        long[] own = dates.stream().mapToLong(Instant::getEpochSecond).sorted().toArray();
        int size = own.length;
        int core = (int) Math.ceil(CORE * size);
        if (size < LEAST_MEMBERS || all.length <= size) {
            return new Burst(0, 0, 0);
        }
        int fewest = Integer.MAX_VALUE;
        int start = 0;
        for (int i = 0; i + core <= size; i++) {
            int within = rank(own[i + core - 1] + 1) - rank(own[i]);
            if (within < fewest) {
                fewest = within;
                start = i;
            }
        }
        double others = all.length - size;
        double share = Math.max(1, fewest - core) / others;
        double chance = Parts.log2(size) + log2Choose(size - 1, core - 1) + (core - 1) * Parts.log2(Math.min(1, share));
        double bits = Math.min(MOST_BITS, SHARE * Math.max(0, -chance - CHANCE_BITS));
        return new Burst(bits, core, (own[start + core - 1] - own[start]) / 86_400);
    }

    /** How likely a vendor appears between two moments by chance, above 0; for a small store drawn towards two weeks in a year. */
    double chanceWithin(@Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null) {
            return 1;
        }
        int within = rank(to.getEpochSecond()) - rank(from.getEpochSecond());
        return (Math.max(0, within) + PRIOR_WITHIN) / (all.length + PRIOR_DATES);
    }

    /** How many dates of the store lie before that moment. */
    private int rank(long moment) {
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double log2Choose(int n, int k) {
        double sum = 0;
        for (int i = 1; i <= k; i++) {
            sum += Parts.log2((double) (n - k + i) / i);
        }
        return sum;
    }
}
