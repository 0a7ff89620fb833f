package io.ringwork.bench;

import io.ringwork.graph.algo.community.Leiden;
import io.ringwork.graph.algo.community.LeidenParameters;
import io.ringwork.graph.algo.community.LeidenResult;
import io.ringwork.graph.engine.CsrGraph;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Our side of the whole-process comparison of communities: edges in a file, groups in another. */
@Command(name = "cut", description = "cuts a graph in a file into communities")
final class Cut implements Callable<Integer> {

    @Option(names = "--vertices", required = true, description = "number of vertices")
    private int vertices;

    @Option(names = "--resolution", required = true, description = "resolution of the constant Potts model")
    private double resolution;

    @Option(names = "--iterations", required = true, description = "at most so many iterations")
    private int iterations;

    @Parameters(index = "0", description = "edges: one, other and weight, with tabs between")
    private Path edges = Path.of("");

    @Parameters(index = "1", description = "where the groups are written")
    private Path groups = Path.of("");

    @Override
    public Integer call() throws Exception {
        CsrGraph graph = EdgeFiles.readWeighted(edges, vertices);
        LeidenResult result = Leiden.run(graph, new LeidenParameters(resolution, iterations, 1));
        EdgeFiles.writeGroups(result.partition(), groups);
        return 0;
    }
}
