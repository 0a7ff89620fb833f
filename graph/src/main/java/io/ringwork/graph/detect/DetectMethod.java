package io.ringwork.graph.detect;

import java.util.Locale;

/** How the vendor graph is cut into rings. */
public enum DetectMethod {
    /** Communities of links that are strong enough. */
    LEIDEN,
    /** Everybody who is tied to anybody, directly or through others. */
    COMPONENTS;

    /** The word used in settings: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
