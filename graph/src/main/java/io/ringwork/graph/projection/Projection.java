package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.SuppressedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Shared identifiers as weighted ties between vendors. A value that is evidence is usable, held by two vendors or more,
 * and no hub; everything else that is shared stands in {@link #suppressed}.
 */
public final class Projection {

    private final DetectionInput input;
    private final double[] bits;
    private final boolean[] strong;
    private final Bipartite evidence;
    private final Dependence dependence;
    private final List<SuppressedValue> suppressed;
    private final int sharedIdentifiers;

    private Projection(DetectionInput input, ProjectionParameters parameters) {
        this.input = input;
        int count = input.identifiers().size();
        int population = Math.max(parameters.minPopulation(), input.vendors().size());
        boolean[] candidate = new boolean[count];
        int shared = 0;
        for (int i = 0; i < count; i++) {
            shared += isShared(i) ? 1 : 0;
            candidate[i] = isShared(i) && record(i).quality() == IdentifierQuality.USABLE;
        }
        HubRule hubs = new HubRule(input.uses(), input.identifierRecords(), candidate, parameters);
        bits = new double[count];
        strong = new boolean[count];
        boolean[] counts = new boolean[count];
        List<SuppressedValue> left = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int threshold = candidate[i] ? hubs.threshold(i) : 0;
            counts[i] = candidate[i] && threshold < 0;
            if (counts[i]) {
                bits[i] = PriorTable.bits(record(i).kind(), holders(i), population);
                strong[i] = PriorTable.of(record(i).kind()).strong() && bits[i] > 0;
            } else if (isShared(i)) {
                String reason = candidate[i] ? "hub" : record(i).quality().word();
                left.add(new SuppressedValue(record(i).kind(), record(i).canonical(), holders(i), threshold, reason));
            }
        }
        left.sort(Comparator.comparing(SuppressedValue::kind).thenComparing(SuppressedValue::value));
        sharedIdentifiers = shared;
        suppressed = List.copyOf(left);
        evidence = keepOnly(input.uses(), counts);
        dependence = new Dependence(input.identifiers(), input.identifierRecords(), bits);
    }

    /** Weighs what the vendors share. O(uses · cap) time. */
    public static Projection of(DetectionInput input, ProjectionParameters parameters) {
        return new Projection(input, parameters);
    }

    private static Bipartite keepOnly(Bipartite uses, boolean[] kept) {
        int[] left = new int[uses.edgeCount()];
        int[] right = new int[uses.edgeCount()];
        int count = 0;
        for (int vendor = 0; vendor < uses.leftCount(); vendor++) {
            for (int position = 0; position < uses.leftDegree(vendor); position++) {
                int identifier = uses.rightOf(vendor, position);
                if (kept[identifier]) {
                    left[count] = vendor;
                    right[count++] = identifier;
                }
            }
        }
        return Bipartite.of(
                uses.leftCount(), uses.rightCount(), Arrays.copyOf(left, count), Arrays.copyOf(right, count));
    }

    private boolean isShared(int identifier) {
        return holders(identifier) >= 2;
    }

    private Identifier record(int identifier) {
        return input.identifierRecords().get(identifier);
    }

    private int holders(int identifier) {
        return input.uses().rightDegree(identifier);
    }

    /** What the projection was made from. */
    public DetectionInput input() {
        return input;
    }

    /** Vendors on the left, identifiers that are evidence on the right; the other identifiers have no edge. */
    public Bipartite evidence() {
        return evidence;
    }

    /** Weight of an identifier by itself between any two of its holders; 0 when it is no evidence. */
    public double bits(int identifier) {
        return bits[identifier];
    }

    /** Shared values that are no evidence, by kind and value. */
    public List<SuppressedValue> suppressed() {
        return suppressed;
    }

    /** Number of identifiers that two vendors or more hold, evidence or not. */
    public int sharedIdentifiers() {
        return sharedIdentifiers;
    }

    /**
     * The bits that each of the identifiers adds when they stand together, dependent ones counted once.
     *
     * @param identifiers in ascending order
     */
    public double[] addedBits(int[] identifiers) {
        return dependence.addedBits(identifiers);
    }

    /** The facts of the link between two vendors, strongest first, then by kind and value; weak kinds among them. */
    public List<SharedFact> facts(int vendor, int other) {
        int[] common = common(vendor, other);
        double[] added = dependence.addedBits(common);
        List<SharedFact> facts = new ArrayList<>(common.length);
        for (int i = 0; i < common.length; i++) {
            facts.add(new SharedFact(record(common[i]).kind(), record(common[i]).canonical(), added[i]));
        }
        facts.sort(Comparator.comparingDouble((SharedFact fact) -> -fact.bits())
                .thenComparing(SharedFact::kind)
                .thenComparing(SharedFact::value));
        return List.copyOf(facts);
    }

    private int[] common(int vendor, int other) {
        int[] common = new int[Math.min(evidence.leftDegree(vendor), evidence.leftDegree(other))];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < evidence.leftDegree(vendor) && j < evidence.leftDegree(other)) {
            int one = evidence.rightOf(vendor, i);
            int two = evidence.rightOf(other, j);
            if (one == two) {
                common[count++] = one;
            }
            i += one <= two ? 1 : 0;
            j += two <= one ? 1 : 0;
        }
        return Arrays.copyOf(common, count);
    }

    private double linkBits(int vendor, int other) {
        double sum = 0;
        for (double added : dependence.addedBits(common(vendor, other))) {
            sum += added;
        }
        return sum;
    }

    /**
     * Number of vendor pairs that {@link #linkGraph} looks at.
     *
     * @param starAbove see there
     */
    public long pairCount(int starAbove) {
        long pairs = 0;
        for (int i = 0; i < evidence.rightCount(); i++) {
            long holders = evidence.rightDegree(i);
            if (strong[i]) {
                pairs += holders > starAbove ? holders - 1 : holders * (holders - 1) / 2;
            }
        }
        return pairs;
    }

    /** Number of values that {@link #linkGraph} draws as stars. */
    public long starCount(int starAbove) {
        long stars = 0;
        for (int i = 0; i < evidence.rightCount(); i++) {
            stars += strong[i] && evidence.rightDegree(i) > starAbove ? 1 : 0;
        }
        return stars;
    }

    /**
     * The vendor graph: an edge between two vendors that share at least one fact of a strong kind, its weight the bits of
     * all their facts.
     *
     * @param minBits edges of less weight are left out; edges of no weight always
     * @param starAbove a value held by more vendors than this ties them to its first holder only, not each to each; the
     *     components stay the same and the number of edges does not grow with the square
     */
    public CsrGraph linkGraph(double minBits, int starAbove) {
        CsrBuilder builder = new CsrBuilder(evidence.leftCount());
        int[] partners = new int[16];
        for (int vendor = 0; vendor < evidence.leftCount(); vendor++) {
            int count = 0;
            for (int position = 0; position < evidence.leftDegree(vendor); position++) {
                int identifier = evidence.rightOf(vendor, position);
                int holders = evidence.rightDegree(identifier);
                boolean centre = evidence.leftOf(identifier, 0) == vendor;
                if (!strong[identifier] || (holders > starAbove && !centre)) {
                    continue;
                }
                for (int i = holders - 1; i >= 0 && evidence.leftOf(identifier, i) > vendor; i--) {
                    if (count == partners.length) {
                        partners = Arrays.copyOf(partners, 2 * count);
                    }
                    partners[count++] = evidence.leftOf(identifier, i);
                }
            }
            Arrays.sort(partners, 0, count);
            for (int i = 0; i < count; i++) {
                if (i == 0 || partners[i] != partners[i - 1]) {
                    double weight = linkBits(vendor, partners[i]);
                    if (weight >= minBits && weight > 0) {
                        builder.add(vendor, partners[i], weight);
                    }
                }
            }
        }
        return builder.build();
    }
}
