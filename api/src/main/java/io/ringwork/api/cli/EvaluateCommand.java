package io.ringwork.api.cli;

import io.ringwork.graph.sample.Evaluation;
import io.ringwork.graph.sample.EvaluationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The score of a run's results against a truth. */
@Command(
        name = "evaluate",
        description = "Compares the results of a run with the truth of a sample world: B-cubed and pairwise precision,"
                + " recall and F1 by typology, and honest vendors in rings.")
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OUT", description = "Folder of a run's results.")
    private @Nullable Path results;

    @Option(names = "--truth", required = true, paramLabel = "DIR", description = "Folder with the truth, DIR.truth.")
    private @Nullable Path truth;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        EvaluationResult evaluation;
        try {
            evaluation = Evaluation.read(RequiredArgument.of(results), RequiredArgument.of(truth));
        } catch (IOException e) {
            throw new UncheckedIOException("The results or the truth cannot be read: " + e.getMessage(), e);
        }
        console.result(evaluation.text());
        console.event("evaluated", Map.of("evaluation", evaluation));
        return ExitStatus.DONE;
    }
}
