package io.ringwork.graph.model;

import java.util.Locale;

/** Whether a value may be evidence. What is not {@link #USABLE} is stored and shown, and never links anybody. */
public enum IdentifierQuality {
    /** Well-formed: it may be evidence. */
    USABLE,
    /** Says nothing: zeros, {@code N/A}, {@code noreply@…}, "same as above". */
    PLACEHOLDER,
    /** Not a value of its kind: an IBAN whose checksum fails, a phone number that is too short. */
    MALFORMED;

    /** The word used in files and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
