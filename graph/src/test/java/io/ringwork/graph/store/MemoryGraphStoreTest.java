package io.ringwork.graph.store;

/** The contract in plain collections. */
class MemoryGraphStoreTest extends GraphStoreContract {

    @Override
    protected GraphStore emptyStore() {
        return new MemoryGraphStore();
    }
}
