package io.ringwork.graph.pipeline;

import java.util.Locale;

/**
 * A simple way to group vendors, to compare the detection with. Each looks at payment accounts, addresses and
 * identifiers of every kind, IP addresses included; pictures and titles are none. Values that say nothing, such as
 * {@code N/A}, are values like others to the closures, as they are to tools that compare texts.
 */
public enum Baseline {
    /** Vendors that have a value of one kind in exactly the same spelling are linked, and who is linked to them too. */
    EXACT_CLOSURE("exact-match closure"),
    /** The same after normalising. */
    NORMALIZED_CLOSURE("normalised closure"),
    /** The same after normalising, without values that more than 25 vendors have. */
    CAPPED_CLOSURE("closure, cap 25"),
    /**
     * Communities by modularity and the Leiden algorithm in the graph in which two vendors are tied by the number of
     * values that they share after normalising, without values that more than 25 vendors have.
     */
    MODULARITY("modularity Leiden");

    /** The largest number of holders at which {@link #CAPPED_CLOSURE} and {@link #MODULARITY} look at a value. */
    static final int CAP = 25;

    private final String title;

    Baseline(String title) {
        this.title = title;
    }

    /** Its name in tables. */
    public String title() {
        return title;
    }

    /** The word used in files: lower case with underscores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
