package io.ringwork.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ours and Neo4j Graph Data Science, each in processes of its own that take turns, both on one thread. */
@Command(name = "gds", description = "components, PageRank and communities: ours and Graph Data Science")
final class CompareGds implements Callable<Integer> {

    /** Steps of PageRank. */
    static final int ITERATIONS = 20;

    /** Largest sum of differences between the scores of two long PageRanks. */
    private static final double SAME = 1e-6;

    @Mixin
    private final WorldOptions options = new WorldOptions();

    @Option(names = "--calls", defaultValue = "3", description = "measured calls in a process (${DEFAULT-VALUE})")
    private int calls;

    @Option(names = "--tolerance", defaultValue = "0", description = "of its PageRank (${DEFAULT-VALUE})")
    private double tolerance;

    private final Series series = new Series();

    @Override
    public Integer call() throws Exception {
        boolean good = true;
        for (int round = 0; round < options.rounds; round++) {
            Map<String, Double> ours = turn("ours", false);
            Map<String, Double> theirs = turn("GDS", true);
            good &= figure(ours, "count") == figure(theirs, "count");
            good &= figure(ours, "recovered") >= figure(theirs, "recovered");
        }
        double difference = difference();
        Figures.print(
                "components %.0f and %.0f, rings recovered %.0f and %.0f, PageRank differs by %.2g in sum%n",
                series.median("ours, count"),
                series.median("GDS, count"),
                series.median("ours, recovered"),
                series.median("GDS, recovered"),
                difference);
        Figures.print("%s%n", series.table());
        for (String kernel : List.of("components", "PageRank", "communities")) {
            Figures.print("%s", series.ratioLine("ours, " + kernel, "GDS, " + kernel));
        }
        return good && difference <= SAME ? 0 : 1;
    }

    private static double figure(Map<String, Double> figures, String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    private Map<String, Double> turn(String name, boolean gds) throws IOException {
        List<String> command = new ArrayList<>(ChildProcess.java(List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0", Compare.class.getName(), "kernels")));
        command.addAll(List.of("--vendors", Integer.toString(options.vendors)));
        command.addAll(List.of("--random-seed", Long.toString(options.randomSeed)));
        command.addAll(List.of("--rounds", Integer.toString(calls)));
        command.addAll(List.of("--work", options.work.toString()));
        if (gds) {
            command.addAll(List.of("--gds", "--tolerance", Double.toString(tolerance)));
        }
        Files.createDirectories(options.work);
        Path output = options.work.resolve("output.txt");
        String printed = new ChildProcess(output).run(Map.of(), command).result();
        Map<String, Double> figures = new HashMap<>();
        printed.lines().filter(line -> line.matches("[A-Za-z ]+ [0-9.]+")).forEach(line -> {
            int space = line.lastIndexOf(' ');
            double figure = Double.parseDouble(line.substring(space + 1));
            figures.put(line.substring(0, space), figure);
            series.add(name + ", " + line.substring(0, space), figure);
        });
        return figures;
    }

    private double difference() throws IOException {
        double[] ours = KernelRun.readScores(KernelRun.scores(options.work, false));
        double[] theirs = KernelRun.readScores(KernelRun.scores(options.work, true));
        double sum = 0;
        for (int vertex = 0; vertex < ours.length; vertex++) {
            sum += Math.abs(ours[vertex] - theirs[vertex]);
        }
        return sum;
    }
}
