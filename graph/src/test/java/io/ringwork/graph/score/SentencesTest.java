package io.ringwork.graph.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.SuppressedValue;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void evidence_names_the_members_the_value_and_its_bits() {
        assertEquals(
                "7 vendors were paid into IBAN DE89370400440532013000: 14.2 bits",
                Sentences.evidence(evidence(IdentifierKind.IBAN, "DE89370400440532013000", 7, 7, 14.2345)));
        assertEquals(
                "2 vendors ship from or are registered at 4 mill lane|leeds|gb: 9.0 bits",
                Sentences.evidence(evidence(IdentifierKind.ADDRESS, "4 mill lane|leeds|gb", 2, 2, 8.96)));
    }

    @Test
    void evidence_says_how_many_holders_stand_outside_the_ring() {
        assertEquals(
                "1,200 vendors use phone +442079460018, and 3 more outside the ring: 1.5 bits",
                Sentences.evidence(evidence(IdentifierKind.PHONE, "+442079460018", 1200, 1203, 1.5)));
    }

    @Test
    void every_kind_has_a_name_and_a_verb_of_its_own() {
        Set<String> names = new HashSet<>();
        for (IdentifierKind kind : IdentifierKind.values()) {
            names.add(Sentences.kindName(kind));
            assertEquals(true, Sentences.fact(kind, "value", 2).startsWith("2 vendors "), kind.word());
            assertEquals(true, Sentences.fact(kind, "value", 1).startsWith("1 vendor "), kind.word());
            assertEquals(true, Sentences.fact(kind, "value", 2).endsWith(" value"), kind.word());
        }
        assertEquals(IdentifierKind.values().length, names.size());
    }

    @Test
    void one_vendor_is_singular() {
        assertEquals("1 vendor was paid into crypto wallet 0xabc", Sentences.fact(IdentifierKind.CRYPTO, "0xabc", 1));
        assertEquals("3 vendors show the same picture ff00", Sentences.fact(IdentifierKind.IMAGE, "ff00", 3));
    }

    @Test
    void a_suppressed_value_says_why() {
        assertEquals(
                "The address dock 9 was ignored: 2,412 vendors share it, more than 25",
                Sentences.suppressed(new SuppressedValue(IdentifierKind.ADDRESS, "dock 9", 2412, 25, "hub")));
        assertEquals(
                "The phone 0000000 was ignored: it is a placeholder, and 14 vendors share it",
                Sentences.suppressed(new SuppressedValue(IdentifierKind.PHONE, "0000000", 14, 0, "placeholder")));
        assertEquals(
                "The IBAN XX1 was ignored: it is not well-formed, and 2 vendors share it",
                Sentences.suppressed(new SuppressedValue(IdentifierKind.IBAN, "XX1", 2, 0, "malformed")));
    }

    @Test
    void numbers_do_not_follow_the_language_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("1,234.5 bits", Sentences.bits(1234.46));
            assertEquals("0.0 bits", Sentences.bits(-0.01));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static RingEvidence evidence(IdentifierKind kind, String value, int members, int holders, double bits) {
        List<String> vendors =
                IntStream.range(0, members).mapToObj(i -> "v" + i).toList();
        return new RingEvidence(kind, value, vendors, holders, bits, List.of());
    }
}
