package io.ringwork.graph.sample;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A stream of random choices of its own for each purpose and owner, so that what is drawn for one vendor does not depend
 * on what was drawn for another, nor on the order.
 */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The stream of {@code purpose} for {@code index}. */
    static Dice of(long randomSeed, String purpose, long index) {
        return new Dice(mix(mix(randomSeed ^ mix(purpose.hashCode())) + index));
    }

    /** A bijection of 64-bit numbers that looks random: David Stafford's variant 13 of the MurmurHash3 finalizer. */
    static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * A number below {@code capacity} that is different for every serial below it and does not look like a count.
     *
     * @param serial 0 to about 10^11; larger products would overflow
     */
    static long spread(long serial, long capacity) {
        return Math.floorMod(serial * 6_700_417L + 3_141_592_653L, capacity);
    }

    boolean in(double share) {
        return random.nextDouble() < share;
    }

    double fraction() {
        return random.nextDouble();
    }

    /** A number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    long bits() {
        return random.nextLong();
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Fisher–Yates shuffle in place. */
    void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }

    <T> void shuffle(List<T> values) {
        for (int i = values.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T swapped = values.get(i);
            values.set(i, values.get(j));
            values.set(j, swapped);
        }
    }
}
