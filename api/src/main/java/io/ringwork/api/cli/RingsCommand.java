package io.ringwork.api.cli;

import io.ringwork.graph.casefile.RingJson;
import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.score.Sentences;
import io.ringwork.graph.store.GraphStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the runs found. */
@Command(
        name = "rings",
        description = "Lists the rings of a run, best first, and says how many groups are linked and nothing more;"
                + " 'rings show RING' prints one with its proof.")
final class RingsCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Option(names = "--run", paramLabel = "RUN", description = "Id of the run (default: the last one).")
    private @Nullable String runId;

    @Option(
            names = "--standing",
            paramLabel = "STANDING",
            description = "${COMPLETION-CANDIDATES}: rings, groups that are linked and nothing more, or all, the linked"
                    + " last (default: ${DEFAULT-VALUE}).")
    private ListedStanding standing = ListedStanding.ring;

    @Option(names = "--limit", paramLabel = "N", description = "Rings listed at most (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    RingsCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Console console = output.console();
        if (limit < 1) {
            throw new IllegalArgumentException("--limit is " + limit + "; it must be 1 or more");
        }
        try (OpenStore open = wiring.open(store.location(false))) {
            Optional<Run> run = run(open.graph());
            if (run.isEmpty()) {
                console.result("No run yet; load data with 'ringwork load DIR' and detect with 'ringwork detect'.");
                return ExitStatus.DONE;
            }
            List<Ring> all = open.graph().ledger().listRings(run.get().id());
            List<Ring> rings = all.stream().filter(standing::takes).toList();
            List<Ring> shown = rings.subList(0, Math.min(limit, rings.size()));
            if (console.isJson()) {
                shown.forEach(ring -> console.raw(RingJson.writeRounded(ring)));
            }
            Detecting.ringTable(shown, limit).forEach(console::result);
            console.result(Numbers.count(shown.size()) + " of " + Numbers.count(rings.size()) + " " + standing.subject()
                    + " of run " + run.get().id());
            int hidden = all.size() - rings.size();
            if (standing == ListedStanding.ring && hidden > 0) {
                console.result(Detecting.linkedGroups(hidden) + " 'ringwork rings --standing linked' lists them.");
            }
            return ExitStatus.DONE;
        }
    }

    private Optional<Run> run(GraphStore graph) {
        if (runId == null) {
            return graph.ledger().findLatestRun();
        }
        Optional<Run> found = graph.ledger().findRun(runId);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is no run " + runId + "; 'ringwork rings' uses the last one");
        }
        return found;
    }

    /** One ring with its proof. */
    @Command(name = "show", description = "Prints a ring: its members, the shared facts, what was added up.")
    static final class Show implements Callable<Integer> {

        private final Wiring wiring;

        @Parameters(index = "0", paramLabel = "RING", description = "Id of the ring.")
        private @Nullable String ringId;

        @Mixin
        private StoreOptions store = new StoreOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        Show(Wiring wiring) {
            this.wiring = wiring;
        }

        @Override
        public Integer call() {
            Console console = output.console();
            String id = RequiredArgument.of(ringId);
            try (OpenStore open = wiring.open(store.location(false))) {
                Ring ring = open.graph()
                        .ledger()
                        .findRing(id)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no ring " + id + "; 'ringwork rings' lists the ids"));
                if (console.isJson()) {
                    console.raw(RingJson.writeRounded(ring));
                }
                print(
                        console,
                        ring,
                        open.graph()
                                .explorer()
                                .findVendorNames(ring.vendors().stream()
                                        .map(member -> member.vendorId())
                                        .toList()));
                return ExitStatus.DONE;
            }
        }

        private static void print(Console console, Ring ring, Map<String, String> names) {
            boolean linked = ring.standing() == Standing.LINKED;
            console.result((linked ? "Linked group " : "Ring ") + ring.id() + ": "
                    + ring.vendors().size() + " vendors, " + Numbers.bits(ring.score()) + " bits, "
                    + ring.status().word());
            console.result("Standing: " + ring.standing().word()
                    + (linked ? ", one owner who shows himself, and nobody complained" : ""));
            console.result("");
            TextTable members = new TextTable("vendor", "name", "membership", "risk").rightAlign(2, 3);
            ring.vendors()
                    .forEach(member -> members.row(
                            member.vendorId(),
                            names.getOrDefault(member.vendorId(), ""),
                            Numbers.share(member.membership()),
                            Numbers.share(member.risk())));
            members.lines().forEach(console::result);
            console.result("");
            if (!ring.cells().isEmpty()) {
                console.result("Cells, the dense parts");
                for (List<String> cell : ring.cells()) {
                    console.result("  " + cell.size() + " vendors: " + String.join(", ", cell));
                }
                console.result("");
            }
            console.result("Shared facts");
            for (RingEvidence evidence : ring.evidence()) {
                console.result("  " + Sentences.evidence(evidence) + ", in "
                        + evidence.sources().size() + " rows: " + String.join(", ", evidence.vendors()));
            }
            console.result("");
            console.result("What the score is made of");
            for (Contribution part : ring.contributions()) {
                console.result("  " + Numbers.bits(part.bits()) + "  " + part.sentence());
            }
        }
    }
}
