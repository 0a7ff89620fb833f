package io.ringwork.bench;

import io.ringwork.graph.algo.centrality.PageRankParameters;
import io.ringwork.graph.algo.centrality.PersonalisedPageRank;
import io.ringwork.graph.algo.community.Leiden;
import io.ringwork.graph.algo.community.LeidenParameters;
import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.OneMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How the cost of every stage grows with the number of vendors, beside GAP's components on the same edges. */
@Command(name = "growth", description = "every stage at growing sizes, and GAP's components")
final class CompareGrowth implements Callable<Integer> {

    private static final String YARDSTICK = "GAP, components";

    @Option(names = "--gap", required = true, description = "the folder with the built programs of the suite")
    private Path gap = Path.of("");

    @Option(names = "--work", required = true, description = "a folder for edges and results")
    private Path work = Path.of("");

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "1000000,4000000",
            description = "vendors (${DEFAULT-VALUE})")
    private int[] sizes = {};

    @Option(names = "--calls", defaultValue = "2", description = "measured calls; the least counts (${DEFAULT-VALUE})")
    private int calls;

    @Option(names = "--random-seed", defaultValue = "1", description = "seed of the worlds (${DEFAULT-VALUE})")
    private long randomSeed;

    @Override
    public Integer call() throws Exception {
        Map<String, double[]> seconds = new LinkedHashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            Files.createDirectories(work);
            for (Map.Entry<String, Double> stage : stages(sizes[i]).entrySet()) {
                seconds.computeIfAbsent(stage.getKey(), name -> new double[sizes.length])[i] = stage.getValue();
                System.err.printf("  %d %s %.3f%n", sizes[i], stage.getKey(), stage.getValue());
            }
        }
        double[] yardstick = seconds.getOrDefault(YARDSTICK, new double[sizes.length]);
        int last = sizes.length - 1;
        double growth = yardstick[last] / yardstick[0];
        seconds.forEach((stage, own) -> Figures.print(
                "| %s | %s | %.1f | %.2f |%n",
                stage, Arrays.toString(own), own[last] / own[0], own[last] / own[0] / growth));
        return 0;
    }

    private Map<String, Double> stages(int vendors) throws IOException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        World world = WorldGenerator.generate(vendors, randomSeed);
        Gap other = new Gap(gap, work);
        other.prepare(world);
        Bipartite both = world.graph();
        measure("building", world::graph, seconds);
        // Often, since it is short: the other's time is a mean of many, too.
        measure("components", () -> repeated(both), seconds);
        seconds.merge("components", 1.0 / Gap.TRIALS, (sum, share) -> sum * share);
        seconds.put(YARDSTICK, other.kernelSeconds());
        double[] weights = World.weights(both);
        CsrGraph graph = OneMode.of(both, weights, CompareCommunities.MAX_HOLDERS);
        measure("projection", () -> OneMode.of(both, weights, CompareCommunities.MAX_HOLDERS), seconds);
        int seed = world.rings()[0][0];
        measure(
                "PageRank",
                () -> PersonalisedPageRank.of(graph, new PageRankParameters(0.85, CompareGds.ITERATIONS), seed),
                seconds);
        measure(
                "communities",
                () -> Leiden.run(graph, new LeidenParameters(CompareCommunities.RESOLUTION, 2, 1)),
                seconds);
        return seconds;
    }

    private static int[] repeated(Bipartite both) {
        int[] labels = {};
        for (int i = 0; i < Gap.TRIALS; i++) {
            labels = ConnectedComponents.labels(both, Integer.MAX_VALUE);
        }
        return labels;
    }

    /** The least of some calls, after one that pays the compiler. */
    private <T> void measure(String stage, Supplier<T> kernel, Map<String, Double> seconds) {
        Cost.of(kernel);
        double least = Double.POSITIVE_INFINITY;
        for (int call = 0; call < calls; call++) {
            least = Math.min(least, Cost.of(kernel).cost().processorSeconds());
        }
        seconds.put(stage, least);
    }
}
