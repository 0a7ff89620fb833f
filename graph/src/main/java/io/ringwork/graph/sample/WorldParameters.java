package io.ringwork.graph.sample;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a synthetic world is made of. Shares are 0 to 1.
 *
 * @param vendors number of vendors, 50 to 20,000,000
 * @param listings number of listings, at least one for each vendor
 * @param randomSeed the same parameters with the same seed give the same bytes
 * @param ringShare share of the vendors that are in rings, at most 0.5
 * @param typologies weight of each typology among the ring vendors; a missing one is not planted
 * @param decoys share of the vendors that each kind of decoy takes; a missing one is not planted
 * @param sizes how large groups are
 * @param noise how often rows are incomplete or wrong
 */
public record WorldParameters(
        int vendors,
        int listings,
        long randomSeed,
        double ringShare,
        Map<Typology, Double> typologies,
        Map<DecoyKind, Double> decoys,
        Sizes sizes,
        Noise noise) {

    /**
     * How large groups are.
     *
     * @param skew rings are the smaller the larger this is: sizes grow with an even draw to this power, 1 to 5
     * @param largestAccountRing largest ring of the typology shared account, 10 to 100
     * @param smallestForwarder users of the smallest forwarder, at least 2
     * @param largestForwarder users of the largest forwarder; in between, each size counts by its logarithm
     */
    public record Sizes(double skew, int largestAccountRing, int smallestForwarder, int largestForwarder) {

        /** Checks the numbers. */
        public Sizes {
            if (!(skew >= 1 && skew <= 5)) {
                throw new IllegalArgumentException("skew is " + skew + "; it must be 1 to 5. Choose another number.");
            }
            if (largestAccountRing < 10 || largestAccountRing > 100) {
                throw new IllegalArgumentException("largestAccountRing is " + largestAccountRing
                        + "; it must be 10 to 100. Choose another number.");
            }
            if (smallestForwarder < 2 || largestForwarder < smallestForwarder) {
                throw new IllegalArgumentException("forwarders have " + smallestForwarder + " to " + largestForwarder
                        + " users; it must be 2 or more, the smaller number first. Choose other numbers.");
            }
        }
    }

    /**
     * How often things are wrong; shares are 0 to 1.
     *
     * @param typingErrors of names and addresses with a typing error
     * @param digitErrors of phones and e-mail addresses with a wrong digit or letter
     * @param missingValues of optional fields that are empty
     * @param missingUses of an honest vendor's accounts, addresses and identifiers that no row names
     * @param missingRingUses of a ring vendor's, its links among them
     * @param falseReports of honest vendors that somebody reports
     * @param hubUse of ring vendors that use a forwarder like everybody else; acquirers, networks and empty phrases are
     *     used by fewer, in proportion
     */
    public record Noise(
            double typingErrors,
            double digitErrors,
            double missingValues,
            double missingUses,
            double missingRingUses,
            double falseReports,
            double hubUse) {

        /** Checks the shares. */
        public Noise {
            checkShare("typingErrors", typingErrors, 1);
            checkShare("digitErrors", digitErrors, 1);
            checkShare("missingValues", missingValues, 1);
            checkShare("missingUses", missingUses, 1);
            checkShare("missingRingUses", missingRingUses, 1);
            checkShare("falseReports", falseReports, 1);
            checkShare("hubUse", hubUse, 1);
        }
    }

    /** Checks the numbers; the maps are copied in the order of their enums. */
    public WorldParameters {
        if (vendors < 50 || vendors > 20_000_000) {
            throw new IllegalArgumentException(
                    "vendors is " + vendors + "; it must be 50 to 20000000. Choose another number of vendors.");
        }
        if (listings < vendors) {
            throw new IllegalArgumentException(
                    "listings is " + listings + "; it must be at least the number of vendors, " + vendors
                            + ", because every vendor offers something. Ask for more listings or fewer vendors.");
        }
        checkShare("ringShare", ringShare, 0.5);
        typologies.forEach((key, value) -> checkShare(key.word(), value, Double.MAX_VALUE));
        decoys.forEach((key, value) -> checkShare(key.word(), value, 0.3));
        typologies = ordered(Typology.class, typologies);
        decoys = ordered(DecoyKind.class, decoys);
    }

    /** The world of the demo: 2,000 vendors and 8,000 listings. */
    public static WorldParameters demo() {
        return of(2_000, 8_000, 20_260_630L);
    }

    /** A world of any size with the shares of the demo. */
    public static WorldParameters of(int vendors, int listings, long randomSeed) {
        return WorldMix.DEMO.parameters(vendors, listings, randomSeed);
    }

    private static <K extends Enum<K>> Map<K, Double> ordered(Class<K> type, Map<K, Double> values) {
        Map<K, Double> copy = new EnumMap<>(type);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }

    private static void checkShare(String name, double value, double largest) {
        if (!(value >= 0 && value <= largest)) {
            throw new IllegalArgumentException(
                    name + " is " + value + "; it must be 0 to " + largest + ". Choose a share in that range.");
        }
    }
}
