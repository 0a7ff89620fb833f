package io.ringwork.api.cli;

import io.ringwork.graph.sample.WorldMix;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A synthetic world. */
@Command(
        name = "generate",
        description =
                "Writes a synthetic marketplace with planted rings and decoys; its truth goes to OUT.truth. The same"
                        + " numbers give the same bytes.")
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--vendors", required = true, paramLabel = "N", description = "Number of vendors.")
    private int vendors;

    @Option(names = "--listings", required = true, paramLabel = "M", description = "Number of listings.")
    private int listings;

    @Option(names = "--seed", paramLabel = "S", description = "Random seed (default: ${DEFAULT-VALUE}).")
    private long randomSeed = 1;

    @Option(
            names = "--mix",
            paramLabel = "NAME",
            description =
                    "Which world: demo, tuning, reporting, fewdecoys, hubheavy or noisy; docs/sample-world.md tells"
                            + " them apart (default: ${DEFAULT-VALUE}).")
    private String mix = "demo";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the data set.")
    private @Nullable Path out;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Path folder = RequiredArgument.of(out);
        Path truth = Worlds.write(WorldMix.of(mix).parameters(vendors, listings, randomSeed), folder);
        output.console()
                .remark(Numbers.count(vendors) + " vendors and " + Numbers.count(listings) + " listings are in "
                        + folder + ", the truth is in " + truth);
        return ExitStatus.DONE;
    }
}
