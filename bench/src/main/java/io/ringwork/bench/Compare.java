package io.ringwork.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The comparisons, one a subcommand; {@code --help} names them. */
@Command(
        name = "compare",
        description = "Runs our kernels and other programs on the same edges, in turn, and prints processor times.",
        subcommands = {
            CompareComponents.class,
            CompareCommunities.class,
            Cut.class,
            CompareGds.class,
            KernelRun.class,
            CompareTitles.class,
            CompareGrowth.class,
            WatchLoad.class
        },
        mixinStandardHelpOptions = true)
final class Compare {

    private Compare() {}

    /** Runs one comparison; the exit status is 1 when results differ. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Compare()).execute(args));
    }
}
