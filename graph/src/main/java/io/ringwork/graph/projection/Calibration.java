package io.ringwork.graph.projection;

import io.ringwork.graph.model.Identifier;
import java.util.HashMap;
import java.util.Map;

/**
 * What a projection measured in a whole store: how likely kinds of values are shared, how hubs weigh, when vendors
 * appeared, what names say. Later rows are weighed by it, so that one new row changes the weight of its own facts and of
 * nothing else.
 */
public final class Calibration {

    final KindWeights kinds;
    final double usualRate;
    final double[] appearances;
    final PersonWeights persons;
    private final Map<String, Integer> hubHolders;

    private Calibration(
            KindWeights kinds,
            double usualRate,
            double[] appearances,
            PersonWeights persons,
            Map<String, Integer> hubHolders) {
        this.kinds = kinds;
        this.usualRate = usualRate;
        this.appearances = appearances;
        this.persons = persons;
        this.hubHolders = hubHolders;
    }

    static Calibration of(DetectionInput input, ValueWeights weights, double[] appearances, PersonWeights persons) {
        Map<String, Integer> hubHolders = new HashMap<>();
        for (int i = 0; i < weights.hub.length; i++) {
            if (weights.hub[i]) {
                hubHolders.put(input.identifiers().key(i), input.holders(i));
            }
        }
        return new Calibration(weights.kinds, weights.usualRate, appearances, persons, hubHolders);
    }

    /** The number of holders by which a hub is weighed: that of the measurement, or just too many for one that came later. */
    int hubHolders(Identifier hub, int threshold) {
        return hubHolders.getOrDefault(hub.key(), Math.max(2, threshold + 1));
    }
}
