package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * m of every kind, estimated again by expectation maximisation (Dempster, Laird and Rubin 1977; for record linkage Winkler
 * 1988) over the pairs of vendors that share something, with u held fixed. A pair is described by the kinds in which both
 * vendors hold a value and those in which they hold a common one; a kind that either lacks says nothing. Pairs that share
 * nothing count as not linked.
 *
 * <p>Most pairs of a ring share one value only and leave little to learn from, so the prior weighs as much as
 * {@value #PRIOR_PAIRS} pairs, an estimate is at most twice and at least half of it, and with fewer than
 * {@value #ENOUGH_PAIRS} linked pairs the prior stands. O(pairs of holders) time.
 */
final class MatchRates {

    private static final int ENOUGH_PAIRS = 500;
    private static final double PRIOR_PAIRS = 200;
    private static final int ROUNDS = 25;
    /** Values of more holders say little of any pair and make most of the pairs. */
    private static final int MOST_HOLDERS = 30;

    private static final IdentifierKind[] KINDS = IdentifierKind.values();
    private static final List<IdentifierKind> KIND_LIST = List.of(KINDS);

    private final Bipartite uses;
    private final int[] kindOf;
    private final boolean[] counts;
    private final int[] present;
    private final KindWeights weights;
    private final TreeMap<Long, Integer> patterns = new TreeMap<>();
    private final double[] match = new double[KINDS.length];
    private double linkedPairs;

    private MatchRates(DetectionInput input, boolean[] counts, KindWeights weights) {
        this.uses = input.uses();
        this.counts = counts;
        this.weights = weights;
        kindOf = new int[input.identifierRecords().size()];
        present = new int[uses.leftCount()];
        for (int i = 0; i < kindOf.length; i++) {
            kindOf[i] = KIND_LIST.indexOf(input.identifierRecords().kind(i));
            boolean usable = input.identifierRecords().quality(i) == IdentifierQuality.USABLE;
            for (int position = 0; usable && position < uses.rightDegree(i); position++) {
                present[uses.leftOf(i, position)] |= 1 << kindOf[i];
            }
        }
        for (IdentifierKind kind : KINDS) {
            match[KIND_LIST.indexOf(kind)] = weights.match().getOrDefault(kind, 0.0);
        }
    }

    /**
     * The rates.
     *
     * @param counts by identifier whether it is evidence
     * @param weights with the prior's m
     * @return by kind; empty when there is too little to see
     */
    static Map<IdentifierKind, Double> estimate(DetectionInput input, boolean[] counts, KindWeights weights) {
        MatchRates rates = new MatchRates(input, counts, weights);
        rates.collect();
        for (int round = 0; round < ROUNDS; round++) {
            rates.improve();
        }
        if (!(rates.linkedPairs >= ENOUGH_PAIRS)) {
            return Map.of();
        }
        Map<IdentifierKind, Double> estimated = new EnumMap<>(IdentifierKind.class);
        for (IdentifierKind kind : KINDS) {
            estimated.put(kind, rates.match[KIND_LIST.indexOf(kind)]);
        }
        return estimated;
    }

    /** Counts the pairs by pattern: kinds that both hold in the upper half, kinds in which they agree in the lower. */
    private void collect() {
        int[] partners = new int[16];
        for (int vendor = 0; vendor < uses.leftCount(); vendor++) {
            int count = 0;
            for (int position = 0; position < uses.leftDegree(vendor); position++) {
                int identifier = uses.rightOf(vendor, position);
                int holders = uses.rightDegree(identifier);
                if (!counts[identifier] || holders > MOST_HOLDERS) {
                    continue;
                }
                for (int i = holders - 1; i >= 0 && uses.leftOf(identifier, i) > vendor; i--) {
                    if (count == partners.length) {
                        partners = Arrays.copyOf(partners, 2 * count);
                    }
                    partners[count++] = uses.leftOf(identifier, i);
                }
            }
            Arrays.sort(partners, 0, count);
            for (int i = 0; i < count; i++) {
                if (i == 0 || partners[i] != partners[i - 1]) {
                    long both = present[vendor] & present[partners[i]];
                    patterns.merge(both << 32 | agreed(vendor, partners[i]), 1, Integer::sum);
                }
            }
        }
    }

    private int agreed(int vendor, int other) {
        int agreed = 0;
        int i = 0;
        int j = 0;
        while (i < uses.leftDegree(vendor) && j < uses.leftDegree(other)) {
            int one = uses.rightOf(vendor, i);
            int two = uses.rightOf(other, j);
            agreed |= one == two && counts[one] ? 1 << kindOf[one] : 0;
            i += one <= two ? 1 : 0;
            j += two <= one ? 1 : 0;
        }
        return agreed;
    }

    private void improve() {
        double allPairs = uses.leftCount() * (uses.leftCount() - 1.0) / 2;
        // In a store of a few vendors all pairs may share something; that they are linked is never certain beforehand.
        double prior = Math.min(0.5, Math.max(linkedPairs, 1) / Math.max(allPairs, 2));
        double[] agreeing = new double[KINDS.length];
        double[] comparable = new double[KINDS.length];
        double linked = 0;
        for (Map.Entry<Long, Integer> pattern : patterns.entrySet()) {
            long both = pattern.getKey() >>> 32;
            long agreed = pattern.getKey() & 0xFFFF_FFFFL;
            double odds = prior / (1 - prior);
            for (int kind = 0; kind < KINDS.length; kind++) {
                double chance = weights.chance().getOrDefault(KINDS[kind], 1.0);
                if ((agreed >> kind & 1) != 0) {
                    odds *= match[kind] / chance;
                } else if ((both >> kind & 1) != 0) {
                    odds *= (1 - match[kind]) / (1 - chance);
                }
            }
            double pairs = pattern.getValue() * odds / (1 + odds);
            linked += pairs;
            for (int kind = 0; kind < KINDS.length; kind++) {
                agreeing[kind] += (agreed >> kind & 1) != 0 ? pairs : 0;
                comparable[kind] += (both >> kind & 1) != 0 ? pairs : 0;
            }
        }
        linkedPairs = linked;
        for (int kind = 0; kind < KINDS.length; kind++) {
            double assumed = PriorTable.of(KINDS[kind]).match();
            double estimate = (agreeing[kind] + PRIOR_PAIRS * assumed) / (comparable[kind] + PRIOR_PAIRS);
            match[kind] = Math.max(assumed / 2, Math.min(Math.min(0.95, 2 * assumed), estimate));
        }
    }
}
