package io.ringwork.api.cli;

import io.ringwork.api.query.NamedQuery;
import io.ringwork.api.query.QueryLimits;
import io.ringwork.api.query.QueryTable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Read-only Cypher, free or from the library. */
@Command(
        name = "cypher",
        description =
                "Answers read-only Cypher: a query of your own, or one of the library with --run; --list shows those.")
final class CypherCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "QUERY", description = "A Cypher query that reads.")
    private @Nullable String query;

    @Option(names = "--run", paramLabel = "NAME", description = "A query of the library.")
    private @Nullable String name;

    @Option(names = "--list", description = "List the library.")
    private boolean list;

    @Option(names = "--param", paramLabel = "K=V", description = "A parameter of the query; may be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "table, csv, json or jsonl (default: ${DEFAULT-VALUE}).")
    private TableFormat format = TableFormat.table;

    @Option(names = "--limit", paramLabel = "N", description = "Rows at most (default: ${DEFAULT-VALUE}).")
    private int limit = 10_000;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Time at most (default: ${DEFAULT-VALUE}).")
    private int timeoutSeconds = 60;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    CypherCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Console console = output.console();
        if ((query == null ? 0 : 1) + (name == null ? 0 : 1) + (list ? 1 : 0) != 1) {
            throw wrong("cypher takes exactly one of QUERY, --run NAME and --list.");
        }
        if (limit < 1 || timeoutSeconds < 1) {
            throw wrong("--limit and --timeout must be 1 or more.");
        }
        if (list) {
            printLibrary(console, wiring.queries());
            return ExitStatus.DONE;
        }
        QueryLimits limits = new QueryLimits(limit, Duration.ofSeconds(timeoutSeconds));
        try (OpenStore open = wiring.open(store.location(false))) {
            QueryTable table = name == null
                    ? open.cypher().run(RequiredArgument.of(query), parameters, limits)
                    : open.cypher().runNamed(name, parameters, limits);
            format.lines(table).forEach(console::raw);
            console.flush();
            if (!table.complete() && spec != null) {
                spec.commandLine()
                        .getErr()
                        .println("The answer was cut at " + limit + " rows; raise --limit for more.");
            }
            return ExitStatus.DONE;
        }
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }

    private static void printLibrary(Console console, List<NamedQuery> queries) {
        TextTable table = new TextTable("name", "what it answers", "parameters");
        for (NamedQuery query : queries) {
            table.row(
                    query.name(),
                    query.about(),
                    String.join(
                            ", ",
                            query.parameters().stream()
                                    .map(parameter -> parameter.name() + ":" + parameter.type()
                                            + (parameter.byDefault() == null ? "" : "=" + parameter.byDefault()))
                                    .toList()));
            console.event(
                    "query",
                    Map.of(
                            "name",
                            query.name(),
                            "title",
                            query.title(),
                            "about",
                            query.about(),
                            "parameters",
                            query.parameters()));
        }
        table.lines().forEach(console::result);
    }
}
