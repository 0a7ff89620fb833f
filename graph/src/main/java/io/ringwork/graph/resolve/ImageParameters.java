package io.ringwork.graph.resolve;

/**
 * When two pictures are one.
 *
 * @param radius the largest Hamming distance in bits at which two hashes are the same picture, 0 to 7
 * @param maxBucket how many hashes of one bucket of the index are compared with all others there, at least 1; pairs of the
 *     others are counted as {@link ImageResolution#crowdedOut}
 */
public record ImageParameters(int radius, int maxBucket) {

    /** Checks the numbers. */
    public ImageParameters {
        if (radius < 0 || radius > ImageJoin.LARGEST_RADIUS) {
            throw new IllegalArgumentException("radius is " + radius + "; it must be 0 to " + ImageJoin.LARGEST_RADIUS
                    + ". Choose a radius in that range.");
        }
        if (maxBucket < 1) {
            throw new IllegalArgumentException(
                    "maxBucket is " + maxBucket + "; it must be at least 1. Choose a larger bucket.");
        }
    }

    /** Radius 7, buckets of 4,096. */
    public static ImageParameters defaults() {
        return new ImageParameters(7, 4_096);
    }
}
