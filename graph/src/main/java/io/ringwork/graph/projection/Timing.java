package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.model.Vendor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What times say of a shared value. Numbers, addresses and devices pass on to strangers: two uses that lie more than
 * {@value #FREE_DAYS} days apart count less, by a quarter for each further year begun, down to a quarter. A vendor that appears within
 * {@value #RETURN_DAYS} days after a vendor of the same values was removed says more: log2 of how much likelier that is for
 * somebody who comes back than for anybody.
 */
final class Timing {

    private static final double SECONDS_A_DAY = 86_400;
    private static final double FREE_DAYS = 180;
    private static final double STEP_DAYS = 365;
    private static final double STEP = 0.25;
    private static final double LEAST_FACTOR = 0.25;
    private static final int RETURN_DAYS = 30;
    /** How many of those who were removed come back within the time: documented judgement. */
    private static final double RETURN_MATCH = 0.3;

    private static final double MOST_RETURN_BITS = 5;
    private static final double LN_2 = StrictMath.log(2);

    private final Bipartite uses;
    private final UseTable table;
    private final double[] appearedDay;
    private final double[] removedDay;
    private final double[] sortedAppearances;

    /** @param appearances days at which vendors of the store appeared, ascending, or null to take them from here */
    Timing(DetectionInput input, double @Nullable [] appearances) {
        this.uses = input.uses();
        this.table = input.useTable();
        List<Vendor> vendors = input.vendorRecords();
        appearedDay = new double[vendors.size()];
        removedDay = new double[vendors.size()];
        for (int vendor = 0; vendor < vendors.size(); vendor++) {
            Vendor vendorRecord = vendors.get(vendor);
            Instant registered = vendorRecord.registeredAt();
            appearedDay[vendor] = day(registered == null ? input.firstUse(vendor) : registered, Double.NaN);
            removedDay[vendor] = day(vendorRecord.removedAt(), Double.NaN);
        }
        sortedAppearances = appearances != null
                ? appearances
                : Arrays.stream(appearedDay)
                        .filter(day -> !Double.isNaN(day))
                        .sorted()
                        .toArray();
    }

    /** Days at which vendors appeared, ascending. */
    double[] appearances() {
        return sortedAppearances;
    }

    private static double day(@Nullable Instant instant, double missing) {
        return instant == null ? missing : instant.getEpochSecond() / SECONDS_A_DAY;
    }

    /** How much of its weight a value keeps between two of its holders: 1 for uses at one time, down to a quarter. */
    double factor(int vendor, int other, int identifier) {
        int one = uses.findEdge(vendor, identifier);
        int two = uses.findEdge(other, identifier);
        double gap = Math.max(firstDay(one) - lastDay(two, other), firstDay(two) - lastDay(one, vendor));
        if (!(gap > FREE_DAYS) || Double.isInfinite(gap)) {
            return 1;
        }
        // In steps, so that a store that grows by a little moves few links across a threshold.
        int years = (int) StrictMath.ceil((gap - FREE_DAYS) / STEP_DAYS);
        return Math.max(LEAST_FACTOR, 1 - years * STEP);
    }

    private double firstDay(int edge) {
        return table.firstSecond(edge, Double.NEGATIVE_INFINITY) / SECONDS_A_DAY;
    }

    /** A use without an end lasts until its vendor is removed. */
    private double lastDay(int edge, int vendor) {
        double removed = Double.isNaN(removedDay[vendor]) ? Double.POSITIVE_INFINITY : removedDay[vendor];
        return table.hasLast(edge) ? table.lastSecond(edge) / SECONDS_A_DAY : removed;
    }

    /** The bits that a return after a removal adds to the link of two vendors; 0 when neither came back. */
    double returnBits(int vendor, int other) {
        return Math.max(returned(vendor, other), returned(other, vendor));
    }

    private double returned(int removed, int other) {
        double gone = removedDay[removed];
        double came = appearedDay[other];
        if (!(came >= gone && came <= gone + RETURN_DAYS)) {
            return 0;
        }
        int known = Math.max(1, sortedAppearances.length);
        double anybody = (below(gone + RETURN_DAYS) - below(gone)) / (double) known;
        double bits = StrictMath.log(RETURN_MATCH / Math.max(anybody, 1.0 / known)) / LN_2;
        return ShownBits.of(Math.max(0, Math.min(MOST_RETURN_BITS, bits)));
    }

    private int below(double day) {
        int position = Arrays.binarySearch(sortedAppearances, day);
        return position < 0 ? -position - 1 : position;
    }
}
