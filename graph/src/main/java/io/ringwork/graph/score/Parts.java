package io.ringwork.graph.score;

import io.ringwork.graph.model.Contribution;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects contributions so that what is printed adds up: each is rounded to {@value #DECIMALS} decimals when it is made,
 * and the sum is exact. Contributions that round to nothing are kept only when they are asked for by name.
 */
final class Parts {

    /** Decimals of a contribution, as many as are printed. */
    static final int DECIMALS = 4;

    private static final double LN_2 = StrictMath.log(2);

    private final List<Contribution> contributions = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;

    /** Adds a contribution, whatever it weighs. */
    void add(String name, double bits, String sentence) {
        BigDecimal rounded = rounded(bits);
        sum = sum.add(rounded);
        contributions.add(new Contribution(name, rounded.doubleValue(), sentence));
    }

    /** Adds a contribution unless it weighs nothing. */
    void addUnlessZero(String name, double bits, String sentence) {
        if (rounded(bits).signum() != 0) {
            add(name, bits, sentence);
        }
    }

    /** Adds contributions that were made before. */
    void addAll(Parts others) {
        contributions.addAll(others.contributions);
        sum = sum.add(others.sum);
    }

    /** The exact sum of the rounded contributions, as the nearest double; it prints as the printed parts add up. */
    double sum() {
        return sum.doubleValue();
    }

    List<Contribution> list() {
        return List.copyOf(contributions);
    }

    /** A weight as it is printed; half a unit is rounded up. */
    static double round(double bits) {
        return rounded(bits).doubleValue();
    }

    private static BigDecimal rounded(double bits) {
        return BigDecimal.valueOf(bits).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    static double log2(double value) {
        return StrictMath.log(value) / LN_2;
    }
}
