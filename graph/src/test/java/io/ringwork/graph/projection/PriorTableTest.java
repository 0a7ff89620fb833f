package io.ringwork.graph.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.IdentifierKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PriorTableTest {

    @ParameterizedTest
    @EnumSource(IdentifierKind.class)
    void bits_fall_when_more_vendors_hold_the_value_and_never_below_zero(IdentifierKind kind) {
        double before = Double.POSITIVE_INFINITY;
        for (int holders = 2; holders <= 10_000; holders++) {
            double bits = PriorTable.bits(kind, holders, 10_000);
            assertTrue(bits < before || bits == 0, kind + " held by " + holders);
            assertTrue(bits >= 0, kind + " held by " + holders);
            before = bits;
        }
        assertEquals(0, PriorTable.bits(kind, 10_000, 10_000));
    }

    @ParameterizedTest
    @EnumSource(IdentifierKind.class)
    void bits_rise_with_the_population_up_to_what_the_noise_floor_allows(IdentifierKind kind) {
        Prior prior = PriorTable.of(kind);
        double ceiling = Math.log(prior.match() / prior.chance()) / Math.log(2);
        double small = PriorTable.bits(kind, 3, 5_000);
        double large = PriorTable.bits(kind, 3, 500_000_000);
        assertTrue(small < large && large < ceiling, kind.word());
        assertEquals(ceiling, large, 0.01);
    }

    @Test
    void the_formula_gives_the_worked_example_of_the_documentation() {
        // log2(0.5 / (0.00002 + 6/199999)) for an IBAN of 7 among 200,000 vendors
        assertEquals(13.2877, PriorTable.bits(IdentifierKind.IBAN, 7, 200_000), 0.001);
    }

    @Test
    void pictures_networks_and_nameless_identifiers_make_no_link_alone() {
        for (IdentifierKind kind : IdentifierKind.values()) {
            boolean weak = kind == IdentifierKind.IMAGE || kind == IdentifierKind.IP || kind == IdentifierKind.OTHER;
            assertEquals(!weak, PriorTable.of(kind).strong(), kind.word());
        }
    }
}
