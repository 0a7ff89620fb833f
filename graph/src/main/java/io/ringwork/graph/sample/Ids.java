package io.ringwork.graph.sample;

import java.time.LocalDateTime;

/** Ids and times as they stand in the files. */
final class Ids {

    private Ids() {}

    /** The vendor's id, such as V000123. */
    static String vendor(int vendor, int vendors) {
        return "V"
                + Accounts.padded(
                        vendor + 1L, Math.max(6, Integer.toString(vendors).length()));
    }

    /** An id that no other listing has; listings of one vendor do not follow each other. */
    static String listing(int number, int listings) {
        return "L"
                + Accounts.padded(
                        Dice.spread(number, listings) + 1,
                        Math.max(7, Integer.toString(listings).length()));
    }

    /** ISO 8601 in UTC with seconds. */
    static String instant(LocalDateTime time) {
        String text = time.toString();
        return text.length() == 16 ? text + ":00Z" : text + "Z";
    }
}
