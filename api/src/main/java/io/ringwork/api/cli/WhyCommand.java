package io.ringwork.api.cli;

import io.ringwork.graph.detect.RingStructure;
import io.ringwork.graph.detect.Why;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.pipeline.WhyDesk;
import io.ringwork.graph.score.ProofSentences;
import io.ringwork.graph.score.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The proof of a vendor's place in its ring, or of the ring as a whole. */
@Command(
        name = "why",
        description = {
            "Prints the smallest set of shared values that keeps a vendor in its ring: without exactly these it would"
                    + " stand in no ring with the others.",
            "Without VENDOR: where the ring would break."
        })
final class WhyCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(index = "0", paramLabel = "RING", description = "Id of a ring of the last run.")
    private @Nullable String ringId;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VENDOR", description = "Id of one of its vendors.")
    private @Nullable String vendorId;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    WhyCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Console console = output.console();
        String ring = RequiredArgument.of(ringId);
        try (OpenStore open = wiring.open(store.location(false))) {
            WhyDesk desk = new WhyDesk(open.graph(), console::remark);
            if (vendorId == null) {
                print(console, ring, desk.structure(ring));
            } else {
                print(console, ring, desk.why(ring, vendorId));
            }
            return ExitStatus.DONE;
        }
    }

    private static void print(Console console, String ring, Why why) {
        console.result("Why " + why.vendorId() + " stands in ring " + ring + " of "
                + Numbers.count(why.members().size()) + " vendors");
        for (Why.Value value : why.values()) {
            console.result("  " + ProofSentences.value(value, why.vendorId(), why.population()) + "; in "
                    + Numbers.count(value.evidence().sources().size()) + " rows: "
                    + String.join(", ", value.evidence().sources()));
        }
        if (!why.values().isEmpty()) {
            console.result("Together " + Sentences.bits(why.totalBits()) + ".");
        }
        console.result(ProofSentences.conclusion(why) + ".");
        why.returns().forEach(found -> console.result(ProofSentences.returned(found) + "."));
        if (why.furtherValues() > 0) {
            console.result("It shares " + Numbers.count(why.furtherValues())
                    + " more with the others, which would not keep it in the ring.");
        }
        console.event("why", fields(ring, why));
    }

    private static Map<String, Object> fields(String ring, Why why) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ring_id", ring);
        fields.put("vendor_id", why.vendorId());
        fields.put("total_bits", why.totalBits());
        fields.put("values", why.values().stream().map(WhyCommand::fields).toList());
        fields.put("conclusion", ProofSentences.conclusion(why));
        return fields;
    }

    private static Map<String, Object> fields(Why.Value value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", value.evidence().kind().word());
        fields.put("value", value.evidence().value());
        fields.put("bits", value.addedBits());
        fields.put("holders", value.evidence().holders());
        fields.put("vendors", value.evidence().vendors());
        fields.put("sources", value.evidence().sources());
        return fields;
    }

    private static void print(Console console, String ring, RingStructure structure) {
        console.result("What holds ring " + ring + " of "
                + Numbers.count(structure.vendors().size()) + " vendors together");
        structure.weakestLink().ifPresent(cut -> console.result("  " + ProofSentences.weakest(cut)));
        structure.bridges().forEach(bridge -> console.result("  " + ProofSentences.bridge(bridge)));
        if (!structure.articulationVendors().isEmpty()) {
            console.result("  Without one of these vendors the others fall apart: "
                    + String.join(", ", structure.articulationVendors()));
        }
        structure.splittingValues().forEach(value -> console.result("  " + ProofSentences.splitting(value)));
        if (!structure.complete()) {
            console.result("  Only bridges were looked for: the ring has more than "
                    + Numbers.count(structure.mostVendors()) + " vendors.");
        }
        console.event("structure", fields(ring, structure));
    }

    private static Map<String, Object> fields(String ring, RingStructure structure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ring_id", ring);
        fields.put("complete", structure.complete());
        structure.weakestLink().ifPresent(cut -> {
            fields.put("weakest_bits", cut.bits());
            fields.put("weakest_side", cut.one());
        });
        fields.put("bridges", structure.bridges().stream().map(WhyCommand::pair).toList());
        fields.put("articulation_vendors", structure.articulationVendors());
        fields.put(
                "splitting_values",
                structure.splittingValues().stream()
                        .map(value -> Map.of(
                                "kind", value.evidence().kind().word(),
                                "value", value.evidence().value(),
                                "parts", value.parts()))
                        .toList());
        return fields;
    }

    private static List<String> pair(Ring.Bridge bridge) {
        return List.of(bridge.vendorA(), bridge.vendorB());
    }
}
