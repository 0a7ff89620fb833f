package io.ringwork.graph.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.Projection;
import io.ringwork.graph.projection.VendorRows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeakTiesTest {

    private static final String CLIENTS = IntStream.range(0, 30)
            .mapToObj(i -> "x%02d address:dock".formatted(i))
            .collect(Collectors.joining("\n"));

    private static Projection project(VendorRows rows) {
        return Projection.of(
                DetectionInput.read(rows), DetectParameters.defaults().projection(Decisions.NONE));
    }

    private static WeakTies ties(String rows) {
        return new WeakTies(project(VendorRows.of(rows)));
    }

    private static String draw(List<WeakStep> steps) {
        return steps.stream()
                .map(step -> step.vendorA() + (step.hub() ? " ~" : " =") + step.value() + " " + step.holders() + "= "
                        + step.vendorB())
                .collect(Collectors.joining(", "));
    }

    @Test
    void hubs_and_placeholders_that_both_use_are_named_with_their_reason() {
        WeakTies ties = ties("""
                a address:dock phone:000!placeholder iban:1
                b address:dock phone:000!placeholder iban:1
                c address:dock
                """ + CLIENTS);
        assertEquals(
                List.of("address hub 33", "phone placeholder 2"),
                ties.ignored("a", "b").stream()
                        .map(value -> value.kind().word() + " " + value.reason() + " " + value.vendors())
                        .toList());
        assertEquals(
                List.of("dock"),
                ties.ignored("c", "a").stream().map(SuppressedValue::value).toList());
        assertThrows(IllegalArgumentException.class, () -> ties.ignored("a", "nobody"));
    }

    @Test
    void vendors_that_meet_only_through_a_hub_are_joined_by_it() {
        // a =iban= b ~dock~ x00 and all the clients; z is alone
        WeakTies ties = ties("a iban:1\nb iban:1 address:dock\nz phone:9\n" + CLIENTS);
        assertEquals("a =1 2= b, b ~dock 31= x07", draw(ties.chain("a", "x07")));
        assertEquals("x07 ~dock 31= b, b =1 2= a", draw(ties.chain("x07", "a")));
        assertEquals("", draw(ties.chain("a", "z")));
    }

    @Test
    void the_nearest_confirmed_vendor_is_the_one_at_the_least_cost_and_never_the_vendor_itself() {
        // a =iban= b =crypto= c (two strong links), a -address- d (one weak link)
        VendorRows rows = VendorRows.of("a iban:1 address:2\nb iban:1 crypto:3\nc crypto:3\nd address:2\ne phone:8")
                .report("c", "brand", ReportOutcome.CONFIRMED)
                .report("e", "brand", ReportOutcome.CONFIRMED)
                .report("b", "brand", ReportOutcome.DISMISSED);
        assertEquals(Optional.of("c"), new ProofTarget(project(rows)).nearestConfirmed("a"));
        rows.report("d", "brand", ReportOutcome.CONFIRMED);
        ProofTarget targets = new ProofTarget(project(rows));
        assertEquals(Optional.of("d"), targets.nearestConfirmed("a"));
        assertEquals(Optional.of("d"), targets.nearestConfirmed("c"));
        assertEquals(Optional.empty(), targets.nearestConfirmed("e"));
        assertThrows(IllegalArgumentException.class, () -> targets.nearestConfirmed("nobody"));
    }
}
