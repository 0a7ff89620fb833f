package io.ringwork.graph.resolve;

import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Hashes that may be within a Hamming radius, by multi-index hashing (Norouzi, Punjani and Fleet, "Fast search in Hamming
 * space with multi-index hashing", 2012): a hash is cut into chunks and entered under each. When two hashes differ in at
 * most r bits and the chunks allow t1, t2, … differing bits with (t1 + 1) + (t2 + 1) + … = r + 1, some chunk differs by no
 * more than it allows (the pigeonhole principle in its general form: Qin and others, "GPH", 2018). So looking under each
 * chunk and all keys that differ from it by as much misses nothing.
 *
 * <p>Few hashes are cut into four chunks, of which at radius 7 each allows one bit: buckets of n / 65,536. The work grows
 * with the square of their number, so that from {@value #MANY} hashes on there are three chunks, the first two allowing two
 * bits: more keys to look under, and buckets of n / 4,194,304.
 *
 * <p>All hashes are compared with all at once, bucket against bucket, each two buckets once, so that both stay in the
 * cache. Buckets are slices of one array for each chunk, laid out by counting. Of two hashes of a bucket, or of neighbouring
 * buckets, one must be among the first of its bucket; the other pairs are passed over and counted. Memory: 12 bytes for a
 * hash and chunk, and at most 40 MB.
 */
final class ImageJoin implements StarSearch.Things {

    /** Beyond this radius more bits for each chunk would be needed. */
    static final int LARGEST_RADIUS = 7;

    private static final int MANY = 4_000_000;
    private static final int FEW_CHUNKS = 4;
    private static final int MANY_CHUNKS = 3;
    private static final int MOST_BLOCK_BITS = 11;
    /** Hashes that are looked at from the start of a bucket on, wherever it ends. */
    private static final int AHEAD = 4;

    private final long[] hashes;
    private final int radius;
    private final int first;
    private final int chunks;
    /** By chunk, its lowest bit; last the number of bits. */
    private final int[] lowest;
    /** By chunk, the differences that it allows, but for none, ascending. */
    private final int[][] differences;

    /** The highest bits of a key, which say in which block it is: of 22 bits, 2,048 keys are a block. */
    private final int blockBits;

    private final int[][] start;
    private final int[][] positions;
    /** The hashes again in the order of the buckets, so that a bucket is read in one go. */
    private final long[][] entered;

    private final LongAdder skipped = new LongAdder();

    /** @param hashes different ones, those that lead first; not copied */
    ImageJoin(long[] hashes, ImageParameters parameters) {
        this(hashes, parameters, hashes.length < MANY ? FEW_CHUNKS : MANY_CHUNKS);
    }

    /**
     * As the other.
     *
     * @param chunks 3 or more
     */
    ImageJoin(long[] hashes, ImageParameters parameters, int chunks) {
        this.hashes = hashes;
        this.chunks = chunks;
        radius = parameters.radius();
        first = parameters.maxBucket();
        lowest = new int[chunks + 1];
        differences = new int[chunks][];
        start = new int[chunks][];
        positions = new int[chunks][];
        entered = new long[chunks][];
        int allowed = StrictMath.max(0, radius + 1 - chunks);
        // The chunks that allow more bits are wider, so that looking under all their keys costs about the same.
        int wider = chunks * (Long.SIZE / chunks) == Long.SIZE ? 0 : 1;
        for (int chunk = 0; chunk < chunks; chunk++) {
            int rest = Long.SIZE - lowest[chunk];
            int bits = chunk + 1 == chunks ? rest : Long.SIZE / chunks + wider;
            lowest[chunk + 1] = lowest[chunk] + bits;
            differences[chunk] = differences(bits, allowed / chunks + (chunk < allowed % chunks ? 1 : 0));
        }
        blockBits = StrictMath.min(MOST_BLOCK_BITS, Long.SIZE - lowest[chunks - 1]);
        IntStream.range(0, chunks).parallel().forEach(this::enter);
    }

    /** All numbers of so many bits of which at least one and at most some are set. */
    private static int[] differences(int bits, int most) {
        return IntStream.range(1, most == 0 ? 1 : 1 << bits)
                .filter(difference -> Integer.bitCount(difference) <= most)
                .toArray();
    }

    private void enter(int chunk) {
        int[] own = new int[(1 << (lowest[chunk + 1] - lowest[chunk])) + 1];
        for (long hash : hashes) {
            own[key(hash, chunk) + 1]++;
        }
        for (int key = 0; key + 1 < own.length; key++) {
            own[key + 1] += own[key];
        }
        int[] next = own.clone();
        start[chunk] = own;
        positions[chunk] = new int[hashes.length];
        entered[chunk] = new long[hashes.length + AHEAD];
        for (int position = 0; position < hashes.length; position++) {
            int slot = next[key(hashes[position], chunk)]++;
            positions[chunk][slot] = position;
            entered[chunk][slot] = hashes[position];
        }
    }

    private int key(long hash, int chunk) {
        return (int) (hash >>> lowest[chunk]) & ((1 << (lowest[chunk + 1] - lowest[chunk])) - 1);
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
        int blocks = 1 << blockBits;
        return LongParts.joined(IntStream.range(0, chunks * blocks)
                .parallel()
                .mapToObj(task -> {
                    StarSearch.Collector collector = pass.collector();
                    // Early blocks have most neighbours that are larger, so that neighbouring tasks take blocks far
                    // apart.
                    int block = Integer.reverse(task / chunks) >>> (Integer.SIZE - blockBits);
                    if (pass.isNarrow()) {
                        lookUpSome(task % chunks, block, pass, collector);
                    } else {
                        lookUpAll(task % chunks, block, collector);
                    }
                    return collector.found();
                })
                .toArray(long[][]::new));
    }

    /** Number of keys of a block, which have all but their lowest bits in common. */
    private int keysOfBlock(int chunk) {
        return (start[chunk].length - 1) >> blockBits;
    }

    /**
     * Compares the hashes under the keys of a block with each other and with those under the keys near them that are larger.
     * What is near lies in few blocks, which are gone through one after the other, so that two blocks at a time are in the
     * cache.
     */
    private void lookUpAll(int chunk, int block, StarSearch.Collector collector) {
        int keys = keysOfBlock(chunk);
        int from = block * keys;
        for (int key = from; key < from + keys; key++) {
            compareWithin(chunk, key, collector);
        }
        int[] own = differences[chunk];
        for (int i = 0, end; i < own.length; i = end) {
            int otherBlock = own[i] / keys;
            int highest = Integer.highestOneBit(own[i]);
            end = i + 1;
            while (end < own.length && own[end] / keys == otherBlock && own[end] < 2 * highest) {
                end++;
            }
            // A key is smaller than those that differ from it when the highest bit in which they differ is not set in
            // it.
            if ((from & highest) == 0) {
                for (int slot = start[chunk][from]; slot < start[chunk][from + keys]; slot++) {
                    if ((key(entered[chunk][slot], chunk) & highest) == 0) {
                        lookUpNear(chunk, slot, i, end, collector);
                    }
                }
            }
        }
    }

    private void compareWithin(int chunk, int key, StarSearch.Collector collector) {
        int from = start[chunk][key];
        int to = start[chunk][key + 1];
        for (int slot = from + 1; slot < to; slot++) {
            compare(chunk, slot, from, StrictMath.min(slot, upTo(from, first)), collector);
        }
        long behind = behind(from, to);
        if (behind > 0) {
            skip(behind * (behind - 1) / 2);
            for (int difference : differences[chunk]) {
                int other = key ^ difference;
                skip(other < key ? 0 : behind * behind(start[chunk][other], start[chunk][other + 1]));
            }
        }
    }

    /**
     * Compares a hash with those under the keys that differ from its own by some of the differences. Nearly all of them are
     * far away, and how many a bucket holds is as good as random, which a processor cannot foresee: so {@value #AHEAD} are
     * looked at whether they are of the bucket or of the next, and only what then seems near is looked at closely.
     */
    private void lookUpNear(int chunk, int slot, int firstDifference, int end, StarSearch.Collector collector) {
        int[] own = differences[chunk];
        int[] starts = start[chunk];
        long[] bucket = entered[chunk];
        long hash = bucket[slot];
        int key = key(hash, chunk);
        int tooFar = radius + 1;
        for (int i = firstDifference; i < end; i++) {
            int from = starts[key ^ own[i]];
            int to = starts[(key ^ own[i]) + 1];
            int near = (Long.bitCount(hash ^ bucket[from]) - tooFar)
                    | (Long.bitCount(hash ^ bucket[from + 1]) - tooFar)
                    | (Long.bitCount(hash ^ bucket[from + 2]) - tooFar)
                    | (Long.bitCount(hash ^ bucket[from + 3]) - tooFar);
            if (near < 0 || to - from > AHEAD) {
                compare(chunk, slot, from, end(slot - starts[key], from, to), collector);
            }
        }
    }

    /** The position of the hash nearest to another within the radius, the first of those that are as near, or -1. */
    int nearest(long hash) {
        int best = -1;
        int distance = radius + 1;
        for (int chunk = 0; chunk < chunks; chunk++) {
            int key = key(hash, chunk);
            for (int i = -1; i < differences[chunk].length; i++) {
                int near = i < 0 ? key : key ^ differences[chunk][i];
                int from = start[chunk][near];
                int to = StrictMath.min(start[chunk][near + 1], upTo(from, first));
                for (int slot = from; slot < to; slot++) {
                    int own = Long.bitCount(hash ^ entered[chunk][slot]);
                    int position = positions[chunk][slot];
                    if (own < distance || (own == distance && best >= 0 && position < best)) {
                        distance = own;
                        best = position;
                    }
                }
            }
        }
        return best;
    }

    /** Compares those under the keys of a block that are like an earlier one with all that they may be like. */
    private void lookUpSome(int chunk, int block, StarSearch.Pass pass, StarSearch.Collector collector) {
        int keys = keysOfBlock(chunk);
        for (int key = block * keys; key < (block + 1) * keys; key++) {
            int from = start[chunk][key];
            int to = start[chunk][key + 1];
            for (int slot = from; slot < to; slot++) {
                if (pass.hasEarlier(positions[chunk][slot])) {
                    lookUpOne(chunk, key, slot, collector);
                }
            }
        }
    }

    private void lookUpOne(int chunk, int key, int slot, StarSearch.Collector collector) {
        int from = start[chunk][key];
        int place = slot - from;
        compare(chunk, slot, from, end(place, from, start[chunk][key + 1]), collector);
        lookUpNear(chunk, slot, 0, differences[chunk].length, collector);
    }

    /** How far a hash is compared with a bucket: to its end when the hash is among the first of its own. */
    private int end(int place, int from, int to) {
        return place < first ? to : StrictMath.min(to, upTo(from, first));
    }

    private static int upTo(int from, int count) {
        return (int) StrictMath.min(Integer.MAX_VALUE, (long) from + count);
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

    private void skip(long pairs) {
        if (pairs > 0) {
            skipped.add(pairs);
        }
    }
}
