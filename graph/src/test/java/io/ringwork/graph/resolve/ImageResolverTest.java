package io.ringwork.graph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.ResolvedValue;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageResolverTest {

    private static final long PICTURE = 0xe7abd56b9b7012fdL;
    private static final long OTHER = 0x751d73928a7deab7L;

    private static String hex(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }

    /** The hash with this many of its bits changed, from the given place on. */
    private static long changed(long hash, int from, int count) {
        return hash ^ (((1L << count) - 1) << from);
    }

    private static ImageResolution resolve(Map<Long, Integer> holders, ImageParameters parameters) {
        Map<String, Integer> byText = new LinkedHashMap<>();
        holders.forEach((hash, count) -> byText.put(hex(hash), count));
        return ImageResolver.resolve(byText, parameters);
    }

    private static ImageResolution resolve(Map<Long, Integer> holders) {
        return resolve(holders, ImageParameters.defaults());
    }

    @Test
    void hashes_within_seven_bits_are_one_picture_and_farther_ones_are_not() {
        // picture -7- saved again, picture -8- another one
        long near = changed(PICTURE, 10, 7);
        long far = changed(PICTURE, 30, 8);
        List<ResolvedValue> groups =
                resolve(Map.of(PICTURE, 3, near, 1, far, 1)).groups();
        assertEquals(1, groups.size());
        ResolvedValue group = groups.get(0);
        assertEquals(IdentifierKind.IMAGE, group.kind());
        assertEquals(hex(PICTURE), group.value());
        assertEquals(List.of("image:" + hex(PICTURE), "image:" + hex(near)), group.members());
    }

    @Test
    void steps_do_not_chain() {
        // a -6- b -6- c, a and c 12 apart; a has the most holders, so c is left alone
        long b = changed(PICTURE, 0, 6);
        long c = changed(b, 6, 6);
        assertEquals(
                List.of(List.of("image:" + hex(b), "image:" + hex(PICTURE))),
                resolve(Map.of(PICTURE, 5, b, 2, c, 1)).groups().stream()
                        .map(ResolvedValue::members)
                        .toList());
        // The same three with b in the lead are one picture: both others are near it.
        assertEquals(
                3,
                resolve(Map.of(PICTURE, 1, b, 2, c, 1))
                        .groups()
                        .get(0)
                        .members()
                        .size());
    }

    @Test
    void a_hash_between_two_leaders_joins_the_nearer_one() {
        // a -5- x -3- b, a and b 8 apart
        long x = changed(PICTURE, 0, 5);
        long b = changed(x, 5, 3);
        List<ResolvedValue> groups = resolve(Map.of(PICTURE, 9, b, 8, x, 1)).groups();
        assertEquals(1, groups.size());
        assertEquals(hex(b), groups.get(0).value());
    }

    @Test
    void the_smaller_hash_leads_when_as_many_hold_the_other() {
        long near = changed(PICTURE, 63, 1);
        assertEquals(
                hex(near), resolve(Map.of(PICTURE, 2, near, 2)).groups().get(0).value());
    }

    @Test
    void nearer_hashes_weigh_more_and_the_farthest_member_decides() {
        double six = weight(Map.of(PICTURE, 2, changed(PICTURE, 0, 6), 1));
        double seven = weight(Map.of(PICTURE, 2, changed(PICTURE, 0, 7), 1));
        assertTrue(six > seven);
        // log2(2^64 / Σ_{i≤7} C(64, i)) − 20, a little less because the number of set bits is known
        assertEquals(64 - StrictMath.log(704_494_193) / StrictMath.log(2) - 20, seven, 0.1);
        assertEquals(seven, weight(Map.of(PICTURE, 2, changed(PICTURE, 0, 1), 1, changed(PICTURE, 0, 7), 1)));
        assertEquals(ImageWeight.LARGEST_BITS, weight(Map.of(PICTURE, 2, changed(PICTURE, 0, 1), 1)));
    }

    private static double weight(Map<Long, Integer> holders) {
        return resolve(holders).groups().get(0).matchBits();
    }

    @Test
    void pictures_that_say_nothing_are_left_alone_and_counted() {
        // almost white, almost black, vertical stripes, and their near ones
        Map<Long, Integer> flat = new LinkedHashMap<>();
        for (long hash : List.of(0x00000000000000ffL, 0xfffffffffffff00fL, 0x0f0f0f0f0f0f0f0fL)) {
            flat.put(hash, 4);
        }
        flat.put(0x000000000000007fL, 4);
        ImageResolution resolution = resolve(flat);
        assertEquals(List.of(), resolution.groups());
        assertEquals(4, resolution.flat());
        assertEquals(0, resolution.compared());
    }

    @Test
    void what_is_no_hash_is_counted() {
        ImageResolution resolution = ImageResolver.resolve(
                Map.of("", 1, "E7ABD56B9B7012FD", 1, "e7abd56b9b7012f", 1, "+7abd56b9b7012fd", 1, hex(OTHER), 1),
                ImageParameters.defaults());
        assertEquals(4, resolution.malformed());
        assertEquals(1, resolution.compared());
    }

    @Test
    void full_buckets_are_counted_and_other_chunks_still_find_the_pair() {
        // Both hashes hold their upper three chunks in common with the first of all; buckets take one leader each.
        long first = 0x0123456789ab0000L | 0x1234;
        long second = 0x0123456789abL << 16 | 0xedcb;
        long near = second ^ 1;
        ImageResolution resolution = resolve(Map.of(first, 3, second, 2, near, 1), new ImageParameters(7, 1));
        assertEquals(3, resolution.crowdedOut());
        assertEquals(1, resolution.groups().size());
        assertEquals(hex(second), resolution.groups().get(0).value());
    }

    @Test
    void numbers_out_of_range_are_refused_with_what_is_allowed() {
        String radius = assertThrows(IllegalArgumentException.class, () -> new ImageParameters(8, 10))
                .getMessage();
        assertTrue(radius.contains("radius is 8; it must be 0 to 7"), radius);
        assertThrows(IllegalArgumentException.class, () -> new ImageParameters(-1, 10));
        assertThrows(IllegalArgumentException.class, () -> new ImageParameters(7, 0));
    }
}
