package io.ringwork.api.cli;

import java.net.URI;
import java.nio.file.Path;

/** Where the property graph is. */
public sealed interface StoreLocation {

    /**
     * In this process, below a folder.
     *
     * @param bolt whether other programs may reach it over Bolt on loopback while it is open
     */
    record Embedded(Path folder, boolean bolt) implements StoreLocation {}

    /** In another process, reached over Bolt. */
    record Remote(URI uri, String user, String password) implements StoreLocation {}
}
