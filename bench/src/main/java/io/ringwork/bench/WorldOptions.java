package io.ringwork.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What every comparison is told. */
final class WorldOptions {

    @Option(names = "--vendors", defaultValue = "1000000", description = "vendors of the world (${DEFAULT-VALUE})")
    int vendors;

    @Option(names = "--random-seed", defaultValue = "1", description = "seed of the world (${DEFAULT-VALUE})")
    long randomSeed;

    @Option(names = "--rounds", defaultValue = "5", description = "how often each takes its turn (${DEFAULT-VALUE})")
    int rounds;

    @Option(names = "--work", required = true, description = "a folder for edges and results")
    Path work = Path.of("");

    /** The world, and the folder for files made. */
    World world() throws IOException {
        Files.createDirectories(work);
        return WorldGenerator.generate(vendors, randomSeed);
    }
}
