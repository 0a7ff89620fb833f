package io.ringwork.graph.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who filed a report. */
public enum ReporterKind {
    BRAND_OWNER,
    SMALL_BUSINESS,
    CONSUMER,
    LAW_ENFORCEMENT,
    PLATFORM;

    /** The word used in files and answers: lower case with underscores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that word, if there is one. */
    public static Optional<ReporterKind> find(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
