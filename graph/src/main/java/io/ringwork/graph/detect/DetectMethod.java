package io.ringwork.graph.detect;

import java.util.Locale;

/** How the vendor graph is cut into rings. */
public enum DetectMethod {
    /** Dense cells, joined where a thin link is all that can be expected or independent facts agree. */
    CELLS,
    /** The dense cells as they are. */
    LEIDEN,
    /** Everybody who is tied to anybody, directly or through others. */
    COMPONENTS;

    /** The word used in settings: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
