package io.ringwork.bench;

import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.engine.Bipartite;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Components of vendors and identifiers. */
@Command(name = "components", description = "components: ours, GAP's Afforest and JGraphT")
final class CompareComponents implements Callable<Integer> {

    private static final int CALLS = 20;

    @Mixin
    private final WorldOptions options = new WorldOptions();

    @Option(names = "--gap", description = "the folder with the built programs of the GAP Benchmark Suite")
    private @Nullable Path gap;

    @Option(names = "--jgrapht", description = "run JGraphT once as well; it takes minutes for a million vendors")
    private boolean jgrapht;

    private final Series series = new Series();

    @Override
    public Integer call() throws Exception {
        World world = options.world();
        Cost.Measured<Bipartite> built = Cost.of(world::graph);
        Bipartite graph = built.result();
        Figures.print(
                "%d vendors, %d identifiers, %d edges%n", graph.leftCount(), graph.rightCount(), graph.edgeCount());
        Cost.Measured<int[]> cold = Cost.of(() -> ConnectedComponents.labels(graph, Integer.MAX_VALUE));
        int components = count(cold.result());
        series.add("ours, first call", cold.cost().processorSeconds());
        Gap other = gap == null ? null : new Gap(gap, options.work);
        boolean same = true;
        if (other != null) {
            other.prepare(world);
            same = other.componentCount() == components;
        }
        ours(graph);
        for (int round = 0; round < options.rounds; round++) {
            series.add("ours", ours(graph));
            series.add("ours, building", Cost.of(world::graph).cost().processorSeconds());
            if (other != null) {
                series.add("GAP", other.kernelSeconds());
            }
        }
        if (jgrapht) {
            JGraphT library = new JGraphT(world);
            series.add("JGraphT, building", library.buildingCost().processorSeconds());
            Cost.Measured<Integer> found = Cost.of(library::componentCount);
            series.add("JGraphT", found.cost().processorSeconds());
            same &= found.result() == components;
        }
        Figures.print("%d components%s%n", components, same ? "" : ", but not by everybody's count");
        Figures.print("%s%n%s", series.table(), series.ratioLine("ours", "GAP"));
        return same ? 0 : 1;
    }

    private static double ours(Bipartite graph) {
        return Cost.of(() -> {
                            int[] labels = {};
                            for (int i = 0; i < CALLS; i++) {
                                labels = ConnectedComponents.labels(graph, Integer.MAX_VALUE);
                            }
                            return labels;
                        })
                        .cost()
                        .processorSeconds()
                / CALLS;
    }

    static int count(int[] labels) {
        int count = 0;
        for (int vertex = 0; vertex < labels.length; vertex++) {
            count += labels[vertex] == vertex ? 1 : 0;
        }
        return count;
    }
}
