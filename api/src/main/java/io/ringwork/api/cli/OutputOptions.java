package io.ringwork.api.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command speaks. */
final class OutputOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--quiet", description = "Print results only, no progress.")
    private boolean quiet;

    @Option(names = "--json", description = "Print progress and results as JSON Lines.")
    private boolean json;

    Console console() {
        if (command == null) {
            throw new IllegalStateException("options are used outside a command");
        }
        return new Console(
                command.commandLine().getOut(),
                command.commandLine().getErr(),
                quiet,
                json,
                Boolean.getBoolean("ringwork.terminal"));
    }
}
