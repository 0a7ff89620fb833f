package io.ringwork.api.cli;

import io.ringwork.graph.pipeline.LoadReport;
import io.ringwork.graph.source.InputRefusedException;
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
     * @throws InputRefusedException when more rows were rejected than allowed
     */
    int status(LoadReport report) {
        if (most != null && report.rejected() > most) {
            throw new InputRefusedException(
                    Numbers.count(report.rejected()) + " rows were rejected and --max-rejects allows "
                            + Numbers.count(most) + "; the good rows are loaded, see the rejects");
        }
        return ExitStatus.DONE;
    }
}
