package io.ringwork.bench;

import java.util.Locale;

/** What a comparison found, on standard output: written alike under every locale, because other processes read it. */
final class Figures {

    private Figures() {}

    /** Prints, as {@link String#format(Locale, String, Object...)} writes it. */
    static void print(String format, Object... arguments) {
        System.out.print(text(format, arguments));
    }

    /** The text that {@link #print} prints. */
    static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
