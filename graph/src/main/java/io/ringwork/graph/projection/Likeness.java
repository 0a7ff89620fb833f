package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.model.Vendor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the holders of a value look like one operator's vendors: opened within {@value #WINDOW_DAYS} days of each other
 * far more often than any two vendors are. The clients of a forwarder open their shops whenever they like.
 */
final class Likeness {

    private static final int WINDOW_DAYS = 60;
    private static final double SECONDS_A_DAY = 86_400;
    /** How many times the rate of any two vendors the rate among the holders must be. */
    private static final double FACTOR = 3;

    private final double[] openedDays;
    private final double usualRate;

    /** @param usualRate share of any two vendors that opened within the window, or NaN to measure it here */
    Likeness(List<Vendor> vendors, double usualRate) {
        openedDays = new double[vendors.size()];
        for (int i = 0; i < openedDays.length; i++) {
            Instant opened = vendors.get(i).registeredAt();
            openedDays[i] = opened == null ? Double.NaN : opened.getEpochSecond() / SECONDS_A_DAY;
        }
        this.usualRate = Double.isNaN(usualRate) ? closeRate(openedDays.clone()) : usualRate;
    }

    double usualRate() {
        return usualRate;
    }

    /** Whether the holders of the identifier are alike; never when the dates are not known. */
    boolean isAlike(Bipartite uses, int identifier) {
        double[] days = new double[uses.rightDegree(identifier)];
        for (int i = 0; i < days.length; i++) {
            days[i] = openedDays[uses.leftOf(identifier, i)];
        }
        double rate = closeRate(days);
        return usualRate > 0 && rate >= Math.min(0.8, FACTOR * usualRate);
    }

    /** The share of pairs within the window, among vendors with a date; 0 for fewer than three of them. */
    private static double closeRate(double[] days) {
        Arrays.sort(days);
        int known = days.length;
        while (known > 0 && Double.isNaN(days[known - 1])) {
            known--;
        }
        if (known < 3) {
            return 0;
        }
        long close = 0;
        int start = 0;
        for (int end = 0; end < known; end++) {
            while (days[end] - days[start] > WINDOW_DAYS) {
                start++;
            }
            close += end - start;
        }
        return close / (known * (known - 1.0) / 2);
    }
}
