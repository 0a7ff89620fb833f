package io.ringwork.graph.algo;

/**
 * Weights as whole multiples of one power of two, so that they add up exactly: a sum does not depend on the order of its
 * terms, and two equal sums are equal. The multiple is as fine as the largest weight and the number of weights allow; a
 * weight that is not on that grid is rounded to it.
 */
public final class FixedPoint {

    private static final int MAX_SHIFT = 1_000;

    private final int shift;

    private FixedPoint(int shift) {
        this.shift = shift;
    }

    /**
     * The finest grid on which sums stay exact.
     *
     * @param largest the largest absolute value of a weight
     * @param count how many weights are added at most
     * @param bits no sum reaches 2 to this power; at most 62, and at most 52 where the sums are held as doubles
     */
    public static FixedPoint of(double largest, long count, int bits) {
        if (!(largest > 0)) {
            return new FixedPoint(0);
        }
        int width = Math.getExponent(largest) + 1 + Long.SIZE - Long.numberOfLeadingZeros(count);
        return new FixedPoint(Math.min(MAX_SHIFT, bits - width));
    }

    /** A weight as a number of multiples, rounded to the nearest. */
    public long steps(double weight) {
        return (long) Math.rint(Math.scalb(weight, shift));
    }

    /** The weight of that many multiples. */
    public double weight(long steps) {
        return Math.scalb((double) steps, -shift);
    }

    /** The multiple itself: a power of two. */
    public double unit() {
        return Math.scalb(1.0, -shift);
    }
}
