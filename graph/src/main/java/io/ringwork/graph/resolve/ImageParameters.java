package io.ringwork.graph.resolve;

/**
 * When two pictures are one.
 *
 * @param radius the largest Hamming distance in bits at which two hashes are the same picture, 0 to 7
 * @param maxBucket the largest number of group leaders that one bucket of the index holds, at least 1; what is beyond is
 *     counted as {@link ImageResolution#crowdedOut}
 */
public record ImageParameters(int radius, int maxBucket) {

    /** Checks the numbers. */
    public ImageParameters {
        if (radius < 0 || radius > ImageIndex.LARGEST_RADIUS) {
            throw new IllegalArgumentException("radius is " + radius + "; it must be 0 to " + ImageIndex.LARGEST_RADIUS
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
