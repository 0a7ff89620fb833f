package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the levels of {@link PersonComparison} weigh, learned from the store: log2(m/u) (I. P. Fellegi and A. B. Sunter, "A
 * theory for record linkage", 1969). m, the share of a level among vendors that are one, is that among anchors: pairs that
 * share something issued once, an account, a tax number or a key. u, its share among any two vendors, is that on an even
 * grid of pairs. Names are smoothed by a few pairs that behave like anybody, dates of birth by a prior.
 *
 * <p>Where anchors trade under unlike names, a name says nothing of who is behind it, and all of this is silent.
 *
 * @param names bits by level
 * @param births bits by level
 * @param speak whether the store shows that those tied by documents bear like names
 */
@SuppressWarnings("ArrayRecordComponent") // Three numbers each, read in the inner loop; nobody writes into them.
record PersonWeights(double[] names, double[] births, boolean speak) {

    private static final PersonWeights SILENT =
            new PersonWeights(new double[PersonComparison.LEVELS], new double[PersonComparison.LEVELS], false);

    private static final double LN_2 = StrictMath.log(2);
    /** A value with more holders is no anchor: companies share the tax number of their agent. */
    private static final int MOST_ANCHOR_HOLDERS = 25;
    /** Fewer anchors with names show nothing. */
    private static final int LEAST_ANCHORS = 10;
    /** What a difference of names must weigh, at most, for anything to be said. */
    private static final double LEAST_DIFFERENCE = -1;
    /** Pairs that behave like anybody, added to the anchors. */
    private static final double NAME_SMOOTHING = 2;
    /** Of the births of one person the shares that are written the same, off by one part, and different: judgement. */
    private static final double[] BIRTH_PRIOR = {0.88, 0.08, 0.04};

    private static final double BIRTH_PRIOR_PAIRS = 10;
    private static final Sample GLANCE = new Sample(256, 512);
    private static final Sample WHOLE = new Sample(4_096, 16_384);

    /** The most anchors and the most pairs of the grid. */
    private record Sample(int anchors, int pairs) {}

    /**
     * Learns; the sample is the same whatever the order of rows. Constant time apart from listing the anchors, which takes
     * O(uses · {@value #MOST_ANCHOR_HOLDERS}).
     *
     * @param evidence vendors and what they share that counts
     */
    static PersonWeights of(DetectionInput input, Bipartite evidence) {
        int[] known = IntStream.range(0, input.persons().size())
                .filter(vendor -> !input.persons().get(vendor).isEmpty())
                .toArray();
        if (known.length < 2) {
            return SILENT;
        }
        long[] anchors = anchors(input, evidence);
        if (anchors.length < LEAST_ANCHORS) {
            return SILENT;
        }
        PersonComparison comparison = new PersonComparison(input.persons());
        // Most stores are silent, and a glance shows it.
        PersonWeights glance = learn(comparison, anchors, known, GLANCE);
        return glance.speak ? learn(comparison, anchors, known, WHOLE) : SILENT;
    }

    private static PersonWeights learn(PersonComparison comparison, long[] anchors, int[] known, Sample sample) {
        long[][] matched = new long[2][PersonComparison.LEVELS];
        int anchorCount = Math.min(anchors.length, sample.anchors);
        for (int i = 0; i < anchorCount; i++) {
            long anchor = anchors[(int) (i * (long) anchors.length / anchorCount)];
            count(comparison, (int) (anchor >> 32), (int) anchor, matched);
        }
        long[][] anybody = new long[2][PersonComparison.LEVELS];
        long all = known.length * (known.length - 1L) / 2;
        long pairCount = Math.min(all, sample.pairs);
        int row = 0;
        long before = 0;
        for (long i = 0; i < pairCount; i++) {
            // Pairs are numbered row by row: the pairs of the first with every later one, then those of the second.
            long pair = i * (all / pairCount) + i * (all % pairCount) / pairCount;
            while (pair - before >= known.length - 1 - row) {
                before += known.length - 1 - row;
                row++;
            }
            count(comparison, known[row], known[row + 1 + (int) (pair - before)], anybody);
        }
        double[] anybodyNames = shares(anybody[0]);
        double[] names = bits(matched[0], anybodyNames, NAME_SMOOTHING, anybodyNames);
        double[] births = bits(matched[1], BIRTH_PRIOR, BIRTH_PRIOR_PAIRS, shares(anybody[1]));
        boolean enough = Arrays.stream(matched[0]).sum() >= LEAST_ANCHORS;
        return new PersonWeights(names, births, enough && names[PersonComparison.LEVELS - 1] <= LEAST_DIFFERENCE);
    }

    private static void count(PersonComparison comparison, int vendor, int other, long[][] counts) {
        int name = comparison.names(vendor, other);
        int birth = comparison.births(vendor, other);
        if (name != PersonComparison.UNKNOWN) {
            counts[0][name]++;
        }
        if (birth != PersonComparison.UNKNOWN) {
            counts[1][birth]++;
        }
    }

    /** Shares of the levels, none of them 0. */
    private static double[] shares(long[] counts) {
        double all = Arrays.stream(counts).sum();
        return Arrays.stream(counts)
                .mapToDouble(count -> (count + 0.5) / (all + 0.5 * counts.length))
                .toArray();
    }

    private static double[] bits(long[] matched, double[] prior, double priorPairs, double[] anybody) {
        double all = Arrays.stream(matched).sum();
        double[] bits = new double[matched.length];
        for (int level = 0; level < bits.length; level++) {
            double match = (matched[level] + priorPairs * prior[level]) / (all + priorPairs);
            bits[level] = ShownBits.of(StrictMath.log(match / anybody[level]) / LN_2);
        }
        return bits;
    }

    /** Pairs that share something issued once, each once, in order. */
    private static long[] anchors(DetectionInput input, Bipartite evidence) {
        IdentifierList identifiers = input.identifierRecords();
        long[] anchors = new long[64];
        int count = 0;
        for (int i = 0; i < evidence.rightCount(); i++) {
            int holders = evidence.rightDegree(i);
            if (holders < 2 || holders > MOST_ANCHOR_HOLDERS || !HubRule.isPersonal(identifiers.kind(i))) {
                continue;
            }
            for (int a = 0; a < holders; a++) {
                for (int b = a + 1; b < holders; b++) {
                    if (count == anchors.length) {
                        anchors = Arrays.copyOf(anchors, 2 * count);
                    }
                    anchors[count++] = ((long) evidence.leftOf(i, a) << 32) | evidence.leftOf(i, b);
                }
            }
        }
        return Arrays.stream(anchors, 0, count).sorted().distinct().toArray();
    }
}
