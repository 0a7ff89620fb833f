package io.ringwork.bench;

import io.ringwork.graph.algo.community.Leiden;
import io.ringwork.graph.algo.community.LeidenParameters;
import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.OneMode;
import io.ringwork.graph.engine.Partition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.cwts.networkanalysis.Network;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The projection of vendors who share a value of few holders, cut into communities. */
@Command(name = "communities", description = "CPM-Leiden: ours, CWTS networkanalysis and igraph, whole processes")
final class CompareCommunities implements Callable<Integer> {

    static final int MAX_HOLDERS = 50;

    static final double RESOLUTION = 0.1;

    @Mixin
    private final WorldOptions options = new WorldOptions();

    @Option(names = "--iterations", defaultValue = "10", description = "ours, at most (${DEFAULT-VALUE})")
    private int iterations;

    @Option(names = "--cwts-iterations", defaultValue = "2", description = "CWTS's and igraph's (${DEFAULT-VALUE})")
    private int otherIterations;

    @Option(names = "--igraph", description = "a Python interpreter that has igraph; it is run once")
    private @Nullable Path python;

    @Option(names = "--in-process", description = "compare the libraries in this process, without files")
    private boolean inProcess;

    @Option(names = "--only-ours", description = "leave the others out")
    private boolean onlyOurs;

    private final Series series = new Series();

    private record Outcome(Recovery recovery, double quality) {}

    @Override
    public Integer call() throws Exception {
        World world = options.world();
        Bipartite bipartite = world.graph();
        double[] weights = World.weights(bipartite);
        CsrGraph graph = OneMode.of(bipartite, weights, MAX_HOLDERS);
        Figures.print(
                "%d vendors, %d edges, %d pairs, %d edges between vendors%n",
                graph.vertexCount(), bipartite.edgeCount(), OneMode.pairs(bipartite, MAX_HOLDERS), graph.edgeCount());
        for (int round = 0; round < options.rounds; round++) {
            series.add(
                    "ours, projection",
                    Cost.of(() -> OneMode.of(bipartite, weights, MAX_HOLDERS))
                            .cost()
                            .processorSeconds());
        }
        boolean good = inProcess ? libraries(world, graph) : processes(world, graph);
        Figures.print("%s%n%s", series.table(), series.ratioLine("ours", "CWTS"));
        return good ? 0 : 1;
    }

    private boolean libraries(World world, CsrGraph graph) {
        LeidenParameters parameters = new LeidenParameters(RESOLUTION, iterations, 1);
        Network network = onlyOurs ? null : Cwts.network(graph);
        boolean good = true;
        for (int round = 0; round < options.rounds; round++) {
            Cost.Measured<Partition> ours =
                    Cost.of(() -> Leiden.run(graph, parameters).partition());
            series.add("ours", ours.cost().processorSeconds());
            series.add("ours, wall", ours.cost().wallSeconds());
            Outcome our = outcome("ours", world, graph, ours.result());
            if (network != null) {
                Cost.Measured<Partition> theirs = Cost.of(() -> Cwts.cut(network, RESOLUTION, otherIterations, 1));
                series.add("CWTS", theirs.cost().processorSeconds());
                good &= our.recovery()
                        .isNoWorseThan(
                                outcome("CWTS", world, graph, theirs.result()).recovery());
            }
        }
        return good;
    }

    private boolean processes(World world, CsrGraph graph) throws IOException {
        Path edges = options.work.resolve("edges.tsv");
        EdgeFiles.writeWeighted(graph, edges);
        boolean good = true;
        for (int round = 0; round < options.rounds; round++) {
            Path file = options.work.resolve("ours.tsv");
            run("ours", ChildProcess.java(ours(graph.vertexCount(), edges, file)));
            Outcome our = outcome("ours", world, graph, EdgeFiles.readGroups(file, graph.vertexCount()));
            if (!onlyOurs) {
                Path others = options.work.resolve("cwts.tsv");
                run("CWTS", ChildProcess.java(Cwts.command(edges, others, RESOLUTION, otherIterations)));
                Partition theirs = EdgeFiles.readGroups(others, graph.vertexCount());
                good &= our.recovery()
                        .isNoWorseThan(outcome("CWTS", world, graph, theirs).recovery());
            }
        }
        if (python != null) {
            Path others = options.work.resolve("igraph.tsv");
            run("igraph", igraph(python, edges, others, graph.vertexCount()));
            outcome("igraph", world, graph, EdgeFiles.readGroups(others, graph.vertexCount()));
            Figures.print("ours / igraph: %.3f%n", series.median("ours") / series.median("igraph"));
        }
        return good;
    }

    private void run(String name, List<String> command) {
        ChildProcess process = new ChildProcess(options.work.resolve("output.txt"));
        Cost cost = process.run(Map.of(), command).cost();
        series.add(name, cost.processorSeconds());
        series.add(name + ", wall", cost.wallSeconds());
    }

    private static Outcome outcome(String name, World world, CsrGraph graph, Partition partition) {
        Outcome outcome =
                new Outcome(Recovery.of(world.rings(), partition), Leiden.quality(graph, partition, RESOLUTION));
        Figures.print("%s: %s, quality %.1f%n", name, outcome.recovery(), outcome.quality());
        return outcome;
    }

    private List<String> ours(int vertices, Path edges, Path groups) {
        return List.of(
                Compare.class.getName(),
                "cut",
                "--vertices",
                Integer.toString(vertices),
                "--resolution",
                Double.toString(RESOLUTION),
                "--iterations",
                Integer.toString(iterations),
                edges.toString(),
                groups.toString());
    }

    private List<String> igraph(Path interpreter, Path edges, Path groups, int vertices) {
        Path script = options.work.resolve("igraph_leiden.py");
        try (InputStream in = CompareCommunities.class.getResourceAsStream("igraph_leiden.py")) {
            Files.write(script, Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                interpreter.toString(),
                script.toString(),
                edges.toString(),
                groups.toString(),
                Integer.toString(vertices),
                Double.toString(RESOLUTION),
                Integer.toString(otherIterations));
    }
}
