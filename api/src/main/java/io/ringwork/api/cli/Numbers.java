package io.ringwork.api.cli;

import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {

    private Numbers() {}

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String bits(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String share(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
