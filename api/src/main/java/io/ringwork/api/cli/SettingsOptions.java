package io.ringwork.api.cli;

import io.ringwork.api.config.Settings;
import io.ringwork.graph.detect.DetectParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How detection is set. */
final class SettingsOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings as YAML, such as detect: {method: leiden}.")
    private @Nullable Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting, over those of the file; may be repeated. docs/algorithms.md lists them.")
    private List<String> assignments = new ArrayList<>();

    /** The settings of the file and the command line over the defaults. */
    DetectParameters detection() {
        return DetectParameters.of(Settings.read(config, assignments));
    }
}
