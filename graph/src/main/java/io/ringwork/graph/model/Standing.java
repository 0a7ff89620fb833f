package io.ringwork.graph.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a group of linked vendors is held to be. */
public enum Standing {
    /** A ring: its members act together and nothing says that they do so openly and without complaint. */
    RING,
    /** Linked and nothing more: one owner who shows himself, and nobody complained. */
    LINKED;

    /** The word used in files and answers: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that word, if there is one. */
    public static Optional<Standing> find(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
