package io.ringwork.bench;

import io.ringwork.graph.algo.centrality.PageRankParameters;
import io.ringwork.graph.algo.centrality.PersonalisedPageRank;
import io.ringwork.graph.algo.community.Leiden;
import io.ringwork.graph.algo.community.LeidenParameters;
import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.Partition;

/** Ours. */
final class OurKernels implements Kernels {

    private static final int ITERATIONS = 3;

    private final Bipartite both;
    private final CsrGraph vendors;

    OurKernels(Bipartite both, CsrGraph vendors) {
        this.both = both;
        this.vendors = vendors;
    }

    @Override
    public int componentCount() {
        return CompareComponents.count(ConnectedComponents.labels(both, Integer.MAX_VALUE));
    }

    @Override
    public double[] pageRank(int seed, int iterations) {
        return PersonalisedPageRank.of(vendors, new PageRankParameters(0.85, iterations), seed);
    }

    @Override
    public Partition communities() {
        return Leiden.run(vendors, new LeidenParameters(CompareCommunities.RESOLUTION, ITERATIONS, 1))
                .partition();
    }
}
