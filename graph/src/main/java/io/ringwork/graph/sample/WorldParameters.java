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
 * @param noise how often rows are incomplete or wrong
 */
public record WorldParameters(
        int vendors,
        int listings,
        long randomSeed,
        double ringShare,
        Map<Typology, Double> typologies,
        Map<DecoyKind, Double> decoys,
        Noise noise) {

    /**
     * How often things are wrong.
     *
     * @param typingErrors share of names and addresses with a typing error
     * @param missingValues share of optional fields that are empty
     * @param falseReports share of honest vendors that somebody reports
     */
    public record Noise(double typingErrors, double missingValues, double falseReports) {

        /** Checks the shares. */
        public Noise {
            checkShare("typingErrors", typingErrors, 1);
            checkShare("missingValues", missingValues, 1);
            checkShare("falseReports", falseReports, 1);
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
        Map<Typology, Double> typologies = new EnumMap<>(Typology.class);
        typologies.put(Typology.SHARED_ACCOUNT, 0.24);
        typologies.put(Typology.CHAIN, 0.14);
        typologies.put(Typology.ROTATION, 0.17);
        typologies.put(Typology.CELLS, 0.18);
        typologies.put(Typology.CAREFUL, 0.13);
        typologies.put(Typology.LENT, 0.14);
        Map<DecoyKind, Double> decoys = new EnumMap<>(DecoyKind.class);
        decoys.put(DecoyKind.FRANCHISE, 0.02);
        decoys.put(DecoyKind.HOUSEHOLD, 0.03);
        decoys.put(DecoyKind.AGENT, 0.03);
        decoys.put(DecoyKind.FORWARDER, 0.13);
        decoys.put(DecoyKind.TEMPLATE_SHOP, 0.02);
        decoys.put(DecoyKind.BUSINESS_PARK, 0.04);
        decoys.put(DecoyKind.ACQUIRER, 0.10);
        decoys.put(DecoyKind.STOCK_PHOTO, 0.07);
        decoys.put(DecoyKind.PLACEHOLDER, 0.05);
        decoys.put(DecoyKind.SHARED_NETWORK, 0.04);
        return new WorldParameters(
                vendors, listings, randomSeed, 0.052, typologies, decoys, new Noise(0.05, 0.04, 0.03));
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
