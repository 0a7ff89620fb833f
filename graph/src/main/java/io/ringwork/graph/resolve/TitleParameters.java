package io.ringwork.graph.resolve;

/**
 * When two titles are one.
 *
 * @param threshold the least weighted Jaccard similarity of a title to its group's leader, 0.3 to 1
 * @param marginBits what the words that two titles share must say, in bits, beyond what it takes to single out one of all
 *     titles; finite, or negative infinity to let every wording through
 * @param hubVendors a title that more vendors use is handed out whatever it says, so that it can be shown as a hub; at
 *     least 2
 * @param minPopulation the number of vendors and of titles to reckon with when there are fewer, at least 2
 * @param maxBucket with how many others that have the same rare words a wording is compared, at least 1; what is beyond is
 *     counted as {@link TitleResolution#crowdedOut}
 */
public record TitleParameters(double threshold, double marginBits, int hubVendors, int minPopulation, int maxBucket) {

    /** Checks the numbers. */
    public TitleParameters {
        if (!(threshold >= 0.3 && threshold <= 1)) {
            throw new IllegalArgumentException(
                    "threshold is " + threshold + "; it must be 0.3 to 1. Choose a similarity in that range.");
        }
        if (Double.isNaN(marginBits) || marginBits == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "marginBits is " + marginBits + "; it must be a number of bits. Choose one, such as 6.");
        }
        checkAtLeast("hubVendors", hubVendors, 2);
        checkAtLeast("minPopulation", minPopulation, 2);
        checkAtLeast("maxBucket", maxBucket, 1);
    }

    /** Similarity 0.7, margin of 6 bits, hubs above 25 vendors, a population of 20,000, buckets of 8,192. */
    public static TitleParameters defaults() {
        return new TitleParameters(0.7, 6, 25, 20_000, 8_192);
    }

    private static void checkAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    name + " is " + value + "; it must be at least " + least + ". Choose a larger number.");
        }
    }
}
