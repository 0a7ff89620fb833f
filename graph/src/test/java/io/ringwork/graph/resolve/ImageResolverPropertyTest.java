package io.ringwork.graph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.ResolvedValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageResolverPropertyTest {

    private static final int RANDOM_HASHES = 2_000;

    /** Random hashes, and for every fourth some at a distance of 1 to 9 bits. */
    private static long[] planted(Random random) {
        List<Long> hashes = new ArrayList<>();
        for (int i = 0; i < RANDOM_HASHES; i++) {
            long hash = random.nextLong();
            hashes.add(hash);
            for (int copy = 0; i % 4 == 0 && copy < random.nextInt(4); copy++) {
                long near = hash;
                int distance = 1 + random.nextInt(9);
                while (Long.bitCount(near ^ hash) < distance) {
                    near ^= 1L << random.nextInt(64);
                }
                hashes.add(near);
            }
        }
        return hashes.stream().distinct().mapToLong(Long::longValue).toArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void hashes_join_the_leaders_that_comparing_all_finds(long seed) {
        long[] hashes = planted(new Random(seed));
        for (int radius = 0; radius <= ImageJoin.LARGEST_RADIUS; radius++) {
            int chunks = 3 + (int) (seed + radius) % 3;
            ImageJoin join = new ImageJoin(hashes, new ImageParameters(radius, hashes.length), chunks);
            int[] leaders = new StarSearch(join).leaders();
            int found = 0;
            for (int i = 0; i < hashes.length; i++) {
                int expected = i;
                int best = radius + 1;
                for (int other = 0; other < i; other++) {
                    int distance = Long.bitCount(hashes[i] ^ hashes[other]);
                    if (leaders[other] == other && distance < best) {
                        best = distance;
                        expected = other;
                    }
                }
                assertEquals(expected, leaders[i], "seed " + seed + ", radius " + radius);
                found += expected < i ? 1 : 0;
            }
            assertTrue(radius == 0 || found > 0, "seed " + seed + ": nothing was planted within " + radius);
            assertEquals(0, join.skipped());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void members_are_near_their_leader_and_the_order_of_rows_changes_nothing(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> holders = new LinkedHashMap<>();
        for (long hash : planted(random)) {
            holders.put(HexFormat.of().toHexDigits(hash), 1 + random.nextInt(3));
        }
        ImageResolution resolution = ImageResolver.resolve(holders, ImageParameters.defaults());
        assertTrue(resolution.groups().size() > 100, "seed " + seed);
        for (ResolvedValue group : resolution.groups()) {
            long leader = Long.parseUnsignedLong(group.value(), 16);
            for (String member : group.members()) {
                long hash = Long.parseUnsignedLong(member.substring("image:".length()), 16);
                assertTrue(Long.bitCount(leader ^ hash) <= 7, "seed " + seed + ": " + group);
            }
        }
        List<String> keys = new ArrayList<>(holders.keySet());
        Collections.shuffle(keys, random);
        Map<String, Integer> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, holders.get(key)));
        assertEquals(resolution, ImageResolver.resolve(shuffled, ImageParameters.defaults()), "seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_number_of_threads_changes_nothing(long seed) throws Exception {
        Random random = new Random(seed);
        Map<String, Integer> holders = new LinkedHashMap<>();
        for (long hash : planted(random)) {
            holders.put(HexFormat.of().toHexDigits(hash), 1 + random.nextInt(3));
        }
        ImageParameters crowded = new ImageParameters(7, 2);
        ImageResolution alone = Threads.call(1, () -> ImageResolver.resolve(holders, crowded));
        assertTrue(alone.groups().size() > 100, "seed " + seed);
        assertEquals(alone, Threads.call(2, () -> ImageResolver.resolve(holders, crowded)), "seed " + seed);
        assertEquals(alone, Threads.call(5, () -> ImageResolver.resolve(holders, crowded)), "seed " + seed);
    }

    @Test
    void very_many_copies_of_one_picture_are_one_star() {
        // All within three bits of the first and so within six of each other.
        Map<String, Integer> holders = new LinkedHashMap<>();
        long picture = 0xe7abd56b9b7012fdL;
        holders.put(HexFormat.of().toHexDigits(picture), 2);
        for (int i = 0; i < 64; i++) {
            for (int j = i; j < 64; j++) {
                holders.put(HexFormat.of().toHexDigits(picture ^ (1L << i) ^ (1L << j) ^ (1L << 5)), 1);
            }
        }
        ImageResolution resolution = ImageResolver.resolve(holders, ImageParameters.defaults());
        assertEquals(1, resolution.groups().size());
        assertEquals(holders.size(), resolution.groups().get(0).members().size());
    }
}
