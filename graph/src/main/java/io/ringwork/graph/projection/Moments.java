package io.ringwork.graph.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times as numbers, so that columns of them are columns of longs. A time within 272 years of 1970 is its seconds and
 * nanoseconds in one number; numbers order as the times do. Any other time is kept aside and its number says where. Filled
 * by one thread.
 */
final class Moments {

    /** The number of a time that is not there. */
    static final long NONE = Long.MIN_VALUE;

    private static final int NANO_BITS = 30;
    private static final long NANO_MASK = (1L << NANO_BITS) - 1;
    private static final long SECONDS = 1L << (Long.SIZE - 1 - NANO_BITS);
    /** Numbers from here on are times; those below are places of times that are kept aside. */
    private static final long FIRST_PLAIN = (1 - SECONDS) << NANO_BITS;

    private final List<Instant> aside;

    Moments() {
        this(List.of());
    }

    /** Numbers as those that {@link #aside} was asked of. */
    Moments(List<Instant> aside) {
        this.aside = new ArrayList<>(aside);
    }

    /** Times that are kept aside, in the order of their places. */
    List<Instant> aside() {
        return aside;
    }

    long number(@Nullable Instant time) {
        if (time == null) {
            return NONE;
        }
        long seconds = time.getEpochSecond();
        int nanos = time.getNano();
        if (seconds > -SECONDS && seconds < SECONDS) {
            return seconds << NANO_BITS | nanos;
        }
        aside.add(time);
        return NONE + aside.size();
    }

    @Nullable
    Instant time(long number) {
        if (number == NONE) {
            return null;
        }
        return number >= FIRST_PLAIN
                ? Instant.ofEpochSecond(number >> NANO_BITS, number & NANO_MASK)
                : aside.get((int) (number - NONE - 1));
    }

    /** The second of a time that is there, since 1970. */
    long second(long number) {
        return number >= FIRST_PLAIN
                ? number >> NANO_BITS
                : aside.get((int) (number - NONE - 1)).getEpochSecond();
    }

    /** The earlier of two times of which either may be missing. */
    long earlier(long one, long other) {
        if (one == NONE || other == NONE) {
            return one == NONE ? other : one;
        }
        return compare(one, other) > 0 ? other : one;
    }

    /** The later of two times of which either may be missing. */
    long later(long one, long other) {
        if (one == NONE || other == NONE) {
            return one == NONE ? other : one;
        }
        return compare(one, other) < 0 ? other : one;
    }

    private int compare(long one, long other) {
        if (one >= FIRST_PLAIN && other >= FIRST_PLAIN) {
            return Long.compare(one, other);
        }
        return Comparator.nullsFirst(Comparator.<Instant>naturalOrder()).compare(time(one), time(other));
    }
}
