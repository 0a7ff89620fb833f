package io.ringwork.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The benchmark's graph. For a million vendors it has about 2.8 million identifiers, 6.8 million edges and 20,000 rings:
 * most identifiers have one holder, half as many as there are vendors are shared by a few vendors by chance, one in
 * 115 vendors by 40 to 20,000 (the number falls as a power), and the members of a ring, 3 to 9, share two to five among them of
 * which each member has about 60 %. Everything follows from the number of vendors and the seed.
 */
public final class WorldGenerator {

    private static final int VENDORS_PER_RING = 50;

    private static final int MIN_RING = 3;

    private static final int MAX_RING = 9;

    private static final double HUB_EXPONENT = 0.9;

    private static final int HUB_SHARE = 115;

    private static final int MIN_HUB = 40;

    private static final int MAX_HUB = 20_000;

    private final int vendorCount;
    private final SplittableRandom random;
    private int[] vendors = new int[1 << 16];
    private int[] identifiers = new int[1 << 16];
    private int edgeCount;
    private int identifierCount;

    private WorldGenerator(int vendorCount, long randomSeed) {
        this.vendorCount = vendorCount;
        random = new SplittableRandom(randomSeed);
    }

    /** The world of that many vendors, at least 1,000. */
    public static World generate(int vendorCount, long randomSeed) {
        WorldGenerator generator = new WorldGenerator(vendorCount, randomSeed);
        int[][] rings = generator.rings();
        generator.chance();
        generator.hubs();
        generator.unshared();
        generator.mix();
        return new World(
                vendorCount,
                generator.identifierCount,
                Arrays.copyOf(generator.vendors, generator.edgeCount),
                Arrays.copyOf(generator.identifiers, generator.edgeCount),
                rings);
    }

    private int[][] rings() {
        int[] order = permutation(vendorCount);
        int[][] rings = new int[vendorCount / VENDORS_PER_RING][];
        int next = 0;
        for (int ring = 0; ring < rings.length; ring++) {
            int size = MIN_RING + random.nextInt(MAX_RING - MIN_RING + 1);
            rings[ring] = Arrays.copyOfRange(order, next, next + size);
            next += size;
            int shared = 1 + size / 2;
            for (int member : rings[ring]) {
                int sure = random.nextInt(shared);
                for (int i = 0; i < shared; i++) {
                    if (i == sure || random.nextInt(10) < 6) {
                        add(member, identifierCount + i);
                    }
                }
            }
            identifierCount += shared;
        }
        return rings;
    }

    /** Households, reissued telephones, strangers at one desk: two to four holders. */
    private void chance() {
        for (int i = 0; i < vendorCount / 2; i++) {
            int die = random.nextInt(20);
            int holders = die < 15 ? 2 : die < 19 ? 3 : 4;
            spread(holders);
        }
    }

    /** Forwarders, agents, public networks. */
    private void hubs() {
        for (int i = 0; i < vendorCount / HUB_SHARE; i++) {
            double holders = MIN_HUB * StrictMath.pow(1 - random.nextDouble(), -1 / HUB_EXPONENT);
            spread((int) Math.min(Math.min(MAX_HUB, vendorCount / 10), holders));
        }
    }

    private void spread(int holders) {
        for (int i = 0; i < holders; i++) {
            add(random.nextInt(vendorCount), identifierCount);
        }
        identifierCount++;
    }

    private void unshared() {
        for (int vendor = 0; vendor < vendorCount; vendor++) {
            int count = vendor % 5 == 0 ? 3 : 2;
            for (int i = 0; i < count; i++) {
                add(vendor, identifierCount++);
            }
        }
    }

    private void add(int vendor, int identifier) {
        if (edgeCount == vendors.length) {
            vendors = Arrays.copyOf(vendors, 2 * edgeCount);
            identifiers = Arrays.copyOf(identifiers, 2 * edgeCount);
        }
        vendors[edgeCount] = vendor;
        identifiers[edgeCount++] = identifier;
    }

    /** Puts the edges into no order and gives the identifiers other numbers. */
    private void mix() {
        int[] names = permutation(identifierCount);
        for (int i = 0; i < edgeCount; i++) {
            int other = random.nextInt(i + 1);
            int vendor = vendors[i];
            int identifier = names[identifiers[i]];
            vendors[i] = vendors[other];
            identifiers[i] = identifiers[other];
            vendors[other] = vendor;
            identifiers[other] = identifier;
        }
    }

    private int[] permutation(int length) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
