package io.ringwork.api.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** API and viewer. */
@Command(name = "serve", description = "Serves the API and the viewer over the store until Ctrl-C.")
final class ServeCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Option(names = "--port", paramLabel = "N", description = "Port (default: ${DEFAULT-VALUE}; 0 for any free one).")
    private int port = 7474;

    @Option(
            names = "--host",
            paramLabel = "H",
            description = "Loopback address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ServeCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        try (OpenStore open = wiring.open(store.location(true))) {
            new ServeLoop(wiring, output.console()).serve(open, host, port);
            return ExitStatus.DONE;
        }
    }
}
