package io.ringwork.graph.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The tables of a data set, in the order in which they are loaded: a row refers only to tables before its own. */
public enum Table {
    VENDORS,
    LISTINGS,
    PAYMENT_ACCOUNTS,
    SHIPPING_ADDRESSES,
    IDENTIFIERS,
    REPORTS;

    /** The table's name in files: lower case with underscores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table of that name, if there is one. */
    public static Optional<Table> find(String word) {
        return Arrays.stream(values())
                .filter(table -> table.word().equals(word))
                .findFirst();
    }
}
