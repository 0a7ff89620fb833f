package io.ringwork.graph.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.VendorPair;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.Projection;
import io.ringwork.graph.projection.VendorRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhyFinderTest {

    private static WhyFinder finder(VendorRows rows, Map<String, String> settings, Decisions decisions) {
        DetectParameters parameters = DetectParameters.of(settings);
        Projection projection = Projection.of(DetectionInput.read(rows), parameters.projection(decisions));
        return new WhyFinder(projection, parameters, decisions);
    }

    private static WhyFinder finder(String rows) {
        return finder(VendorRows.of(rows), Map.of(), Decisions.NONE);
    }

    private static Why why(String rows, String vendor) {
        return finder(rows).why(vendor).orElseThrow();
    }

    private static List<String> values(Why why) {
        return why.values().stream()
                .map(value ->
                        value.evidence().kind().word() + ":" + value.evidence().value())
                .toList();
    }

    @Test
    void a_vendor_that_one_account_ties_to_the_others_is_there_because_of_it() {
        // a, b and c =iban=; a shows what b shows, which holds nobody
        Why why = why("a iban:1 image:9\nb iban:1 image:9\nc iban:1\nd phone:4", "a");
        assertEquals(List.of("iban:1"), values(why));
        assertEquals(List.of("a", "b", "c"), why.members());
        assertEquals(List.of("a", "b", "c"), why.values().get(0).evidence().vendors());
        assertEquals(3, why.values().get(0).evidence().holders());
        assertEquals(4, why.population());
        assertEquals(1, why.furtherValues());
        assertEquals(Why.Minimality.EVERY_SUBSET_TRIED, why.minimality());
    }

    @Test
    void either_of_two_strong_values_would_hold_it_so_both_are_needed() {
        Why why = why("a iban:1 phone:2\nb iban:1 phone:2", "b");
        assertEquals(List.of("iban:1", "phone:2"), values(why));
    }

    @Test
    void in_the_middle_of_a_chain_the_values_on_both_sides_are_needed() {
        // a =iban= b =phone= c =email= d
        String chain = "a iban:1\nb iban:1 phone:2\nc phone:2 email:3@x.example\nd email:3@x.example";
        assertEquals(List.of("iban:1"), values(why(chain, "a")));
        assertEquals(List.of("iban:1", "phone:2"), values(why(chain, "b")));
        assertEquals(List.of("email:3@x.example", "phone:2"), values(why(chain, "c")));
    }

    @Test
    void the_values_come_with_their_rows_and_the_times_of_their_uses() {
        VendorRows rows = VendorRows.of("a iban:1\nb iban:1").seen("2025-01-01T00:00:00Z", "2025-02-01T00:00:00Z");
        Why.Value value = finder(rows, Map.of(), Decisions.NONE)
                .why("a")
                .orElseThrow()
                .values()
                .get(0);
        assertEquals(2, value.evidence().sources().size());
        assertEquals(
                List.of("a", "b"), value.uses().stream().map(Why.Use::vendorId).toList());
        assertEquals(Instant.parse("2025-01-01T00:00:00Z"), value.uses().get(0).firstSeen());
        assertEquals(1, value.uses().get(1).sources().size());
    }

    @Test
    void facts_that_say_the_same_count_once_and_the_parts_shown_are_the_total_shown() {
        // phone and e-mail are both contacts, so the weaker counts half
        Why why = why("a iban:1 phone:2 email:3@x.example crypto:4\nb iban:1 phone:2 email:3@x.example crypto:4", "a");
        assertEquals(4, why.values().size());
        double phone = why.values().stream()
                .filter(value -> value.evidence().value().equals("2"))
                .findFirst()
                .orElseThrow()
                .addedBits();
        assertTrue(phone < 5 && phone > 4.5, "half of 9.6 bits, not " + phone);
        String sum = why.values().stream()
                .map(value -> BigDecimal.valueOf(value.addedBits()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros()
                .toPlainString();
        assertEquals(sum, String.valueOf(why.totalBits()));
    }

    @Test
    void a_return_after_a_removal_is_named() {
        Instant removed = Instant.parse("2025-03-01T00:00:00Z");
        String rest = IntStream.range(0, 60)
                .mapToObj(i -> "z%02d phone:%d".formatted(i, 100 + i))
                .collect(Collectors.joining("\n"));
        VendorRows rows = VendorRows.of("a iban:1\nb iban:1\n" + rest);
        IntStream.range(0, 60)
                .forEach(i -> rows.vendor("z%02d".formatted(i), Instant.parse("2020-01-01T00:00:00Z"), null));
        rows.vendor("a", Instant.parse("2025-01-01T00:00:00Z"), removed)
                .vendor("b", removed.plusSeconds(4 * 86_400 + 60), null);
        for (String asked : List.of("a", "b")) {
            Why.Return found = finder(rows, Map.of(), Decisions.NONE)
                    .why(asked)
                    .orElseThrow()
                    .returns()
                    .get(0);
            assertEquals("b after a in 4", found.vendorId() + " after " + found.removedId() + " in " + found.days());
            assertTrue(found.bits() > 0);
        }
    }

    @Test
    void no_value_takes_out_whom_a_judgement_holds() {
        Decisions decisions =
                new Decisions(List.of(new VendorPair("a", "b")), List.of(), Set.of(), Set.of(), Set.of(), Set.of());
        Why why = finder(VendorRows.of("a iban:1\nb iban:1\nc"), Map.of(), decisions)
                .why("a")
                .orElseThrow();
        assertEquals(Why.Minimality.NOT_BY_VALUES, why.minimality());
        assertEquals(List.of(), why.values());
        assertEquals(List.of("b"), why.judgedWith());
        assertEquals(0, why.totalBits());
        Why bare = finder(VendorRows.of("a\nb"), Map.of(), decisions).why("b").orElseThrow();
        assertEquals(List.of("a"), bare.judgedWith());
    }

    @Test
    void a_judgement_that_parts_two_vendors_leaves_the_links_to_others_to_be_proved() {
        Decisions decisions =
                new Decisions(List.of(), List.of(new VendorPair("a", "b")), Set.of(), Set.of(), Set.of(), Set.of());
        // a =iban= c, b =phone= c, and a and b were judged apart
        WhyFinder finder = finder(VendorRows.of("a iban:1\nb phone:2\nc iban:1 phone:2"), Map.of(), decisions);
        assertEquals(List.of("iban:1"), values(finder.why("a").orElseThrow()));
        assertTrue(finder.why("a").orElseThrow().judgedWith().isEmpty());
    }

    @Test
    void a_vendor_without_a_ring_needs_no_reason_and_an_unknown_one_is_refused() {
        WhyFinder finder = finder("a iban:1\nb iban:1\nc phone:2");
        assertTrue(finder.why("c").isEmpty());
        assertTrue(finder.structure("c").isEmpty());
        assertEquals(
                "There is no vendor nobody",
                assertThrows(IllegalArgumentException.class, () -> finder.why("nobody"))
                        .getMessage());
    }

    @Test
    void components_are_proved_as_they_are_found() {
        String lines = IntStream.range(0, 40)
                .mapToObj(i -> "s%02d crypto:w%s".formatted(i, i == 7 ? " device:1" : i == 8 ? " device:1" : ""))
                .collect(Collectors.joining("\n"));
        WhyFinder finder = finder(
                VendorRows.of(lines), Map.of("detect.method", "components", "detect.hub", "off"), Decisions.NONE);
        assertEquals(List.of("crypto:w"), values(finder.why("s00").orElseThrow()));
        assertEquals(
                Set.of("device:1", "crypto:w"),
                Set.copyOf(values(finder.why("s07").orElseThrow())));
    }

    // a ring of three tied by one account; between it and d to f only a thin link
    @Test
    void the_structure_names_what_would_break_the_ring() {
        RingStructure structure = finder("""
                a iban:1 device:7
                b iban:1 device:7
                c iban:1 device:7 phone:2
                d phone:2 crypto:3
                e crypto:3
                """).structure("e").orElseThrow();
        assertEquals(List.of("a", "b", "c", "d", "e"), structure.vendors());
        assertEquals(2, structure.bridges().size());
        assertEquals(List.of("c", "d"), structure.articulationVendors());
        RingStructure.Cut cut = structure.weakestLink().orElseThrow();
        assertEquals(List.of("a", "b", "c"), cut.one());
        assertEquals(List.of("d", "e"), cut.other());
        assertEquals(cut.bits(), cut.crossing().get(0).bits(), 1e-9);
        assertEquals(1, cut.crossing().size());
        // The account alone does not split the three: the device still ties them.
        assertEquals(
                List.of("3", "2"),
                structure.splittingValues().stream()
                        .map(value -> value.evidence().value())
                        .toList());
        assertEquals(
                List.of(List.of("a", "b", "c"), List.of("d", "e")),
                structure.splittingValues().get(1).parts());
        assertTrue(structure.complete());
    }

    @Test
    void a_ring_above_the_limit_says_that_only_bridges_were_looked_for() {
        String lines = IntStream.rangeClosed(0, WeakPoints.MOST_VENDORS)
                .mapToObj(i -> "s%03d crypto:w".formatted(i))
                .collect(Collectors.joining("\n"));
        RingStructure structure = finder(
                        VendorRows.of(lines),
                        Map.of("detect.method", "components", "detect.hub", "off"),
                        Decisions.NONE)
                .structure("s000")
                .orElseThrow();
        assertEquals(false, structure.complete());
        assertEquals(WeakPoints.MOST_VENDORS, structure.mostVendors());
        assertTrue(structure.weakestLink().isEmpty());
        assertEquals(WeakPoints.MOST_VENDORS, structure.bridges().size(), "the account is drawn as a star");
    }
}
