package io.ringwork.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Components by the GAP Benchmark Suite's {@code cc} (Afforest), on one thread, which costs it least. A process with more
 * trials and one with a single trial differ by the trials alone: their difference in processor time, shared out, is the
 * time of the algorithm without reading and building.
 */
final class Gap {

    static final int TRIALS = 20;

    private static final Pattern COMPONENTS = Pattern.compile("There are (\\d+) components");

    private final Path programs;
    private final Path graph;
    private final ChildProcess process;

    /**
     * @param programs the folder with {@code cc} and {@code converter}
     * @param work a folder for the graph
     */
    Gap(Path programs, Path work) {
        this.programs = programs;
        graph = work.resolve("edges.sg");
        process = new ChildProcess(work.resolve("gap.out"));
    }

    /** Writes the graph as the suite reads it fastest. */
    void prepare(World world) throws IOException {
        Path text = graph.resolveSibling("edges.el");
        EdgeFiles.writeEdges(world, text);
        run("converter", "-s", "-f", text.toString(), "-b", graph.toString());
        Files.delete(text);
    }

    /** How many components it finds, those of one vertex too. */
    int componentCount() {
        String output = run("cc", "-a", "-n", "1", "-f", graph.toString()).result();
        Matcher matcher = COMPONENTS.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("cc says no number of components: " + output);
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** Processor seconds of the algorithm. */
    double kernelSeconds() {
        double one = trials(1);
        double more = trials(1 + TRIALS);
        return (more - one) / TRIALS;
    }

    private double trials(int trials) {
        return run("cc", "-n", Integer.toString(trials), "-f", graph.toString())
                .cost()
                .processorSeconds();
    }

    private Cost.Measured<String> run(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(programs.resolve(program).toString()));
        command.addAll(List.of(arguments));
        return process.run(Map.of("OMP_NUM_THREADS", "1"), command);
    }
}
