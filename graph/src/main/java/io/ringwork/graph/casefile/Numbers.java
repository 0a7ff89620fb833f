package io.ringwork.graph.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they stand in files: rounded half up, in plain notation, without zeros at the end. */
final class Numbers {

    private static final int BITS_DECIMALS = 4;
    private static final int SHARE_DECIMALS = 6;

    private Numbers() {}

    /** A weight, with at most 4 decimals. */
    static BigDecimal bits(double value) {
        return rounded(value, BITS_DECIMALS);
    }

    /** A membership or a risk, with at most 6 decimals. */
    static BigDecimal share(double value) {
        return rounded(value, SHARE_DECIMALS);
    }

    private static BigDecimal rounded(double value, int decimals) {
        BigDecimal decimal = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        // A scale below 0 would be written with an exponent.
        BigDecimal stripped = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
