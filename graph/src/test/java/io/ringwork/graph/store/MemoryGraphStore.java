package io.ringwork.graph.store;

/**
 * A store in plain collections: the reference for what the ports promise, and a quick store for tests of everything above
 * them. One lock guards all; nothing is fast here on purpose.
 */
public final class MemoryGraphStore implements GraphStore {

    private final MemoryFacts facts = new MemoryFacts();
    private final MemoryLedger ledger = new MemoryLedger(facts);
    private final GraphWriter writer = new MemoryWriter(facts);
    private final GraphReader reader = new MemoryReader(facts);
    private final MemoryJudgementLog judgements = new MemoryJudgementLog(facts);
    private final GraphExplorer explorer = new MemoryExplorer(facts, ledger, judgements);

    @Override
    public GraphWriter writer() {
        return writer;
    }

    @Override
    public GraphReader reader() {
        return reader;
    }

    @Override
    public GraphExplorer explorer() {
        return explorer;
    }

    @Override
    public RunLedger ledger() {
        return ledger;
    }

    @Override
    public JudgementLog judgements() {
        return judgements;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
