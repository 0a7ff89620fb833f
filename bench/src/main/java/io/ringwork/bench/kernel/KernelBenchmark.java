package io.ringwork.bench.kernel;

import io.ringwork.bench.World;
import io.ringwork.bench.WorldGenerator;
import io.ringwork.graph.algo.centrality.NearbyVertices;
import io.ringwork.graph.algo.centrality.PageRankParameters;
import io.ringwork.graph.algo.centrality.PageRankPush;
import io.ringwork.graph.algo.centrality.PersonalisedPageRank;
import io.ringwork.graph.algo.community.Leiden;
import io.ringwork.graph.algo.community.LeidenParameters;
import io.ringwork.graph.algo.community.LeidenResult;
import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.algo.core.DenseBlock;
import io.ringwork.graph.algo.core.Fraudar;
import io.ringwork.graph.algo.core.KCore;
import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.OneMode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The engine's kernels, wall time for each call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx8g")
public class KernelBenchmark {

    private static final int MAX_HOLDERS = 50;

    /** Number of vendors. */
    @Param({"250000", "1000000"})
    public int vendors;

    private World world = new World(0, 0, new int[0], new int[0], new int[0][]);
    private Bipartite graph = Bipartite.of(0, 0, new int[0], new int[0]);
    private double[] weights = {};
    private CsrGraph projected = OneMode.of(graph, weights, MAX_HOLDERS);

    /** Makes the graph. */
    @Setup
    public void setUp() {
        world = WorldGenerator.generate(vendors, 1);
        graph = world.graph();
        weights = World.weights(graph);
        projected = OneMode.of(graph, weights, MAX_HOLDERS);
    }

    /** Rows of both sides from edges in no order. */
    @Benchmark
    public Bipartite bipartite() {
        return world.graph();
    }

    /** Components of both sides. */
    @Benchmark
    public int[] components() {
        return ConnectedComponents.labels(graph, Integer.MAX_VALUE);
    }

    /** Vendors who share a value of at most 50 holders. */
    @Benchmark
    public CsrGraph projection() {
        return OneMode.of(graph, weights, MAX_HOLDERS);
    }

    /** Communities. */
    @Benchmark
    public LeidenResult leiden() {
        return Leiden.run(projected, new LeidenParameters(0.1, 3, 1));
    }

    /** Personalised PageRank of one vendor over the whole graph, 20 steps. */
    @Benchmark
    public double[] pageRank() {
        return PersonalisedPageRank.of(projected, new PageRankParameters(0.85, 20), world.rings()[0][0]);
    }

    /** The same near one vendor only, at most 20,000 edges; a thousand vendors one after the other. */
    @Benchmark
    public NearbyVertices[] thousandPushes() {
        NearbyVertices[] found = new NearbyVertices[1_000];
        for (int i = 0; i < found.length; i++) {
            found[i] = PageRankPush.of(projected, world.rings()[i][0], 0.85, 1e-4, 20_000);
        }
        return found;
    }

    /** One block. */
    @Benchmark
    public List<DenseBlock> fraudar() {
        return Fraudar.blocks(graph, 1);
    }

    /** Core numbers. */
    @Benchmark
    public int[] cores() {
        return KCore.of(projected);
    }
}
