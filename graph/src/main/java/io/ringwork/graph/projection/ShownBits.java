package io.ringwork.graph.projection;

/**
 * Bits as they are shown: to four decimals. What is added up is rounded when it is made, so that the parts that a person
 * reads sum to the total that he reads, to the last digit.
 */
final class ShownBits {

    private static final double SCALE = 10_000;

    private ShownBits() {}

    static double of(double bits) {
        return StrictMath.rint(bits * SCALE) / SCALE;
    }
}
