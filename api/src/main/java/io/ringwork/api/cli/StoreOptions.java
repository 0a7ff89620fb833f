package io.ringwork.api.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which store a command works on. */
final class StoreOptions {

    private static final Path BELOW = Path.of("data", "store");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--store", paramLabel = "PATH", description = "Folder of the embedded Neo4j (default: data/store).")
    private @Nullable Path store;

    @Option(
            names = "--neo4j",
            paramLabel = "URI",
            description = "A Neo4j elsewhere, such as bolt://127.0.0.1:7687; the password is taken from the"
                    + " environment variable RINGWORK_NEO4J_PASSWORD.")
    private @Nullable URI neo4j;

    @Option(
            names = "--user",
            paramLabel = "U",
            description = "User of the Neo4j elsewhere (default: ${DEFAULT-VALUE}).")
    private String user = "neo4j";

    /** The store that the user named, if any. */
    Optional<Path> named() {
        return Optional.ofNullable(store);
    }

    boolean isRemote() {
        return neo4j != null;
    }

    /** The store to open; the folder is the default when none is named. */
    StoreLocation location(boolean bolt) {
        return locationOr(BELOW, bolt);
    }

    /** As {@link #location}, with another default. */
    StoreLocation locationOr(Path fallback, boolean bolt) {
        if (neo4j == null) {
            return new StoreLocation.Embedded(store == null ? fallback : store, bolt);
        }
        if (store != null) {
            throw wrong("--store and --neo4j exclude each other; give the one that holds the graph.");
        }
        String password = System.getenv("RINGWORK_NEO4J_PASSWORD");
        if (password == null) {
            throw wrong(
                    "--neo4j needs the password in the environment variable RINGWORK_NEO4J_PASSWORD; it is not set.");
        }
        return new StoreLocation.Remote(neo4j, user, password);
    }

    private ParameterException wrong(String message) {
        if (command == null) {
            throw new IllegalStateException("options are used outside a command");
        }
        return new ParameterException(command.commandLine(), message);
    }
}
