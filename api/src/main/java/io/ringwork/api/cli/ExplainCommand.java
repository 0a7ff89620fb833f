package io.ringwork.api.cli;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.detect.EvidencePath;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.pipeline.ExplainLink;
import io.ringwork.graph.pipeline.WhyData;
import io.ringwork.graph.score.ProofSentences;
import io.ringwork.graph.score.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The evidence that links two vendors. */
@Command(name = "explain", description = "Prints the evidence that links two vendors, the strongest path first.")
final class ExplainCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(index = "0", paramLabel = "VENDOR", description = "Id of a vendor.")
    private @Nullable String vendorA;

    @Parameters(index = "1", paramLabel = "VENDOR", description = "Id of another vendor.")
    private @Nullable String vendorB;

    @Option(names = "--paths", paramLabel = "K", description = "Paths at most (default: ${DEFAULT-VALUE}).")
    private int paths = 3;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ExplainCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        DetectParameters parameters = settings.detection();
        Console console = output.console();
        String from = RequiredArgument.of(vendorA);
        String to = RequiredArgument.of(vendorB);
        try (OpenStore open = wiring.open(store.location(false))) {
            ExplainLink explain = ExplainLink.over(WhyData.read(open.graph(), parameters, console::remark));
            List<EvidencePath> found = explain.strongestPaths(from, to, paths);
            if (found.isEmpty()) {
                console.result(explain.unlinked(from, to) + ".");
            }
            for (int index = 0; index < found.size(); index++) {
                print(console, explain, index + 1, found.get(index));
            }
            for (SuppressedValue value : explain.ignored(from, to)) {
                String sentence = ProofSentences.ignored(from, to, value);
                console.result(sentence + ".");
                console.event(
                        "ignored",
                        Map.of("kind", value.kind().word(), "value", value.value(), "reason", value.reason()));
            }
            return ExitStatus.DONE;
        }
    }

    private static void print(Console console, ExplainLink explain, int number, EvidencePath path) {
        console.result("Path " + number + ": " + String.join(" – ", path.vendors()) + " (weakest link "
                + Numbers.bits(path.weakestBits()) + " bits)");
        for (Link link : path.links()) {
            console.result(
                    "  " + link.vendorA() + " and " + link.vendorB() + " share " + Numbers.bits(link.bits()) + " bits");
            for (SharedFact fact : link.facts()) {
                console.result("    " + explain.sentence(link, fact));
            }
            if (link.timingBits() > 0) {
                console.result("    One of them appeared days after the other was removed: "
                        + Sentences.bits(link.timingBits()));
            }
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rank", number);
        fields.put("vendors", path.vendors());
        fields.put("weakest_bits", path.weakestBits());
        fields.put("links", path.links().stream().map(ExplainCommand::fields).toList());
        console.event("path", fields);
    }

    private static Map<String, Object> fields(Link link) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("vendor_a", link.vendorA());
        fields.put("vendor_b", link.vendorB());
        fields.put("bits", link.bits());
        fields.put(
                "facts",
                link.facts().stream()
                        .map(fact -> Map.of("kind", fact.kind().word(), "value", fact.value(), "bits", fact.bits()))
                        .toList());
        return fields;
    }
}
