package io.ringwork.bench;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.OneMode;
import io.ringwork.graph.engine.Partition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.neo4j.gds.api.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One turn of one library: a process that makes the world, hands it over, and calls every kernel a few times. */
@Command(name = "kernels", description = "one library's kernels; prints processor seconds by name")
final class KernelRun implements Callable<Integer> {

    private static final int TOLD_APART = 100;

    @Mixin
    private final WorldOptions options = new WorldOptions();

    @Option(names = "--gds", description = "Graph Data Science instead of ours")
    private boolean gds;

    @Option(names = "--tolerance", defaultValue = "0", description = "of its PageRank (${DEFAULT-VALUE})")
    private double tolerance;

    /** Where the scores of a long PageRank are written, by which results are compared. */
    static Path scores(Path work, boolean gds) {
        return work.resolve(gds ? "gds.scores" : "ours.scores");
    }

    /** Scores that {@link KernelRun} wrote. */
    static double[] readScores(Path file) throws IOException {
        DoubleBuffer numbers = ByteBuffer.wrap(Files.readAllBytes(file)).asDoubleBuffer();
        double[] scores = new double[numbers.remaining()];
        numbers.get(scores);
        return scores;
    }

    private static void writeScores(double[] scores, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(scores.length * Double.BYTES);
        bytes.asDoubleBuffer().put(scores);
        Files.write(file, bytes.array());
    }

    @Override
    public Integer call() throws Exception {
        World world = options.world();
        Bipartite both = world.graph();
        CsrGraph vendors = OneMode.of(both, World.weights(both), CompareCommunities.MAX_HOLDERS);
        Kernels kernels = gds ? projected(both, vendors) : new OurKernels(both, vendors);
        int seed = world.rings()[0][0];
        int components = measure("components", kernels::componentCount);
        measure("PageRank", () -> kernels.pageRank(seed, CompareGds.ITERATIONS));
        Partition partition = measure("communities", kernels::communities);
        Figures.print("count %d%n", components);
        Figures.print("recovered %d%n", Recovery.of(world.rings(), partition).found());
        writeScores(kernels.pageRank(seed, TOLD_APART), scores(options.work, gds));
        return 0;
    }

    private Kernels projected(Bipartite both, CsrGraph vendors) {
        Cost.Measured<Graph> one = Cost.of(() -> GdsKernels.both(both));
        Cost.Measured<Graph> other = Cost.of(() -> GdsKernels.vendors(vendors));
        print("projecting vendors and identifiers", one.cost());
        print("projecting vendors", other.cost());
        return new GdsKernels(one.result(), other.result(), tolerance);
    }

    /** The first call pays the compiler; the others are shared out. */
    private <T> T measure(String name, Supplier<T> kernel) {
        print(name + " first call", Cost.of(kernel).cost());
        double sum = 0;
        Cost.Measured<T> last = Cost.of(kernel);
        for (int call = 1; call < options.rounds; call++) {
            sum += last.cost().processorSeconds();
            last = Cost.of(kernel);
        }
        Figures.print("%s %.6f%n", name, (sum + last.cost().processorSeconds()) / options.rounds);
        return last.result();
    }

    private static void print(String name, Cost cost) {
        Figures.print("%s %.6f%n", name, cost.processorSeconds());
    }
}
