package io.ringwork.bench;

import io.ringwork.graph.engine.Partition;

/** The same kernels in one library, on the two graphs of a world as the library holds them. */
interface Kernels {

    /** How many components vendors and identifiers have. */
    int componentCount();

    /** Personalised PageRank of one vendor over the weighted graph of vendors, damping 0.85. */
    double[] pageRank(int seed, int iterations);

    /** Communities in the weighted graph of vendors. */
    Partition communities();
}
