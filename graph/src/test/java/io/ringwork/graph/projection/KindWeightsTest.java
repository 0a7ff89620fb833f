package io.ringwork.graph.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.IdentifierKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindWeightsTest {

    private static KindWeights population(int vendors) {
        return KindWeights.of(Map.of(), vendors, vendors);
    }

    @ParameterizedTest
    @EnumSource(IdentifierKind.class)
    void bits_fall_when_more_vendors_hold_the_value_and_never_below_zero(IdentifierKind kind) {
        KindWeights weights = population(10_000);
        double before = Double.POSITIVE_INFINITY;
        for (int holders = 2; holders <= 10_000; holders++) {
            double bits = weights.bits(kind, holders);
            assertTrue(bits <= before, kind + " held by " + holders);
            assertTrue(bits >= 0, kind + " held by " + holders);
            before = bits;
        }
        assertEquals(0, weights.bits(kind, 10_000));
    }

    @ParameterizedTest
    @EnumSource(IdentifierKind.class)
    void a_small_store_keeps_to_the_prior_and_a_large_one_to_what_it_sees(IdentifierKind kind) {
        Prior prior = PriorTable.of(kind);
        double chance = KindWeights.of(Map.of(), 100, 20_000).chance().get(kind);
        assertEquals(prior.chance(), chance, prior.chance() / 1_000);
        // 200,000 vendors have 2 * 10^10 pairs; 2 * 10^7 of them share a value of the kind
        double seen = KindWeights.of(Map.of(kind, 20_000_000L), 200_000, 20_000)
                .chance()
                .get(kind);
        assertEquals(0.001, seen, prior.chance() / 500 + 0.000_01);
    }

    @Test
    void a_kind_that_strangers_share_weighs_less() {
        double rare = KindWeights.of(Map.of(), 50_000, 20_000).bits(IdentifierKind.PHONE, 2);
        double common = KindWeights.of(Map.of(IdentifierKind.PHONE, 1_000_000L), 50_000, 20_000)
                .bits(IdentifierKind.PHONE, 2);
        assertTrue(common < rare - 3, common + " against " + rare);
    }

    @Test
    void the_formula_gives_the_worked_example_of_the_documentation() {
        // 200,000 vendors: u = 20,000,000 * 0.00002 / (20,000,000 + 19,999,900,000), so log2(0.5 / (u + 6/199999))
        assertEquals(14.0238, population(200_000).bits(IdentifierKind.IBAN, 7), 0.001);
    }

    @Test
    void pictures_texts_networks_and_nameless_identifiers_make_no_link_alone() {
        Set<IdentifierKind> weak =
                Set.of(IdentifierKind.IMAGE, IdentifierKind.TITLE, IdentifierKind.IP, IdentifierKind.OTHER);
        for (IdentifierKind kind : IdentifierKind.values()) {
            Prior.Tie expected = weak.contains(kind)
                    ? Prior.Tie.WEAK
                    : kind == IdentifierKind.BUILDING ? Prior.Tie.SUPPORTED : Prior.Tie.STRONG;
            assertEquals(expected, PriorTable.of(kind).tie(), kind.word());
        }
    }
}
