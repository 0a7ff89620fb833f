package io.ringwork.cypher;

/**
 * A Bolt port of an embedded store, on loopback and with authentication, so that other tools can look into it while the
 * program runs.
 *
 * @param port 0 for any free port, otherwise 1 to 65535
 */
public record BoltConnector(int port) {

    /** Checks the range. */
    public BoltConnector {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("The Bolt port is " + port + "; it must be 0 to 65535.");
        }
    }

    /** A connector on a port. */
    public static BoltConnector on(int port) {
        return new BoltConnector(port);
    }
}
