package io.ringwork.graph.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an analyst decided. */
public enum Verdict {
    /** Two vendors act together, whatever the data says. */
    LINKED(2),
    /** Two vendors do not belong to one ring, whatever the data says. */
    NOT_LINKED(2),
    /** A vendor sells counterfeits. */
    COUNTERFEIT(1),
    /** A vendor was looked at and is honest. */
    CLEARED(1),
    /** A value is evidence although it looks like a hub. */
    VALUE_ALLOWED(1),
    /** A value is no evidence. */
    VALUE_FORBIDDEN(1);

    private final int subjects;

    Verdict(int subjects) {
        this.subjects = subjects;
    }

    /** How many subjects the verdict names. */
    public int subjects() {
        return subjects;
    }

    /** Whether the subject is an identifier's key and no vendor. */
    public boolean isAboutValue() {
        return this == VALUE_ALLOWED || this == VALUE_FORBIDDEN;
    }

    /** The word used in files and answers: lower case with underscores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that word, if there is one. */
    public static Optional<Verdict> find(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
