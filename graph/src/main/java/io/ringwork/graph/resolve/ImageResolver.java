package io.ringwork.graph.resolve;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.ResolvedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

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
 * <p>Cost: sorting, and for each of n hashes 68 buckets of the index ({@link ImageIndex}).
 */
public final class ImageResolver {

    private static final String PREFIX = IdentifierKind.IMAGE.word() + ":";
    private static final int DIGITS = 16;

    /** A hash and how many vendors show it. */
    private record Held(long hash, int holders) {}

    private ImageResolver() {}

    /**
     * Groups the hashes.
     *
     * @param holders for each perceptual hash (16 lower-case hexadecimal digits, the canonical value of an image) the
     *     number of vendors that show it; what is no such hash is counted, never thrown
     */
    public static ImageResolution resolve(Map<String, Integer> holders, ImageParameters parameters) {
        long[] readable = holders.keySet().stream()
                .filter(ImageResolver::isHash)
                .mapToLong(text -> Long.parseUnsignedLong(text, 16))
                .toArray();
        int leastSetBits = ImageWeight.leastSetBits(parameters.radius());
        long[] hashes = Arrays.stream(readable)
                .filter(hash -> !ImageWeight.isFlat(hash, leastSetBits))
                .toArray();
        long[] ranked = ranked(hashes, holders);
        ImageIndex index = new ImageIndex(ranked, parameters);
        int[] leader = new int[ranked.length];
        for (int i = 0; i < ranked.length; i++) {
            int nearest = index.findNearest(ranked[i]);
            leader[i] = nearest < 0 ? i : nearest;
            if (nearest < 0) {
                index.enter(i);
            }
        }
        return new ImageResolution(
                groups(ranked, leader),
                ranked.length,
                readable.length - ranked.length,
                holders.size() - readable.length,
                index.crowdedOut());
    }

    private static boolean isHash(String text) {
        return text.length() == DIGITS && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    private static String text(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }

    /** Most holders first, then by value as an unsigned number. */
    private static long[] ranked(long[] hashes, Map<String, Integer> holders) {
        return Arrays.stream(hashes)
                .mapToObj(hash -> new Held(hash, holders.getOrDefault(text(hash), 0)))
                .sorted(Comparator.comparingInt((Held held) -> -held.holders())
                        .thenComparing(Held::hash, Long::compareUnsigned))
                .mapToLong(Held::hash)
                .toArray();
    }

    private static List<ResolvedValue> groups(long[] hashes, int[] leader) {
        long[] byLeader = new long[leader.length];
        for (int i = 0; i < leader.length; i++) {
            byLeader[i] = ((long) leader[i] << Integer.SIZE) | i;
        }
        Arrays.sort(byLeader);
        List<ResolvedValue> groups = new ArrayList<>();
        for (int from = 0; from < byLeader.length; ) {
            int first = (int) (byLeader[from] >>> Integer.SIZE);
            int to = from;
            while (to < byLeader.length && byLeader[to] >>> Integer.SIZE == first) {
                to++;
            }
            if (to - from > 1) {
                groups.add(group(hashes, byLeader, from, to));
            }
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
            members.add(PREFIX + text(hash));
            bits = StrictMath.min(bits, ImageWeight.bits(leader, hash, hashes.length));
        }
        members.sort(Comparator.naturalOrder());
        return new ResolvedValue(IdentifierKind.IMAGE, text(leader), members, bits);
    }
}
