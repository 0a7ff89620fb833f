package io.ringwork.graph.resolve;

/**
 * Finds the nearest of the hashes entered so far within a Hamming radius, by multi-index hashing (Norouzi, Punjani and
 * Fleet, "Fast search in Hamming space with multi-index hashing", 2012): a hash is entered under each of its four chunks
 * of 16 bits. When two hashes differ in at most 7 bits, some chunk differs in at most one, so looking under each chunk and
 * its 16 neighbours misses nothing; up to distance 3 some chunk is equal.
 *
 * <p>Buckets are slices of one array for each chunk, laid out by counting. A look-up among n random hashes reads 68
 * buckets of n / 65,536 hashes. Memory: 56 bytes for a hash and 2 MB.
 */
final class ImageIndex {

    /** Beyond this radius one differing bit for each chunk would miss pairs. */
    static final int LARGEST_RADIUS = 7;

    private static final int CHUNKS = 4;
    private static final int CHUNK_BITS = 16;
    private static final int KEYS = 1 << CHUNK_BITS;

    private final long[] hashes;
    private final int radius;
    private final int maxBucket;
    private final int[][] start = new int[CHUNKS][KEYS + 1];
    private final int[][] size = new int[CHUNKS][KEYS];
    private final int[][] positions = new int[CHUNKS][];
    /** The hashes again in the order of the buckets, so that a bucket is read in one go. */
    private final long[][] entered = new long[CHUNKS][];

    private long crowdedOut;

    /** @param hashes all hashes that may be entered, the ones to prefer first; not copied */
    ImageIndex(long[] hashes, ImageParameters parameters) {
        this.hashes = hashes;
        radius = parameters.radius();
        maxBucket = parameters.maxBucket();
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            for (long hash : hashes) {
                start[chunk][key(hash, chunk) + 1]++;
            }
            for (int key = 0; key < KEYS; key++) {
                start[chunk][key + 1] += start[chunk][key];
            }
            positions[chunk] = new int[hashes.length];
            entered[chunk] = new long[hashes.length];
        }
    }

    private static int key(long hash, int chunk) {
        return (int) (hash >>> (chunk * CHUNK_BITS)) & (KEYS - 1);
    }

    /** Enters a hash by its position; a full bucket is passed over and counted. */
    void enter(int position) {
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            int key = key(hashes[position], chunk);
            if (size[chunk][key] < maxBucket) {
                int slot = start[chunk][key] + size[chunk][key]++;
                positions[chunk][slot] = position;
                entered[chunk][slot] = hashes[position];
            } else {
                crowdedOut++;
            }
        }
    }

    /** The position of the nearest entered hash within the radius, the smallest of several; -1 when there is none. */
    int findNearest(long hash) {
        // Distance above, position below, so that the smallest number is the answer.
        long best = Long.MAX_VALUE;
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            int key = key(hash, chunk);
            best = StrictMath.min(best, nearestInBucket(hash, chunk, key));
            for (int bit = 0; radius >= CHUNKS && bit < CHUNK_BITS; bit++) {
                best = StrictMath.min(best, nearestInBucket(hash, chunk, key ^ (1 << bit)));
            }
        }
        return best == Long.MAX_VALUE ? -1 : (int) best;
    }

    private long nearestInBucket(long hash, int chunk, int key) {
        long best = Long.MAX_VALUE;
        int from = start[chunk][key];
        int to = from + size[chunk][key];
        long[] bucket = entered[chunk];
        for (int slot = from; slot < to; slot++) {
            int distance = Long.bitCount(hash ^ bucket[slot]);
            if (distance <= radius) {
                best = StrictMath.min(best, ((long) distance << Integer.SIZE) | positions[chunk][slot]);
            }
        }
        return best;
    }

    /** Entries that found their bucket full. */
    long crowdedOut() {
        return crowdedOut;
    }
}
