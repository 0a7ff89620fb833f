package io.ringwork.graph.pipeline;

import io.ringwork.graph.source.RejectedRow;
import io.ringwork.graph.store.WriteCounts;
import java.util.List;
import java.util.Optional;

/**
 * What became of some events.
 *
 * @param outcomes for each event in its order why it was rejected; empty for one that is stored
 * @param stored counts of those that are stored
 * @param touched the vendors of whom the store may say something else than before, in order
 */
public record Intake(List<Optional<RejectedRow>> outcomes, WriteCounts stored, List<String> touched) {

    /** Copies the lists. */
    public Intake {
        outcomes = List.copyOf(outcomes);
        touched = List.copyOf(touched);
    }

    /** Those that were rejected, in the order of the events. */
    public List<RejectedRow> rejected() {
        return outcomes.stream().flatMap(Optional::stream).toList();
    }
}
