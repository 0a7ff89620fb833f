package io.ringwork.graph.algo.community;

/**
 * The numbers that {@link java.util.Random} is specified to give for the seed, without its guard against other threads: a
 * search belongs to one thread and draws millions.
 */
final class Draw {

    private static final long MULTIPLIER = 0x5DEECE66DL;

    private static final long MASK = (1L << 48) - 1;

    private long state;

    Draw(long seed) {
        state = (seed ^ MULTIPLIER) & MASK;
    }

    private int next31() {
        state = (state * MULTIPLIER + 0xB) & MASK;
        return (int) (state >>> (48 - 31));
    }

    /** A number from 0 to {@code bound - 1}. */
    int nextInt(int bound) {
        int drawn = next31();
        int most = bound - 1;
        if ((bound & most) == 0) {
            return (int) ((bound * (long) drawn) >> 31);
        }
        int number = drawn % bound;
        while (drawn - number + most < 0) {
            drawn = next31();
            number = drawn % bound;
        }
        return number;
    }
}
