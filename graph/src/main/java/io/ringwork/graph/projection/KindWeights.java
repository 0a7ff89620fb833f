package io.ringwork.graph.projection;

import io.ringwork.graph.model.IdentifierKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How likely the vendors of one ring, and vendors by chance, share a value of a kind: m and u of Fellegi and Sunter (1969).
 *
 * <p>u is read off the data: of all pairs of vendors the share that hold a common value of the kind which is no hub,
 * together with {@value #PRIOR_PAIRS} pairs that behave as the prior says, so that a small store keeps to the prior and a
 * large one to itself. Rings share too, so u is too large rather than too small, and evidence never too strong. m is the
 * prior's unless {@link MatchRates} had enough to see.
 *
 * @param match m by kind
 * @param chance u by kind
 * @param population N, how many vendors to reckon with
 */
record KindWeights(Map<IdentifierKind, Double> match, Map<IdentifierKind, Double> chance, int population) {

    /** How many pairs of vendors the prior is worth: those of some 6,300 vendors. */
    static final double PRIOR_PAIRS = 20_000_000;

    private static final double LN_2 = StrictMath.log(2);

    /** Copies the maps in the order of the kinds. */
    KindWeights {
        match = Collections.unmodifiableMap(new EnumMap<>(match));
        chance = Collections.unmodifiableMap(new EnumMap<>(chance));
    }

    /**
     * The weights of a store.
     *
     * @param sharingPairs by kind how many pairs of vendors hold a common value that is no hub; a missing kind has none
     * @param vendors how many vendors there are
     * @param minPopulation how many to reckon with at least
     */
    static KindWeights of(Map<IdentifierKind, Long> sharingPairs, int vendors, int minPopulation) {
        Map<IdentifierKind, Double> match = new EnumMap<>(IdentifierKind.class);
        Map<IdentifierKind, Double> chance = new EnumMap<>(IdentifierKind.class);
        double pairs = vendors * (vendors - 1.0) / 2;
        for (IdentifierKind kind : IdentifierKind.values()) {
            Prior prior = PriorTable.of(kind);
            double sharing = sharingPairs.getOrDefault(kind, 0L);
            match.put(kind, prior.match());
            chance.put(kind, (prior.chance() * PRIOR_PAIRS + sharing) / (PRIOR_PAIRS + pairs));
        }
        return new KindWeights(match, chance, Math.max(minPopulation, vendors));
    }

    /** The same with other rates of match. */
    KindWeights withMatch(Map<IdentifierKind, Double> rates) {
        Map<IdentifierKind, Double> changed = new EnumMap<>(match);
        changed.putAll(rates);
        return new KindWeights(changed, chance, population);
    }

    /**
     * Weight of a shared value in bits: log2(m / (u + (n − 1)/(N − 1))), never below 0. A rarer value of one kind never
     * weighs less than a more common one.
     *
     * @param holders n, how many vendors have the value, at least 2
     */
    double bits(IdentifierKind kind, int holders) {
        double frequency = (holders - 1) / (double) (population - 1);
        double ratio = match.getOrDefault(kind, 0.0) / (chance.getOrDefault(kind, 1.0) + frequency);
        // StrictMath gives the same bits on every processor; Math may differ in the last place.
        return ShownBits.of(Math.max(0, StrictMath.log(ratio) / LN_2));
    }
}
