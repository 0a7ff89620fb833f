package io.ringwork.graph.projection;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.SuppressedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which shared values are evidence, what each weighs, and why the others are not. */
final class ValueWeights {

    private final DetectionInput input;
    private final ProjectionParameters parameters;
    /** By identifier: whether it is evidence. */
    final boolean[] counts;
    /** By identifier: whether it would be evidence if fewer held it. */
    final boolean[] hub;
    /** By identifier: weight between any two holders, 0 for what is no evidence; for a hub what it would weigh. */
    final double[] bits;
    /** By identifier: the most holders with which it would count; {@link Surroundings#COUNTS} and {@link Surroundings#UNFIT}. */
    final int[] thresholds;

    final double usualRate;

    final List<SuppressedValue> suppressed;
    final KindWeights kinds;
    final int sharedIdentifiers;

    ValueWeights(DetectionInput input, ProjectionParameters parameters, @Nullable Calibration frozen) {
        this.input = input;
        this.parameters = parameters;
        int count = input.identifiers().size();
        counts = new boolean[count];
        hub = new boolean[count];
        bits = new double[count];
        thresholds = new int[count];
        Arrays.fill(thresholds, Surroundings.UNFIT);
        boolean[] candidate = new boolean[count];
        int shared = 0;
        for (int i = 0; i < count; i++) {
            shared += isShared(i) ? 1 : 0;
            candidate[i] =
                    isShared(i) && input.identifierRecords().quality(i) == IdentifierQuality.USABLE && !isForbidden(i);
        }
        sharedIdentifiers = shared;
        Likeness likeness = new Likeness(input.vendorRecords(), frozen == null ? Double.NaN : frozen.usualRate);
        usualRate = likeness.usualRate();
        suppressed = decide(candidate, new HubRule(input, candidate, parameters, likeness));
        kinds = frozen == null ? measured() : frozen.kinds;
        for (int i = 0; i < count; i++) {
            if (counts[i] || hub[i]) {
                int weighed = hub[i] && frozen != null ? frozen.hubHolders(record(i), thresholds[i]) : holders(i);
                bits[i] = Math.min(
                        input.certainty()[i],
                        kinds.bits(input.identifierRecords().kind(i), isAllowed(i) ? 2 : weighed));
            }
        }
    }

    private KindWeights measured() {
        KindWeights assumed = KindWeights.of(sharingPairs(), input.vendors().size(), parameters.minPopulation());
        return assumed.withMatch(MatchRates.estimate(input, counts, assumed));
    }

    private List<SuppressedValue> decide(boolean[] candidate, HubRule rule) {
        Surroundings outside = input.surroundings();
        List<SuppressedValue> left = new ArrayList<>();
        for (int i = 0; i < candidate.length; i++) {
            if (candidate[i]) {
                thresholds[i] = outside == null ? rule.threshold(i) : outside.thresholds()[i];
            }
            counts[i] = thresholds[i] == Surroundings.COUNTS;
            hub[i] = thresholds[i] >= 0;
            if (!counts[i] && isShared(i)) {
                String reason = hub[i]
                        ? "hub"
                        : isForbidden(i)
                                ? "forbidden"
                                : input.identifierRecords().quality(i).word();
                left.add(new SuppressedValue(
                        input.identifierRecords().kind(i),
                        record(i).canonical(),
                        holders(i),
                        Math.max(0, thresholds[i]),
                        reason));
            }
        }
        left.sort(Comparator.comparing(SuppressedValue::kind).thenComparing(SuppressedValue::value));
        return List.copyOf(left);
    }

    /** By kind how many pairs of vendors hold a common value that is evidence. */
    private Map<IdentifierKind, Long> sharingPairs() {
        Map<IdentifierKind, Long> pairs = new EnumMap<>(IdentifierKind.class);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] && !isAllowed(i)) {
                long holders = holders(i);
                pairs.merge(input.identifierRecords().kind(i), holders * (holders - 1) / 2, Long::sum);
            }
        }
        return pairs;
    }

    private Identifier record(int identifier) {
        return input.identifierRecords().get(identifier);
    }

    private boolean isAllowed(int identifier) {
        return !parameters.allowedValues().isEmpty()
                && parameters.allowedValues().contains(record(identifier).key());
    }

    private boolean isForbidden(int identifier) {
        return !parameters.forbiddenValues().isEmpty()
                && parameters.forbiddenValues().contains(record(identifier).key());
    }

    private boolean isShared(int identifier) {
        return holders(identifier) >= 2;
    }

    private int holders(int identifier) {
        return input.holders(identifier);
    }
}
