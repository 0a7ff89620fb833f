package io.ringwork.api.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The score of a run's results against a truth. */
@Command(name = "evaluate", description = "Compares the results of a run with the truth of a sample world.")
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OUT", description = "Folder of a run's results.")
    private @Nullable Path results;

    @Option(names = "--truth", required = true, paramLabel = "DIR", description = "Folder with the truth, DIR.truth.")
    private @Nullable Path truth;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return ExitStatus.DONE;
    }
}
