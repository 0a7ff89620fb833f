package io.ringwork.graph.store;

import java.util.Optional;

/**
 * An open property graph: the roles that it plays, and its life.
 *
 * <p>Every method of the roles may throw {@link StoreException}. A store is safe for use by several threads; a batch is
 * written in one transaction, so it is there whole or not at all.
 */
public interface GraphStore extends AutoCloseable {

    /** Takes source records in. */
    GraphWriter writer();

    /** Hands out what detection works on. */
    GraphReader reader();

    /** Answers the questions of a person who explores. */
    GraphExplorer explorer();

    /** Keeps runs and their findings. */
    RunLedger ledger();

    /** Keeps what analysts decided. */
    JudgementLog judgements();

    /** Where to keep what was made of the facts; empty where there is no place beside the store. */
    default Optional<Annex> annex() {
        return Optional.empty();
    }

    @Override
    void close();
}
