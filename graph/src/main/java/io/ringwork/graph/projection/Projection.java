package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.SuppressedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shared identifiers as weighted ties between vendors. A value that is evidence is usable, held by two vendors or more,
 * and no hub; everything else that is shared stands in {@link #suppressed}.
 */
public final class Projection {

    private final DetectionInput input;
    private final ValueWeights weights;
    private final Bipartite evidence;
    private final Bipartite hubUses;
    private final Dependence dependence;
    private final Timing timing;
    private final PersonEvidence persons;

    private Projection(DetectionInput input, ProjectionParameters parameters, @Nullable Calibration frozen) {
        this.input = input;
        weights = new ValueWeights(input, parameters, frozen);
        evidence = keepOnly(input.uses(), weights.counts);
        hubUses = keepOnly(input.uses(), weights.hub);
        dependence = new Dependence(input.identifierRecords(), weights.bits);
        timing = new Timing(input, frozen == null ? null : frozen.appearances);
        persons = new PersonEvidence(input, evidence, frozen == null ? null : frozen.persons);
    }

    /** Weighs what the vendors share. O(uses · cap) time. */
    public static Projection of(DetectionInput input, ProjectionParameters parameters) {
        return new Projection(input, parameters, null);
    }

    /**
     * Weighs what the vendors share by what was measured before. So the weights of facts that nothing happened to stay, and
     * a part of a store is weighed as in the whole.
     */
    public static Projection of(DetectionInput input, ProjectionParameters parameters, Calibration calibration) {
        return new Projection(input, parameters, calibration);
    }

    /** What was measured, to weigh later rows by. */
    public Calibration calibration() {
        return Calibration.of(input, weights, timing.appearances(), persons.weights());
    }

    /** The largest number of holders with which a hub would count, or one of the constants of {@link Surroundings}. */
    public int threshold(int identifier) {
        return weights.thresholds[identifier];
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

    private Identifier record(int identifier) {
        return input.identifierRecords().get(identifier);
    }

    private Prior prior(int identifier) {
        return PriorTable.of(input.identifierRecords().kind(identifier));
    }

    /** What the projection was made from. */
    public DetectionInput input() {
        return input;
    }

    /** Vendors on the left, identifiers that are evidence on the right; the other identifiers have no edge. */
    public Bipartite evidence() {
        return evidence;
    }

    /** Vendors on the left, hubs on the right: values that too many hold to make a link. */
    public Bipartite hubUses() {
        return hubUses;
    }

    /** Weight of an identifier by itself between any two of its holders; of a hub what it would weigh; else 0. */
    public double bits(int identifier) {
        return weights.bits[identifier];
    }

    /** Shared values that are no evidence, by kind and value. */
    public List<SuppressedValue> suppressed() {
        return weights.suppressed;
    }

    /** Number of identifiers that two vendors or more hold, evidence or not. */
    public int sharedIdentifiers() {
        return weights.sharedIdentifiers;
    }

    /**
     * The bits that each of the identifiers adds when they stand together, dependent ones counted once.
     *
     * @param identifiers in ascending order
     */
    public double[] addedBits(int[] identifiers) {
        return dependence.addedBits(identifiers);
    }

    /** What two vendors share, with its weight; weak kinds among it. */
    public PairEvidence pair(int vendor, int other) {
        int[] common = common(vendor, other);
        double[] added = pairBits(vendor, other, common);
        boolean met = common.length > 0 || persons.isNamesake(vendor, other);
        List<Link.Part> parts = met ? persons.parts(vendor, other, common, added) : List.of();
        List<SharedFact> facts = new ArrayList<>(common.length);
        for (int i = 0; i < common.length; i++) {
            facts.add(new SharedFact(record(common[i]).kind(), record(common[i]).canonical(), added[i]));
        }
        facts.sort(Comparator.comparingDouble((SharedFact fact) -> -fact.bits())
                .thenComparing(SharedFact::kind)
                .thenComparing(SharedFact::value));
        return new PairEvidence(List.copyOf(facts), met ? timing.returnBits(vendor, other) : 0, parts);
    }

    /** How much of its weight a value keeps between two of its holders when their uses lie years apart: 0.25 to 1. */
    public double timeFactor(int vendor, int other, int identifier) {
        return timing.factor(vendor, other, identifier);
    }

    /** The bits that it adds that one of two vendors appeared days after the other was removed; usually 0. */
    public double returnBits(int vendor, int other) {
        return timing.returnBits(vendor, other);
    }

    /** Whether names, dates of birth and documents say anything in this store. */
    public boolean tellsPersons() {
        return persons.speaks();
    }

    /** Whether what is known of two vendors as persons speaks against their being one; never in a silent store. */
    public boolean opposes(int vendor, int other) {
        return persons.opposes(vendor, other);
    }

    private double[] pairBits(int vendor, int other, int[] common) {
        double[] added = dependence.addedBits(common);
        for (int i = 0; i < common.length; i++) {
            added[i] = ShownBits.of(added[i] * timing.factor(vendor, other, common[i]));
        }
        return added;
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

    /** Weight of the link between two vendors, as {@link PairEvidence#bits} has it; 0 when nothing can make a link. */
    private double linkBits(int vendor, int other) {
        int[] common = common(vendor, other);
        if (!makesLink(common) && !persons.isNamesake(vendor, other)) {
            return 0;
        }
        double[] added = pairBits(vendor, other, common);
        List<Link.Part> parts = persons.parts(vendor, other, common, added);
        Arrays.sort(added);
        double sum = 0;
        for (int i = added.length - 1; i >= 0; i--) {
            sum += added[i];
        }
        sum += PersonEvidence.sum(parts);
        return sum > 0 ? sum + timing.returnBits(vendor, other) : 0;
    }

    /** A strong fact makes a link, and so does a supported one beside a fact of another group. */
    private boolean makesLink(int[] common) {
        EvidenceGroup first = null;
        boolean several = false;
        boolean supported = false;
        for (int identifier : common) {
            Prior prior = prior(identifier);
            if (prior.tie() == Prior.Tie.STRONG) {
                return true;
            }
            supported |= prior.tie() == Prior.Tie.SUPPORTED;
            several |= first != null && prior.group() != first;
            first = prior.group();
        }
        return supported && several;
    }

    private boolean startsLink(int identifier) {
        return weights.bits[identifier] > 0 && prior(identifier).tie() != Prior.Tie.WEAK;
    }

    /**
     * Number of vendor pairs that {@link #linkGraph} looks at.
     *
     * @param starAbove see there
     */
    public long pairCount(int starAbove) {
        long pairs = persons.bornAlikePairs();
        for (int i = 0; i < evidence.rightCount(); i++) {
            long holders = evidence.rightDegree(i);
            if (holders > 0 && startsLink(i)) {
                pairs += holders > starAbove ? holders - 1 : holders * (holders - 1) / 2;
            }
        }
        return pairs;
    }

    /** Number of values that {@link #linkGraph} draws as stars. */
    public long starCount(int starAbove) {
        long stars = 0;
        for (int i = 0; i < evidence.rightCount(); i++) {
            stars += evidence.rightDegree(i) > starAbove && startsLink(i) ? 1 : 0;
        }
        return stars;
    }

    /**
     * The vendor graph: an edge between two vendors whose facts make a link, its weight the bits of all their facts.
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
                if (!startsLink(identifier) || (holders > starAbove && !centre)) {
                    continue;
                }
                for (int i = holders - 1; i >= 0 && evidence.leftOf(identifier, i) > vendor; i--) {
                    if (count == partners.length) {
                        partners = Arrays.copyOf(partners, 2 * count);
                    }
                    partners[count++] = evidence.leftOf(identifier, i);
                }
            }
            int[] bornAlike = persons.bornAlike(vendor);
            if (bornAlike.length > 0) {
                partners = Arrays.copyOf(partners, Math.max(partners.length, count + bornAlike.length));
                System.arraycopy(bornAlike, 0, partners, count, bornAlike.length);
                count += bornAlike.length;
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
