package io.ringwork.api.cli;

import io.ringwork.graph.pipeline.EvaluateWorlds;
import io.ringwork.graph.pipeline.EvaluatedWorld;
import io.ringwork.graph.pipeline.EvaluatedWorlds;
import io.ringwork.graph.sample.Evaluation;
import io.ringwork.graph.sample.EvaluationResult;
import io.ringwork.graph.sample.WorldMix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The score of a run's results against a truth, or of the detection on sample worlds that are made for it. */
@Command(
        name = "evaluate",
        description = {
            "OUT --truth DIR: compares the results of a run with the truth of a sample world: B-cubed and pairwise"
                    + " precision, recall and F1 by typology, the vendor ranking, and honest vendors in rings.",
            "--mix NAME --vendors N: makes sample worlds, finds their rings, and compares them and simple baselines with"
                    + " the truth. --config and --set change the detection."
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final int LISTINGS_PER_VENDOR = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "OUT", description = "Folder of a run's results.")
    private @Nullable Path results;

    @Option(names = "--truth", paramLabel = "DIR", description = "Folder with the truth of OUT's data, DIR.truth.")
    private @Nullable Path truth;

    @Option(
            names = "--mix",
            paramLabel = "NAME",
            description = "Make worlds of this mix: demo, tuning, reporting, fewdecoys, hubheavy or noisy.")
    private @Nullable String mix;

    @Option(names = "--vendors", paramLabel = "N", description = "Vendors of each world.")
    private int vendors;

    @Option(names = "--listings", paramLabel = "M", description = "Listings of each world (default: three a vendor).")
    private int listings;

    @Option(names = "--seeds", paramLabel = "K", description = "Number of worlds (default: ${DEFAULT-VALUE}).")
    private int seeds = 5;

    @Option(
            names = "--first-seed",
            paramLabel = "S",
            description = "Seed of the first world, the others follow (default: those of the mix).")
    private @Nullable Long firstSeed;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (mix == null) {
            if (results == null || truth == null) {
                throw wrong("evaluate needs the folder of a run's results and --truth, or --mix and --vendors");
            }
            evaluateResults(results, truth);
        } else {
            if (results != null || truth != null) {
                throw wrong("--mix makes worlds of its own; leave out the folder and --truth, or leave out --mix");
            }
            evaluateWorlds(WorldMix.of(mix));
        }
        return ExitStatus.DONE;
    }

    private void evaluateResults(Path resultFolder, Path truthFolder) {
        Console console = output.console();
        EvaluationResult evaluation;
        try {
            evaluation = Evaluation.read(resultFolder, truthFolder);
        } catch (IOException e) {
            throw new UncheckedIOException("The results or the truth cannot be read: " + e.getMessage(), e);
        }
        console.result(evaluation.text());
        console.event("evaluated", Map.of("evaluation", evaluation));
    }

    private void evaluateWorlds(WorldMix world) {
        Console console = output.console();
        List<EvaluatedWorld> worlds = new ArrayList<>();
        List<Long> randomSeeds = randomSeeds(world);
        int offers = listings == 0 ? LISTINGS_PER_VENDOR * vendors : listings;
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            for (long randomSeed : randomSeeds) {
                EvaluatedWorld evaluated;
                try (Console.Progress progress = console.progress("world " + randomSeed, "", 1, -1)) {
                    evaluated = new EvaluateWorlds(settings.detection(), System::nanoTime, progress::phase)
                            .evaluate(world.parameters(vendors, offers, randomSeed), folder.path());
                }
                worlds.add(evaluated);
                console.result(evaluated.text());
                console.event("evaluated_world", Map.of("mix", world.word(), "evaluation", evaluated));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The worlds cannot be written: " + e.getMessage(), e);
        }
        EvaluatedWorlds all = EvaluatedWorlds.of(worlds);
        console.result(all.text());
        console.event("evaluated_worlds", Map.of("mix", world.word(), "evaluation", all));
    }

    private List<Long> randomSeeds(WorldMix world) {
        if (seeds < 1 || seeds > 100) {
            throw wrong("--seeds is " + seeds + "; it must be 1 to 100");
        }
        List<Long> own = world.randomSeeds();
        if (firstSeed == null && seeds <= own.size()) {
            return own.subList(0, seeds);
        }
        if (firstSeed == null) {
            throw wrong("--seeds is " + seeds + "; a mix has " + own.size()
                    + " seeds of its own, so name the first of them by --first-seed or ask for fewer");
        }
        return LongStream.range(firstSeed, firstSeed + seeds).boxed().toList();
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException("the command is used before it is parsed");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
