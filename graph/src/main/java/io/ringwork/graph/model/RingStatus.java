package io.ringwork.graph.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a ring since the run before. */
public enum RingStatus {
    NEW,
    SAME,
    GROWN,
    SHRUNK,
    MERGED,
    SPLIT,
    DISSOLVED;

    /** The word used in files and answers: lower case with underscores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that word, if there is one. */
    public static Optional<RingStatus> find(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
