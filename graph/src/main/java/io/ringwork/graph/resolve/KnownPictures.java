package io.ringwork.graph.resolve;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.ResolvedValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Pictures that are known, to find the one that a new picture is a copy of: cropped, scaled or saved again. Memory: 8 bytes
 * a picture, and 48 for the index, or 36 from four million on ({@link ImageJoin}).
 */
public final class KnownPictures {

    private static final String PREFIX = IdentifierKind.IMAGE.word() + ":";

    private final long[] hashes;
    private final ImageJoin join;
    private final int leastSetBits;

    /**
     * Makes the index. O(n).
     *
     * @param pictures the leaders of groups and all others that stand for themselves, each once; those that say too little
     *     are left out
     */
    public KnownPictures(ImageHashes pictures, ImageParameters parameters) {
        leastSetBits = ImageWeight.leastSetBits(parameters.radius());
        long[] telling = new long[pictures.count()];
        int count = 0;
        for (int i = 0; i < telling.length; i++) {
            if (!ImageWeight.isFlat(pictures.hash(i), leastSetBits)) {
                telling[count++] = pictures.hash(i);
            }
        }
        hashes = Arrays.copyOf(telling, count);
        join = new ImageJoin(hashes, parameters);
    }

    /**
     * The nearest known picture within the radius, the first of those that are as near, with the new one as its only member.
     *
     * @param text 16 lower-case hexadecimal digits, the canonical value of an image; what is no such hash is like none
     */
    public Optional<ResolvedValue> find(String text) {
        if (!ImageHashes.isHash(text)) {
            return Optional.empty();
        }
        long hash = Long.parseUnsignedLong(text, 16);
        int nearest = ImageWeight.isFlat(hash, leastSetBits) ? -1 : join.nearest(hash);
        if (nearest < 0) {
            return Optional.empty();
        }
        long leader = hashes[nearest];
        return Optional.of(new ResolvedValue(
                IdentifierKind.IMAGE,
                ImageHashes.text(leader),
                List.of(PREFIX + text),
                ImageWeight.bits(leader, hash, hashes.length)));
    }
}
