package io.ringwork.api.cli;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.pipeline.RunDetection;
import io.ringwork.graph.source.DataSet;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Load, detect and write the results in one go. */
@Command(
        name = "run",
        description = {
            "Loads a data set, detects rings and writes the results, in a store of its own that is removed afterwards"
                    + " (--store keeps it): the batch form for automated jobs.",
            "Rejected rows go to OUT/rejects.csv; everything good beside them is used. A file that ends in the middle"
                    + " stops the run with status 3 before anything is detected."
        })
final class RunCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the data set.")
    private @Nullable Path folder;

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "Folder for the results.")
    private @Nullable Path out;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Mapping file for files of another shape.")
    private @Nullable Path mapping;

    @Option(names = "--fail-on-new-rings", description = "End with status 5 when the run found rings that are new.")
    private boolean failOnNewRings;

    @Mixin
    private RejectLimit limit = new RejectLimit();

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    RunCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        DetectParameters parameters = settings.detection();
        DataSet data = Loading.open(RequiredArgument.of(folder), mapping);
        Path results = RequiredArgument.of(out);
        Folders.create(results);
        if (store.isRemote() || store.named().isPresent()) {
            return run(data, parameters, results, store.location(false), true);
        }
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            return run(data, parameters, results, new StoreLocation.Embedded(temporary.path(), false), false);
        }
    }

    private int run(DataSet data, DetectParameters parameters, Path results, StoreLocation where, boolean keep) {
        Console console = output.console();
        Loading loading = new Loading(console, wiring);
        try (LoadedStore loaded = loading.load(data, where, results.resolve("rejects.csv"), true, true)) {
            int status = limit.status(loaded.report());
            Detecting detecting = new Detecting(console, wiring.versions(), keep);
            RunDetection.Outcome outcome =
                    detecting.detect(loaded.open().graph(), loaded::takeFacts, parameters, results);
            detecting.print(outcome, 20);
            console.remark("Results are in " + results);
            return failOnNewRings && Detecting.foundNew(outcome) ? ExitStatus.NEW_RINGS : status;
        }
    }
}
