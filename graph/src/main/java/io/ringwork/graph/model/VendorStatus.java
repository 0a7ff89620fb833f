package io.ringwork.graph.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the marketplace says of a vendor's account. */
public enum VendorStatus {
    ACTIVE,
    SUSPENDED,
    REMOVED;

    /** The word used in files and answers: lower case with underscores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that word, if there is one. */
    public static Optional<VendorStatus> find(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
