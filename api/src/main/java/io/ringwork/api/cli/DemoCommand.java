package io.ringwork.api.cli;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.pipeline.RunDetection;
import io.ringwork.graph.sample.WorldParameters;
import io.ringwork.graph.source.DataSet;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The sample world, loaded, detected, printed and served. */
@Command(
        name = "demo",
        description = {
            "Makes a sample marketplace of about 2,000 invented vendors, loads it into a store of its own below"
                    + " data/demo, detects its rings, prints the first ones with the reason for each, and serves the viewer.",
            "The sample is the same at every call; what was in data/demo before is replaced."
        })
final class DemoCommand implements Callable<Integer> {

    private static final Path HOME = Path.of("data", "demo");

    private final Wiring wiring;

    @Option(names = "--no-serve", description = "Stop after the table of rings.")
    private boolean noServe;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the viewer (default: ${DEFAULT-VALUE}; 0 for any free one).")
    private int port = 7474;

    @Mixin
    private OutputOptions output = new OutputOptions();

    DemoCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Console console = output.console();
        Path folder = HOME.resolve("world");
        Path where = HOME.resolve("store");
        wiring.erase(where);
        Worlds.write(WorldParameters.demo(), folder);
        StoreLocation location = new StoreLocation.Embedded(where, !noServe);
        Loading loading = new Loading(console, wiring);
        try (LoadedStore loaded =
                loading.load(DataSet.open(folder), location, HOME.resolve("rejects.csv"), false, true)) {
            OpenStore open = loaded.open();
            Detecting detecting = new Detecting(console, wiring.versions());
            RunDetection.Outcome outcome =
                    detecting.detect(open.graph(), loaded::takeFacts, DetectParameters.defaults(), HOME.resolve("out"));
            detecting.print(outcome, 25);
            console.remark("The data is in " + folder + ", the results are in " + HOME.resolve("out")
                    + "; explore them with --store " + where + ".");
            if (!noServe) {
                new ServeLoop(wiring, console).serve(open, "127.0.0.1", port);
            }
            return ExitStatus.DONE;
        }
    }
}
