package io.ringwork.graph.store;

import io.ringwork.graph.model.Judgement;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what analysts decided. A judgement stands until it is withdrawn; one that was withdrawn stays in the history and
 * has no effect. Contradictions are taken: whoever reads the log resolves them.
 */
public interface JudgementLog {

    /**
     * Keeps a judgement. A value of a kind that comparison finds
     * ({@link io.ringwork.graph.model.IdentifierKind#isDerived}) is taken as it is, because the store has no node of it.
     *
     * @throws JudgementRefusedException when the store does not know a vendor or value, when the same verdict on the same
     *     subjects stands already, or when the id was used before; then nothing is kept
     */
    void add(Judgement judgement);

    /**
     * Takes a judgement back.
     *
     * @return what was withdrawn; empty when no judgement of that id stands, and then nothing changes
     */
    Optional<Judgement> withdraw(String id, Withdrawal withdrawal);

    /** Those that stand, in the order of {@link Judgement#BY_TIME}. */
    List<Judgement> listStanding();

    /** All that were ever added, in the order of {@link Judgement#BY_TIME}. */
    List<JudgementEntry> history();

    /** The judgement of that id, whether it stands or was withdrawn. */
    Optional<JudgementEntry> find(String id);
}
