package io.ringwork.graph.sample;

import io.ringwork.graph.sample.WorldParameters.Noise;
import io.ringwork.graph.sample.WorldParameters.Sizes;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Named worlds: how much there is of each typology, of each kind of decoy and of noise. What is tuned is tuned on
 * {@link #TUNING}; {@link #REPORTING} is for figures that are told and never for choosing anything. Their seeds are
 * disjoint.
 */
public enum WorldMix {
    /** The demo: large forwarders, every ring with all its links, little noise. */
    DEMO(20_260_630),
    /** For choosing parameters. */
    TUNING(1_001),
    /** For figures that are told: more chains, cells and careful rings, more hubs, more noise than {@link #TUNING}. */
    REPORTING(9_001),
    /** A third of the decoys of {@link #TUNING}. */
    FEWDECOYS(3_001),
    /** Forwarders, acquirers, networks and placeholders everywhere. */
    HUBHEAVY(4_001),
    /** Twice the typing errors, gaps and false reports of {@link #REPORTING} and more. */
    NOISY(5_001);

    private static final int SEEDS = 5;

    private final long firstSeed;

    WorldMix(long firstSeed) {
        this.firstSeed = firstSeed;
    }

    /** The word used on the command line: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mix of that word, if there is one. */
    public static Optional<WorldMix> find(String word) {
        return Arrays.stream(values()).filter(mix -> mix.word().equals(word)).findFirst();
    }

    /**
     * The mix of that word.
     *
     * @throws IllegalArgumentException when there is none; the message names those that there are
     */
    public static WorldMix of(String word) {
        return find(word)
                .orElseThrow(() -> new IllegalArgumentException("there is no mix " + word + "; choose one of "
                        + Arrays.stream(values()).map(WorldMix::word).collect(Collectors.joining(", "))));
    }

    /** Five seeds; no other mix has any of them. */
    public List<Long> randomSeeds() {
        return LongStream.range(firstSeed, firstSeed + SEEDS).boxed().toList();
    }

    /** A world of this mix. */
    public WorldParameters parameters(int vendors, int listings, long randomSeed) {
        return new WorldParameters(
                vendors, listings, randomSeed, ringShare(), typologies(), decoys(), sizes(), noise());
    }

    private double ringShare() {
        return this == DEMO ? 0.052 : this == REPORTING ? 0.06 : 0.055;
    }

    private Map<Typology, Double> typologies() {
        return switch (this) {
            case DEMO -> typologies(0.24, 0.14, 0.17, 0.18, 0.13, 0.14);
            case REPORTING -> typologies(0.19, 0.19, 0.15, 0.20, 0.14, 0.13);
            default -> typologies(0.22, 0.16, 0.18, 0.18, 0.12, 0.14);
        };
    }

    /** Weights in the order of the typologies. */
    private static Map<Typology, Double> typologies(double... weights) {
        Map<Typology, Double> typologies = new EnumMap<>(Typology.class);
        for (Typology typology : Typology.values()) {
            typologies.put(typology, weights[typologies.size()]);
        }
        return typologies;
    }

    private Map<DecoyKind, Double> decoys() {
        return switch (this) {
            case DEMO -> decoys(0.02, 0.03, 0.03, 0.13, 0.02, 0.04, 0.10, 0.07, 0.05, 0.04, 0, 0);
            case TUNING, NOISY -> decoys(0.02, 0.03, 0.03, 0.14, 0.02, 0.04, 0.10, 0.07, 0.08, 0.05, 0.01, 0.012);
            case REPORTING -> decoys(0.03, 0.04, 0.04, 0.18, 0.025, 0.05, 0.12, 0.08, 0.12, 0.08, 0.015, 0.016);
            case FEWDECOYS -> decoys(0.007, 0.01, 0.01, 0.05, 0.007, 0.014, 0.035, 0.025, 0.03, 0.02, 0.005, 0.006);
            case HUBHEAVY -> decoys(0.03, 0.03, 0.08, 0.28, 0.03, 0.06, 0.25, 0.15, 0.25, 0.2, 0.02, 0.02);
        };
    }

    /** Shares in the order of the kinds. */
    private static Map<DecoyKind, Double> decoys(double... shares) {
        Map<DecoyKind, Double> decoys = new EnumMap<>(DecoyKind.class);
        for (DecoyKind kind : DecoyKind.values()) {
            decoys.put(kind, shares[decoys.size()]);
        }
        return decoys;
    }

    private Sizes sizes() {
        return switch (this) {
            case DEMO -> new Sizes(2, 25, 105, 170);
            case REPORTING -> new Sizes(1.7, 40, 20, 500);
            case HUBHEAVY -> new Sizes(2, 30, 20, 500);
            default -> new Sizes(2, 32, 20, 400);
        };
    }

    private Noise noise() {
        return switch (this) {
            case DEMO -> new Noise(0.05, 0, 0.04, 0, 0, 0.03, 0.12);
            case REPORTING -> new Noise(0.06, 0.008, 0.05, 0.03, 0.01, 0.04, 0.2);
            case NOISY -> new Noise(0.12, 0.02, 0.10, 0.06, 0.03, 0.08, 0.18);
            case HUBHEAVY -> new Noise(0.05, 0.006, 0.04, 0.02, 0.008, 0.03, 0.4);
            default -> new Noise(0.05, 0.006, 0.04, 0.02, 0.008, 0.03, 0.15);
        };
    }
}
