package io.ringwork.api.cli;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.pipeline.RunDetection;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One detection run over the store. */
@Command(
        name = "detect",
        description = "Finds rings in the store and keeps them there; with --out also writes the result files.")
final class DetectCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Option(
            names = "--out",
            paramLabel = "OUT",
            description = "Folder for rings.jsonl, vendors.csv, links.csv and the rest.")
    private @Nullable Path out;

    @Option(names = "--fail-on-new-rings", description = "End with status 5 when the run found rings that are new.")
    private boolean failOnNewRings;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    DetectCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        DetectParameters parameters = settings.detection();
        Detecting detecting = new Detecting(output.console(), wiring.versions());
        try (OpenStore open = wiring.open(store.location(false))) {
            RunDetection.Outcome outcome = detecting.detect(open.graph(), parameters, out);
            detecting.print(outcome, 20);
            return failOnNewRings && Detecting.foundNew(outcome) ? ExitStatus.NEW_RINGS : ExitStatus.DONE;
        }
    }
}
