package io.ringwork.api.http;

import io.ringwork.graph.store.GraphExplorer;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.GraphWriter;
import io.ringwork.graph.store.JudgementLog;
import io.ringwork.graph.store.RunLedger;

/** A store that fails at everything. */
record BrokenStore(RuntimeException failure) implements GraphStore {

    @Override
    public GraphWriter writer() {
        throw failure;
    }

    @Override
    public GraphReader reader() {
        throw failure;
    }

    @Override
    public GraphExplorer explorer() {
        throw failure;
    }

    @Override
    public RunLedger ledger() {
        throw failure;
    }

    @Override
    public JudgementLog judgements() {
        throw failure;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
