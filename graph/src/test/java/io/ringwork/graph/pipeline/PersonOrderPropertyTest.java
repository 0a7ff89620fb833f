package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.projection.VendorRows;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where names speak, the order of the rows changes nothing, and neither do vendors without a name. */
class PersonOrderPropertyTest {

    private static final List<String> FIRST = List.of("Anna", "Anne", "Ana", "Boris", "Clara", "Klara", "David");
    private static final List<String> LAST = List.of("Weber", "Veber", "Kowalska", "Kowalski", "Ortega");

    /** Random people who move between houses, telephones and passports. */
    private static VendorRows people(long randomSeed) {
        Random random = new Random(randomSeed);
        VendorRows rows = PersonTown.ofPeople();
        for (int i = 0; i < 120; i++) {
            String id = String.format(Locale.ROOT, "q%03d", i);
            String name = FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
            String birth = random.nextInt(3) == 0
                    ? ""
                    : String.format(Locale.ROOT, "19%02d-0%d-1%d", 50 + random.nextInt(4), 1 + random.nextInt(4), 5);
            rows.person(id, name, birth);
            rows.use(id, "phone:+49" + random.nextInt(60)).use(id, "address:house" + random.nextInt(60));
            if (random.nextInt(3) == 0) {
                rows.use(id, "tax_id:PASSPORT" + (name + random.nextInt(2)).hashCode() % 1_000);
            }
        }
        return rows;
    }

    private static Findings findings(VendorRows rows) {
        return new DetectRings()
                .run(rows, DetectParameters.defaults(), List.of())
                .findings();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 42, 2026})
    void the_order_of_rows_changes_nothing(long randomSeed) {
        Findings expected = findings(people(randomSeed));
        assertTrue(
                expected.links().stream().anyMatch(link -> link.parts().stream().anyMatch(part -> part.bits() < 0)),
                "names speak, seed " + randomSeed);
        assertEquals(expected, findings(people(randomSeed).shuffled(randomSeed + 1)), "seed " + randomSeed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7})
    void vendors_without_a_name_change_nothing_that_names_say(long randomSeed) {
        VendorRows more = people(randomSeed);
        for (int i = 0; i < 50; i++) {
            more.vendor("a" + i, null, null).vendor("z" + i, null, null);
        }
        assertEquals(said(people(randomSeed)), said(more), "seed " + randomSeed);
    }

    /** What names and dates say of the town's own; weaker links come and go, as shared values weigh more among more. */
    private static List<String> said(VendorRows rows) {
        return findings(rows).links().stream()
                .filter(link -> link.vendorA().startsWith("p") && link.vendorB().startsWith("p"))
                .map(link -> link.vendorA()
                        + link.vendorB()
                        + link.parts().stream()
                                .filter(part -> !part.name().equals("household"))
                                .toList())
                .toList();
    }
}
