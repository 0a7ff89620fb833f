package io.ringwork.graph.resolve;

/**
 * How likely it is that the hashes of two different pictures are near, and so what nearness is worth.
 *
 * <p>Two random hashes of B = 64 bits differ in at most d bits with probability Σ_{i≤d} C(B, i) / 2^B. Of two hashes with
 * a and b set bits at random places it is Σ_o C(a, o) · C(B − a, b − o) / C(B, b) over the overlaps o with a + b − 2o ≤ d,
 * which is much larger when few bits are set, or few are not. The larger of the two is u.
 */
final class ImageWeight {

    static final int BITS = 64;

    /** The most that nearness of hashes can weigh: scenes and layouts repeat oftener than random bits do. */
    static final double LARGEST_BITS = 20;

    /** A hash is compared with at least as many others, so that a growing store does not change small weights. */
    private static final int LEAST_COMPARISONS = 1 << 20;

    private static final double[][] CHOOSE = choose();

    private ImageWeight() {}

    /**
     * The least number of bits that must be set, and be unset, in a hash that says something: with fewer, two random hashes
     * are within the radius oftener than once in 2^20. It is 13 for radius 7.
     */
    static int leastSetBits(int radius) {
        int set = 1;
        while (LEAST_COMPARISONS * chanceWithSetBits(radius, set, set) > 1) {
            set++;
        }
        return set;
    }

    /**
     * Whether the hash says too little: too few of its bits are set or are not, as in pictures of almost one colour, or its
     * eight bytes have at most two values, as in those of stripes and edges.
     */
    static boolean isFlat(long hash, int leastSetBits) {
        int set = Long.bitCount(hash);
        return set < leastSetBits || BITS - set < leastSetBits || distinctBytes(hash) <= 2;
    }

    /**
     * −log2(u · c), where c is the number of hashes that each is compared with, at least 2^20: the nearest of so many
     * random ones is as near by chance once in 2^bits times. 0 to {@link #LARGEST_BITS}.
     *
     * @param compared number of hashes
     */
    static double bits(long hash, long other, int compared) {
        int distance = Long.bitCount(hash ^ other);
        double chance = StrictMath.max(
                chance(distance), chanceWithSetBits(distance, Long.bitCount(hash), Long.bitCount(other)));
        double bits = -StrictMath.log(chance * StrictMath.max(compared, LEAST_COMPARISONS)) / StrictMath.log(2);
        return StrictMath.max(0, StrictMath.min(LARGEST_BITS, bits));
    }

    /** Probability that two random hashes differ in at most so many bits. */
    static double chance(int distance) {
        double ways = 0;
        for (int i = 0; i <= distance; i++) {
            ways += CHOOSE[BITS][i];
        }
        return ways / StrictMath.pow(2, BITS);
    }

    /** The same for two hashes of which the numbers of set bits are known. */
    static double chanceWithSetBits(int distance, int set, int otherSet) {
        double ways = 0;
        for (int overlap = 0; overlap <= StrictMath.min(set, otherSet); overlap++) {
            int rest = otherSet - overlap;
            if (set + otherSet - 2 * overlap <= distance && rest <= BITS - set) {
                ways += CHOOSE[set][overlap] * CHOOSE[BITS - set][rest];
            }
        }
        return ways / CHOOSE[BITS][otherSet];
    }

    private static int distinctBytes(long hash) {
        int distinct = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            boolean seen = false;
            for (int j = 0; j < i; j++) {
                seen |= (byte) (hash >>> (8 * i)) == (byte) (hash >>> (8 * j));
            }
            distinct += seen ? 0 : 1;
        }
        return distinct;
    }

    private static double[][] choose() {
        double[][] choose = new double[BITS + 1][BITS + 1];
        for (int n = 0; n <= BITS; n++) {
            choose[n][0] = 1;
            for (int k = 1; k <= n; k++) {
                choose[n][k] = choose[n - 1][k - 1] + choose[n - 1][k];
            }
        }
        return choose;
    }
}
