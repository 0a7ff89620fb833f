package io.ringwork.graph.sample;

import java.util.Locale;

/** How the members of a planted ring give themselves away. */
public enum Typology {
    /** All are paid into one account, in some large rings into one or both of two; everything else is their own. */
    SHARED_ACCOUNT,
    /**
     * Each shares one identifier with the next, of changing kinds; a shared picture comes with another identifier. No
     * value has more than two users.
     */
    CHAIN,
    /** A vendor is removed and the next registers days later with some of the old identifiers. */
    ROTATION,
    /** Cells with an account each, joined by one identifier between neighbours, behind one hub. */
    CELLS,
    /** Nothing shared but pictures that are almost the same, reworded titles and one place in many spellings. */
    CAREFUL,
    /** Two rings with an account each; a member of one lends one identifier to members of the other. */
    LENT;

    /** The word used in files: lower case with underscores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
