package io.ringwork.graph.resolve;

import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Hashes that may be within a Hamming radius, by multi-index hashing (Norouzi, Punjani and Fleet, "Fast search in Hamming
 * space with multi-index hashing", 2012): a hash is entered under each of its four chunks of 16 bits. When two hashes
 * differ in at most 7 bits, some chunk differs in at most one, so looking under each chunk and its 16 neighbours misses
 * nothing; up to distance 3 some chunk is equal.
 *
 * <p>All hashes are compared with all at once, bucket against bucket, each two buckets once, so that both stay in the
 * cache. Buckets are slices of one array for each chunk, laid out by counting. Of two hashes of a bucket, or of neighbouring
 * buckets, one must be among the first of its bucket; the other pairs are passed over and counted. Memory: 48 bytes for a
 * hash and 1 MB.
 */
final class ImageJoin implements StarSearch.Things {

    /** Beyond this radius one differing bit for each chunk would miss pairs. */
    static final int LARGEST_RADIUS = 7;

    private static final int CHUNKS = 4;
    private static final int CHUNK_BITS = 16;
    private static final int KEYS = 1 << CHUNK_BITS;
    private static final int PARTS = 32;

    private final long[] hashes;
    private final int radius;
    private final int first;
    private final int[][] start = new int[CHUNKS][KEYS + 1];
    private final int[][] positions = new int[CHUNKS][];
    /** The hashes again in the order of the buckets, so that a bucket is read in one go. */
    private final long[][] entered = new long[CHUNKS][];

    private final LongAdder skipped = new LongAdder();

    /** @param hashes different ones, those that lead first; not copied */
    ImageJoin(long[] hashes, ImageParameters parameters) {
        this.hashes = hashes;
        radius = parameters.radius();
        first = parameters.maxBucket();
        IntStream.range(0, CHUNKS).parallel().forEach(this::enter);
    }

    private void enter(int chunk) {
        int[] own = start[chunk];
        for (long hash : hashes) {
            own[key(hash, chunk) + 1]++;
        }
        for (int key = 0; key < KEYS; key++) {
            own[key + 1] += own[key];
        }
        int[] next = own.clone();
        positions[chunk] = new int[hashes.length];
        entered[chunk] = new long[hashes.length];
        for (int position = 0; position < hashes.length; position++) {
            int slot = next[key(hashes[position], chunk)]++;
            positions[chunk][slot] = position;
            entered[chunk][slot] = hashes[position];
        }
    }

    private static int key(long hash, int chunk) {
        return (int) (hash >>> (chunk * CHUNK_BITS)) & (KEYS - 1);
    }

    /** Pairs that were not compared because their buckets hold too many. */
    long skipped() {
        return skipped.sum();
    }

    @Override
    public int count() {
        return hashes.length;
    }

    @Override
    public boolean isAlike(int one, int other) {
        return Long.bitCount(hashes[one] ^ hashes[other]) <= radius;
    }

    @Override
    public boolean isBefore(int one, int other) {
        return one < other;
    }

    @Override
    public boolean isCloser(int hash, int leader, int other) {
        return Long.bitCount(hashes[hash] ^ hashes[leader]) < Long.bitCount(hashes[hash] ^ hashes[other]);
    }

    @Override
    public long[] candidates(StarSearch.Pass pass) {
        return LongParts.joined(IntStream.range(0, CHUNKS * PARTS)
                .parallel()
                .mapToObj(part -> {
                    StarSearch.Collector collector = pass.collector();
                    int from = part % PARTS * (KEYS / PARTS);
                    for (int key = from; key < from + KEYS / PARTS; key++) {
                        lookUp(part / PARTS, key, pass, collector);
                    }
                    return collector.found();
                })
                .toArray(long[][]::new));
    }

    /** Compares the hashes under a key with each other and with those under keys that differ in one bit and are larger. */
    private void lookUp(int chunk, int key, StarSearch.Pass pass, StarSearch.Collector collector) {
        int from = start[chunk][key];
        int to = start[chunk][key + 1];
        if (to - from > 1 && isWanted(chunk, key, pass)) {
            for (int slot = from + 1; slot < to; slot++) {
                compare(chunk, slot, from, StrictMath.min(slot, upTo(from, first)), collector);
            }
            long behind = behind(from, to);
            skip(behind * (behind - 1) / 2, pass);
        }
        for (int bit = 1; radius >= CHUNKS && to > from && bit < KEYS; bit <<= 1) {
            int neighbour = key ^ bit;
            if (neighbour > key && (isWanted(chunk, key, pass) || isWanted(chunk, neighbour, pass))) {
                int otherFrom = start[chunk][neighbour];
                int otherTo = start[chunk][neighbour + 1];
                int otherFirst = StrictMath.min(otherTo, upTo(otherFrom, first));
                for (int slot = from; slot < to; slot++) {
                    compare(chunk, slot, otherFrom, slot - from < first ? otherTo : otherFirst, collector);
                }
                skip(behind(from, to) * behind(otherFrom, otherTo), pass);
            }
        }
    }

    private static int upTo(int from, int count) {
        return (int) StrictMath.min(Integer.MAX_VALUE, (long) from + count);
    }

    /** Whether something under the key counts in the pass. */
    private boolean isWanted(int chunk, int key, StarSearch.Pass pass) {
        boolean wanted = !pass.isNarrow();
        for (int slot = start[chunk][key]; !wanted && slot < start[chunk][key + 1]; slot++) {
            wanted = pass.hasEarlier(positions[chunk][slot]);
        }
        return wanted;
    }

    private void compare(int chunk, int slot, int from, int to, StarSearch.Collector collector) {
        long[] bucket = entered[chunk];
        long hash = bucket[slot];
        for (int other = from; other < to; other++) {
            if (Long.bitCount(hash ^ bucket[other]) <= radius) {
                collector.pair(positions[chunk][slot], positions[chunk][other]);
            }
        }
    }

    /** Hashes of a bucket that are not among its first. */
    private long behind(int from, int to) {
        return StrictMath.max(0, to - from - first);
    }

    private void skip(long pairs, StarSearch.Pass pass) {
        if (!pass.isNarrow() && pairs > 0) {
            skipped.add(pairs);
        }
    }
}
