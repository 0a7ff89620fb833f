package io.ringwork.graph.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a report. */
public enum ReportOutcome {
    PENDING,
    CONFIRMED,
    DISMISSED,
    WITHDRAWN,
    COUNTER_NOTICED;

    /** The word used in files and answers: lower case with underscores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that word, if there is one. */
    public static Optional<ReportOutcome> find(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
