package io.ringwork.api.cli;

import io.ringwork.graph.source.DataSet;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads a data set into the store. */
@Command(
        name = "load",
        description = {
            "Loads a data set into the store. Loading the same folder again changes nothing; a later one updates.",
            "A row that cannot be taken is written to the rejects and everything good beside it is kept, also when a"
                    + " file ends in the middle, which ends with status 3. A folder that is refused as a whole (no vendors, a header without"
                    + " vendor_id) changes nothing."
        })
final class LoadCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the data set.")
    private @Nullable Path folder;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Mapping file for files of another shape.")
    private @Nullable Path mapping;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where rejects are written (default: ${DEFAULT-VALUE}).")
    private Path rejects = Path.of("data", "rejects.csv");

    @Mixin
    private RejectLimit limit = new RejectLimit();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    LoadCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Console console = output.console();
        DataSet data = Loading.open(RequiredArgument.of(folder), mapping);
        Loading loading = new Loading(console, wiring);
        try (LoadedStore loaded = loading.load(data, store.location(false), rejects, false, false)) {
            return limit.status(loaded.report());
        }
    }
}
