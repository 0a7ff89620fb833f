package io.ringwork.api.cli;

import io.ringwork.graph.pipeline.LoadReport;
import io.ringwork.graph.source.InputRefusedException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many rejects a caller puts up with. */
final class RejectLimit {

    @Option(
            names = "--max-rejects",
            paramLabel = "N",
            description = "End with status 3 when more rows were rejected; what was good is loaded all the same"
                    + " (default: any number).")
    private @Nullable Long most;

    /**
     * The exit status for a load.
     *
     * @throws InputRefusedException when more rows were rejected than allowed, or a file ends in the middle: a job that
     *     nobody watches must not take half a file for a whole one
     */
    int status(LoadReport report) {
        if (!report.cutFiles().isEmpty()) {
            String files = report.cutFiles().entrySet().stream()
                    .map(file -> file.getKey() + " at row " + Numbers.count(file.getValue()))
                    .collect(Collectors.joining(", "));
            throw new InputRefusedException("A compressed file ends in the middle or is damaged: " + files
                    + "; the rows before that are loaded, send the file again");
        }
        return status(report.rejected());
    }

    /**
     * The exit status for so many rejects.
     *
     * @throws InputRefusedException when they are more than allowed
     */
    int status(long rejected) {
        if (most != null && rejected > most) {
            throw new InputRefusedException(Numbers.count(rejected) + " rows were rejected and --max-rejects allows "
                    + Numbers.count(most) + "; see the rejects");
        }
        return ExitStatus.DONE;
    }
}
