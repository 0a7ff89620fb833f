package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real data that is not part of the project: a folder {@code shared/data} beside the checkout, or the one that the system
 * property {@code ringwork.shared} names. Tests that read it are skipped, with the reason, where it is absent.
 */
final class SharedData {

    private static final Path SHARED = Path.of(System.getProperty("ringwork.shared", "../../shared"))
            .toAbsolutePath()
            .normalize();

    private SharedData() {}

    static Path folder(String name) {
        Path folder = SHARED.resolve("data").resolve(name);
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: the outside data set " + name
                        + " is not here; put it into a folder shared/data beside the checkout");
        return folder;
    }

    /** A mapping file of the repository. */
    static Path mapping(String name) {
        return Path.of("..", "mapping", name).toAbsolutePath().normalize();
    }
}
