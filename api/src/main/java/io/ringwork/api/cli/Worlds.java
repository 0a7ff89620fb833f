package io.ringwork.api.cli;

import io.ringwork.graph.sample.World;
import io.ringwork.graph.sample.WorldParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Writes sample worlds with their truth beside them. */
final class Worlds {

    private Worlds() {}

    /** Writes a world; the folder of its truth is the answer. */
    static Path write(WorldParameters parameters, Path folder) {
        Path truth = folder.resolveSibling(folder.getFileName() + ".truth");
        try {
            World.of(parameters).write(folder, truth);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample cannot be written to " + folder + ": " + e.getMessage(), e);
        }
        return truth;
    }
}
