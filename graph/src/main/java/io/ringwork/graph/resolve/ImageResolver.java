package io.ringwork.graph.resolve;

import io.ringwork.graph.engine.LongSort;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.ResolvedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Finds pictures that were cropped, scaled or saved again: groups of perceptual hashes within a Hamming radius.
 *
 * <p>A group is a star. The hashes are taken in the order of their holders, most first, then by value; each joins the
 * nearest leader within the radius, or becomes a leader itself. So every member is within the radius of its leader, any
 * two members within twice the radius, and no chain of small steps ties pictures that differ. The price: two hashes within
 * the radius of each other may be nearest to different leaders.
 *
 * <p>Hashes that say too little ({@link ImageWeight#isFlat}) are left alone and counted. The weight of a group is that of
 * its weakest member against the leader ({@link ImageWeight#bits}).
 *
 * <p>Cost: sorting, and for each of n hashes some 34 buckets of n / 65,536 hashes, or from four million on some 240 of
 * n / 4,194,304 ({@link ImageJoin}).
 */
public final class ImageResolver {

    private static final String PREFIX = IdentifierKind.IMAGE.word() + ":";

    /** A hash and how many vendors show it. */
    private record Held(long hash, int holders) {}

    private ImageResolver() {}

    /**
     * Groups the hashes, on the threads of the pool that it is called in.
     *
     * @param holders for each perceptual hash (16 lower-case hexadecimal digits, the canonical value of an image) the
     *     number of vendors that show it, 1 or more; what is no such hash is counted, never thrown
     */
    public static ImageResolution resolve(Map<String, Integer> holders, ImageParameters parameters) {
        ImageHashes hashes = new ImageHashes();
        holders.forEach(hashes::add);
        return resolve(hashes, parameters);
    }

    /** Groups the hashes, on the threads of the pool that it is called in. */
    public static ImageResolution resolve(ImageHashes hashes, ImageParameters parameters) {
        int leastSetBits = ImageWeight.leastSetBits(parameters.radius());
        List<Held> several = new ArrayList<>();
        long[] single = new long[hashes.count()];
        int singles = 0;
        int flat = 0;
        for (int i = 0; i < hashes.count(); i++) {
            long hash = hashes.hash(i);
            if (ImageWeight.isFlat(hash, leastSetBits)) {
                flat++;
            } else if (hashes.holders(i) > 1) {
                several.add(new Held(hash, hashes.holders(i)));
            } else {
                single[singles++] = hash;
            }
        }
        long[] ranked = ranked(several, Arrays.copyOf(single, singles));
        ImageJoin join = new ImageJoin(ranked, parameters);
        return new ImageResolution(
                groups(ranked, new StarSearch(join).leaders()),
                ranked.length,
                flat,
                hashes.malformed(),
                join.skipped());
    }

    /** Most holders first, then by value as an unsigned number. Most pictures have one holder, and numbers sort faster. */
    private static long[] ranked(List<Held> several, long[] single) {
        several.sort(Comparator.comparingInt((Held held) -> -held.holders())
                .thenComparing(Held::hash, Long::compareUnsigned));
        Arrays.setAll(single, i -> single[i] ^ Long.MIN_VALUE);
        LongSort.sort(single);
        return LongStream.concat(
                        several.stream().mapToLong(Held::hash),
                        LongStream.of(single).map(hash -> hash ^ Long.MIN_VALUE))
                .toArray();
    }

    private static List<ResolvedValue> groups(long[] hashes, int[] leader) {
        boolean[] leads = new boolean[leader.length];
        for (int i = 0; i < leader.length; i++) {
            leads[leader[i]] |= leader[i] != i;
        }
        long[] byLeader = IntStream.range(0, leader.length)
                .filter(i -> leads[leader[i]])
                .mapToLong(i -> ((long) leader[i] << Integer.SIZE) | i)
                .sorted()
                .toArray();
        List<ResolvedValue> groups = new ArrayList<>();
        for (int from = 0; from < byLeader.length; ) {
            int first = (int) (byLeader[from] >>> Integer.SIZE);
            int to = from;
            while (to < byLeader.length && byLeader[to] >>> Integer.SIZE == first) {
                to++;
            }
            groups.add(group(hashes, byLeader, from, to));
            from = to;
        }
        groups.sort(Comparator.comparing(group -> group.members().get(0)));
        return groups;
    }

    private static ResolvedValue group(long[] hashes, long[] byLeader, int from, int to) {
        // A leader stands before everybody who joined it, so it is the first of its group.
        long leader = hashes[(int) byLeader[from]];
        double bits = ImageWeight.LARGEST_BITS;
        List<String> members = new ArrayList<>();
        for (int i = from; i < to; i++) {
            long hash = hashes[(int) byLeader[i]];
            members.add(PREFIX + ImageHashes.text(hash));
            bits = StrictMath.min(bits, ImageWeight.bits(leader, hash, hashes.length));
        }
        members.sort(Comparator.naturalOrder());
        return new ResolvedValue(IdentifierKind.IMAGE, ImageHashes.text(leader), members, bits);
    }
}
