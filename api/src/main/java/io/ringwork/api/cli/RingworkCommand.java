package io.ringwork.api.cli;

import io.ringwork.api.query.QueryRefusedException;
import io.ringwork.graph.source.InputRefusedException;
import io.ringwork.graph.store.JudgementRefusedException;
import io.ringwork.graph.store.StoreException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program as it stands on the command line. */
@Command(
        name = "ringwork",
        mixinStandardHelpOptions = true,
        description = "Finds counterfeit rings among marketplace vendors and says which shared facts make each one.",
        footer = {
            "",
            "Start with 'ringwork demo'. Exit status: 0 done, 1 failed, 2 wrong usage, 3 input refused,"
                    + " 4 the store is in use or cannot be reached, 5 new rings were found and --fail-on-new-rings was given."
        })
public final class RingworkCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    private RingworkCommand() {}

    /**
     * Runs a command.
     *
     * @param out for results, {@code err} for progress and errors
     * @return the exit status, one of {@link ExitStatus}
     */
    public static int run(Wiring wiring, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new RingworkCommand())
                .addSubcommand(new DemoCommand(wiring))
                .addSubcommand(new RunCommand(wiring))
                .addSubcommand(new LoadCommand(wiring))
                .addSubcommand(new DetectCommand(wiring))
                .addSubcommand(new CommandLine(new RingsCommand(wiring)).addSubcommand(new RingsCommand.Show(wiring)))
                .addSubcommand(new WhyCommand(wiring))
                .addSubcommand(new ExplainCommand(wiring))
                .addSubcommand("judge", JudgeCommand.with(wiring))
                .addSubcommand(new CypherCommand(wiring))
                .addSubcommand(new ServeCommand(wiring))
                .addSubcommand(new WatchCommand(wiring))
                .addSubcommand(new GenerateCommand())
                .addSubcommand(new EvaluateCommand());
        for (CommandLine command : line.getSubcommands().values()) {
            command.getCommandSpec().mixinStandardHelpOptions(true);
            command.getSubcommands()
                    .values()
                    .forEach(sub -> sub.getCommandSpec().mixinStandardHelpOptions(true));
        }
        IVersionProvider version =
                () -> new String[] {"ringwork " + wiring.versions().get("ringwork")};
        line.getCommandSpec().versionProvider(version);
        line.setOut(out).setErr(err);
        line.setParameterExceptionHandler((exception, ignored) -> usage(exception));
        line.setExecutionExceptionHandler((exception, command, ignored) -> failed(exception, err));
        int status = line.execute(arguments);
        out.flush();
        err.flush();
        return status;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    private static int usage(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("ringwork: " + oneLine(exception.getMessage()));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, err)) {
            err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return ExitStatus.USAGE;
    }

    private static int failed(Exception exception, PrintWriter err) {
        err.println("ringwork: " + oneLine(exception.getMessage()));
        if (exception instanceof InputRefusedException) {
            return ExitStatus.INPUT_REFUSED;
        }
        if (exception instanceof StoreException store) {
            return switch (store.code()) {
                case IN_USE, UNREACHABLE, NOT_READY -> ExitStatus.STORE_UNAVAILABLE;
                case NEWER_SCHEMA, FAILED -> ExitStatus.FAILED;
            };
        }
        if (exception instanceof IllegalArgumentException
                || exception instanceof QueryRefusedException
                || exception instanceof JudgementRefusedException) {
            return ExitStatus.USAGE;
        }
        LoggerFactory.getLogger(RingworkCommand.class).debug("the command failed", exception);
        return ExitStatus.FAILED;
    }

    private static String oneLine(@Nullable String message) {
        return message == null
                ? "it failed without a reason; run it again with RINGWORK_JAVA_OPTS=-Dringwork.debug=true"
                : message.lines()
                        .map(String::strip)
                        .reduce((a, b) -> a + " " + b)
                        .orElse("");
    }
}
