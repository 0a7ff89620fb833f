package io.ringwork.api.cli;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.pipeline.EventIntake;
import io.ringwork.graph.pipeline.FollowFolder;
import io.ringwork.graph.pipeline.Rehearsal;
import io.ringwork.graph.pipeline.RunDetection;
import io.ringwork.graph.pipeline.Watch;
import io.ringwork.graph.source.EventLines;
import io.ringwork.graph.source.InputRefusedException;
import io.ringwork.graph.store.GraphStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Applies events as they come, and prints ring changes. */
@Command(
        name = "watch",
        description = {
            "Applies events as they come and prints the rings that change: a JSON object a line, a row of any table that"
                    + " names it, such as {\"table\": \"vendors\", \"vendor_id\": \"V1\"}.",
            "Events come from standard input until it ends, or from the files *.jsonl of a folder as they appear and"
                    + " grow, until Ctrl-C. What was acknowledged is durable; the same event again changes nothing.",
            "A detection run is kept first. docs/watch.md says more."
        })
final class WatchCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    private static final int MOST_EVENTS = 10_000;

    private final Wiring wiring;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = STANDARD_INPUT,
            description = "Folder to follow, or - for standard input (default: -).")
    private String source = STANDARD_INPUT;

    @Option(
            names = "--exit-when-done",
            description = "Of a folder: end when all lines that are there have been applied.")
    private boolean untilDone;

    @Option(
            names = "--group",
            paramLabel = "N",
            description = "Events that share a transaction at most (default: ${DEFAULT-VALUE}).")
    private int group = Watch.MOST_EVENTS;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where rejects are added (default: ${DEFAULT-VALUE}).")
    private Path rejects = Path.of("data", "rejects.csv");

    @Mixin
    private RejectLimit limit = new RejectLimit();

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    WatchCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    /** What comes to its end when the process is asked to. */
    private static final class Ending {

        private final CountDownLatch asked = new CountDownLatch(1);
        private @Nullable FollowFolder following;

        synchronized void ask() {
            asked.countDown();
            if (following != null) {
                following.close();
            }
        }

        synchronized void following(FollowFolder folder) {
            following = folder;
            if (asked.getCount() == 0) {
                folder.close();
            }
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        if (group < 1 || group > MOST_EVENTS) {
            throw wrong("--group is " + group + "; it must be 1 to " + MOST_EVENTS);
        }
        boolean standardInput = source.equals(STANDARD_INPUT);
        if (standardInput && untilDone) {
            throw wrong("--exit-when-done goes with a folder; standard input is done when it ends");
        }
        if (!standardInput && !Files.isDirectory(Path.of(source))) {
            throw new InputRefusedException("There is no folder " + source
                    + "; name the folder in which files of events appear, or - for" + " standard input.");
        }
        DetectParameters parameters = settings.detection();
        Console console = output.console();
        Ending ending = new Ending();
        OrderlyEnd end = OrderlyEnd.when(ending::ask);
        try (OpenStore open = wiring.open(store.location(false))) {
            return watch(open.graph(), parameters, console, ending);
        } finally {
            end.close();
        }
    }

    private int watch(GraphStore graph, DetectParameters parameters, Console console, Ending ending)
            throws InterruptedException {
        RunDetection.Followed followed = new Detecting(console, wiring.versions()).follow(graph, parameters);
        EventIntake intake = new EventIntake(graph, new Normalizer());
        Rehearsal.of(graph, intake, followed.rings());
        try (WatchPrinter printer = new WatchPrinter(console, rejects)) {
            printer.started(followed.outcome(), source);
            Watch watch = Watch.start(graph, intake, followed.rings(), group, printer);
            try {
                if (source.equals(STANDARD_INPUT)) {
                    readStandardInput(watch, ending);
                } else {
                    follow(watch, graph, console, ending);
                }
            } finally {
                watch.close();
            }
            printer.ended();
            watch.failure().ifPresent(WatchCommand::rethrow);
            return limit.status(printer.rejected());
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    /** A thread of its own reads, because nothing wakes it: the process may end while it waits for a line. */
    private static void readStandardInput(Watch watch, Ending ending) {
        EventFeed feed = new EventFeed(new EventLines(System.in, "events", 0, false), watch);
        Thread reading = new Thread(
                () -> {
                    try {
                        feed.run();
                    } finally {
                        ending.ask();
                    }
                },
                "events");
        reading.setDaemon(true);
        reading.start();
        OrderlyEnd.await(ending.asked);
        feed.failure().ifPresent(WatchCommand::rethrow);
    }

    private void follow(Watch watch, GraphStore graph, Console console, Ending ending) throws InterruptedException {
        try (FollowFolder following =
                new FollowFolder(Path.of(source), watch, graph.reader().filePositions())) {
            ending.following(following);
            following.follow(untilDone);
            following.unfinished().forEach((file, bytes) -> {
                if (bytes > 0) {
                    console.remark("The last line of " + file + " has no end, so its " + Numbers.count(bytes)
                            + " bytes were left.");
                }
            });
        }
    }

    private ParameterException wrong(String message) {
        if (command == null) {
            throw new IllegalStateException("options are used outside a command");
        }
        return new ParameterException(command.commandLine(), message);
    }
}
