package io.ringwork.api.http.wire;

/** Rounds numbers of the wire, so that no answer depends on the last bits of a sum. */
final class Rounded {

    private Rounded() {}

    /** Bits of evidence, to 4 decimals. */
    static double bits(double bits) {
        return to(bits, 1e4);
    }

    /** A share or a risk from 0 to 1, to 6 decimals. */
    static double share(double share) {
        return to(share, 1e6);
    }

    private static double to(double value, double steps) {
        // Adding zero turns a negative zero into a plain one.
        return Math.round(value * steps) / steps + 0.0;
    }
}
