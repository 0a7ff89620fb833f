package io.ringwork.graph.pipeline;

import java.util.List;

/**
 * Judgements that stand and cannot all hold.
 *
 * @param loser id of the one that has no effect while the others stand: the earliest
 * @param winners ids of those that have, one or more, the latest first
 * @param sentence what they say and which of them count, for a person
 */
public record Contradiction(String loser, List<String> winners, String sentence) {

    /** Copies the winners. */
    public Contradiction {
        winners = List.copyOf(winners);
    }
}
