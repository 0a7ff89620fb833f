package io.ringwork.api.cli;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.pipeline.RunDetection;
import io.ringwork.graph.pipeline.StandingJudgements;
import io.ringwork.graph.pipeline.ThresholdPreview;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    private static final List<Double> THRESHOLDS = List.of(5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 14.0, 16.0);

    private final Wiring wiring;

    @Option(
            names = "--out",
            paramLabel = "OUT",
            description = "Folder for rings.jsonl, vendors.csv, links.csv and the rest.")
    private @Nullable Path out;

    @Option(names = "--fail-on-new-rings", description = "End with status 5 when the run found rings that are new.")
    private boolean failOnNewRings;

    @Option(
            names = "--preview",
            description = "Only print how many rings each threshold detect.min-link-bits would give; nothing is kept.")
    private boolean preview;

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
            if (preview) {
                preview(open, parameters);
                return ExitStatus.DONE;
            }
            RunDetection.Outcome outcome = detecting.detect(open.graph(), parameters, out);
            detecting.print(outcome, 20);
            return failOnNewRings && Detecting.foundNew(outcome) ? ExitStatus.NEW_RINGS : ExitStatus.DONE;
        }
    }

    private void preview(OpenStore open, DetectParameters parameters) {
        Console console = output.console();
        TextTable table = new TextTable("bits", "rings", "vendors", "largest").rightAlign(0, 4);
        Decisions decisions =
                StandingJudgements.of(open.graph().judgements().listStanding()).decisions();
        for (ThresholdPreview.Row row : ThresholdPreview.of(open.graph().reader(), parameters, decisions, THRESHOLDS)) {
            boolean chosen = row.minLinkBits() == parameters.minLinkBits();
            table.row(
                    Numbers.bits(row.minLinkBits()) + (chosen ? " *" : "  "),
                    Numbers.count(row.rings()),
                    Numbers.count(row.vendors()),
                    Numbers.count(row.largest()));
            console.event("threshold", Map.of("threshold", row));
        }
        table.lines().forEach(console::result);
        console.remark("Bits that a link must carry; * is the setting now. detect.min-link-bits changes it.");
    }
}
