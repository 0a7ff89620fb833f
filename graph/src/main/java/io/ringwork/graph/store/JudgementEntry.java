package io.ringwork.graph.store;

import io.ringwork.graph.model.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * A judgement and what became of it.
 *
 * @param withdrawal null while it stands
 */
public record JudgementEntry(Judgement judgement, @Nullable Withdrawal withdrawal) {

    /** Whether it has an effect. */
    public boolean stands() {
        return withdrawal == null;
    }
}
