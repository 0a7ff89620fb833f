package io.ringwork.api.cli;

import io.ringwork.graph.model.Ring;
import io.ringwork.graph.score.Sentences;

/** The reason for a ring in one line. */
final class Reasons {

    private Reasons() {}

    /** The strongest shared fact, and how many more there are. */
    static String of(Ring ring) {
        if (ring.evidence().isEmpty()) {
            return "";
        }
        int others = ring.evidence().size() - 1;
        return Sentences.evidence(ring.evidence().get(0))
                + (others == 0 ? "" : others == 1 ? "; 1 more shared fact" : "; " + others + " more shared facts");
    }
}
