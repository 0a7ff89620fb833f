package io.ringwork.graph.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringwork.graph.detect.RingStructure;
import io.ringwork.graph.detect.WeakStep;
import io.ringwork.graph.detect.Why;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.SuppressedValue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofSentencesTest {

    private static Why.Value value(IdentifierKind kind, double bits, double added, Why.Use... uses) {
        List<String> vendors = List.of(uses).stream().map(Why.Use::vendorId).toList();
        return new Why.Value(
                new RingEvidence(kind, "X9", vendors, vendors.size(), bits, List.of()), added, List.of(uses));
    }

    private static Why.Use use(String vendor, String firstSeen) {
        return new Why.Use(vendor, firstSeen.isEmpty() ? null : Instant.parse(firstSeen), null, List.of());
    }

    private static Why why(Why.Minimality minimality, List<String> judged, List<String> members, int values) {
        Why.Value one = value(IdentifierKind.IBAN, 14.2, 14.2, use("V1", ""), use("V2", ""));
        return new Why("V1", members, List.of(one, one, one).subList(0, values), minimality, List.of(), judged, 0, 9);
    }

    @Test
    void a_value_names_the_vendor_first_then_the_others_its_rarity_bits_and_days() {
        assertEquals(
                "V2 and V1 were both paid into IBAN X9 (2 of 20,000 vendors): 14.2 bits;"
                        + " V1 first used it on 2025-01-03, V2 on 2025-02-01",
                ProofSentences.value(
                        value(
                                IdentifierKind.IBAN,
                                14.21,
                                14.21,
                                use("V1", "2025-01-03T23:59:59Z"),
                                use("V2", "2025-02-01T00:00:00Z")),
                        "V2",
                        20_000));
        assertEquals(
                "V3, V1, V2 and 1 more use phone X9 (4 of 5,000 vendors): 9.6 bits, of which 4.8 bits count beside the"
                        + " others; V2 first used it on 2025-02-01",
                ProofSentences.value(
                        value(
                                IdentifierKind.PHONE,
                                9.6,
                                4.8,
                                use("V1", ""),
                                use("V2", "2025-02-01T00:00:00Z"),
                                use("V3", ""),
                                use("V4", "")),
                        "V3",
                        5_000));
    }

    @Test
    void a_fact_of_a_link_says_who_what_how_rare_and_how_much() {
        assertEquals(
                "V1 and V2 both use phone +44 (3 of 2,000 vendors): 9.0 bits",
                ProofSentences.fact("V1", "V2", new SharedFact(IdentifierKind.PHONE, "+44", 9), 3, 2_000));
        assertEquals(
                "V1 and V2 both ship from or are registered at mill lane (2 of 2,000 vendors): 7.6 bits",
                ProofSentences.fact("V1", "V2", new SharedFact(IdentifierKind.ADDRESS, "mill lane", 7.6), 2, 2_000));
        for (IdentifierKind kind : IdentifierKind.values()) {
            String sentence = ProofSentences.fact("V1", "V2", new SharedFact(kind, "x", 1), 2, 10);
            assertEquals(
                    true,
                    sentence.matches("V1 and V2 (were )?both [a-z].* x \\(2 of 10 vendors\\): 1.0 bits"),
                    sentence);
        }
    }

    @Test
    void a_return_says_after_how_many_days() {
        assertEquals(
                "V1 appeared 4 days after V3 was removed: 2.1 bits",
                ProofSentences.returned(new Why.Return("V1", "V3", 4, 2.1)));
        assertEquals("V1 appeared 1 day after V3 was removed", ProofSentences.returned("V1", "V3", 1));
        assertEquals("V1 appeared within a day after V3 was removed", ProofSentences.returned("V1", "V3", 0));
    }

    @Test
    void the_conclusion_says_what_exactly_these_values_do() {
        Why.Minimality tried = Why.Minimality.EVERY_SUBSET_TRIED;
        assertEquals(
                "Without this value V1 stands in no ring with V2",
                ProofSentences.conclusion(why(tried, List.of(), List.of("V1", "V2"), 1)));
        assertEquals(
                "Without these 2 values V1 stands in no ring with any of the 2 others; with any of them left in it does",
                ProofSentences.conclusion(why(tried, List.of(), List.of("V1", "V2", "V3"), 2)));
        assertEquals(
                "Without these 3 values V1 stands in no ring with V2; with any one of them left in it does, and smaller"
                        + " sets were not all tried",
                ProofSentences.conclusion(why(Why.Minimality.EVERY_VALUE_TRIED, List.of(), List.of("V1", "V2"), 3)));
    }

    @Test
    void the_conclusion_says_when_no_value_takes_the_vendor_out() {
        Why.Minimality none = Why.Minimality.NOT_BY_VALUES;
        assertEquals(
                "An analyst judged V1 linked with V2, so no shared value takes it out",
                ProofSentences.conclusion(why(none, List.of("V2"), List.of("V1", "V2"), 0)));
        assertEquals(
                "V1 stays with V2 whichever of its values are taken out",
                ProofSentences.conclusion(why(none, List.of(), List.of("V1", "V2"), 0)));
    }

    @Test
    void an_ignored_value_says_why_it_was_ignored() {
        assertEquals(
                "V1 and V2 both ship from or are registered at dock 9, which was ignored: 2,412 vendors share it, more"
                        + " than 25",
                ProofSentences.ignored(
                        "V1", "V2", new SuppressedValue(IdentifierKind.ADDRESS, "dock 9", 2412, 25, "hub")));
        assertEquals(
                "V1 and V2 both use phone 000, which was ignored: it is a placeholder, and 14 vendors share it",
                ProofSentences.ignored(
                        "V1", "V2", new SuppressedValue(IdentifierKind.PHONE, "000", 14, 0, "placeholder")));
        assertEquals(
                "V1 and V2 both use phone 1, which was ignored: it is not well-formed, and 2 vendors share it",
                ProofSentences.ignored("V1", "V2", new SuppressedValue(IdentifierKind.PHONE, "1", 2, 0, "malformed")));
        assertEquals(
                "V1 and V2 both use phone 1, which was ignored: an analyst ruled it out, and 2 vendors share it",
                ProofSentences.ignored("V1", "V2", new SuppressedValue(IdentifierKind.PHONE, "1", 2, 0, "forbidden")));
    }

    @Test
    void vendors_that_nothing_links_get_the_reason() {
        SuppressedValue hub = new SuppressedValue(IdentifierKind.ADDRESS, "dock", 40, 25, "hub");
        String nothing = "Nothing that counts as evidence links V1 and V9";
        assertEquals(
                nothing + "; they share nothing but 1 value that was ignored",
                ProofSentences.unlinked("V1", "V9", List.of(hub), List.of()));
        assertEquals(
                nothing + "; they share nothing but 2 values that were ignored",
                ProofSentences.unlinked("V1", "V9", List.of(hub, hub), List.of()));
        assertEquals(nothing + ", not even through others", ProofSentences.unlinked("V1", "V9", List.of(), List.of()));
        WeakStep step = new WeakStep("V1", "V2", IdentifierKind.IMAGE, "ff", 2, false);
        WeakStep across = new WeakStep("V2", "V9", IdentifierKind.ADDRESS, "dock", 2412, true);
        assertEquals(
                nothing + "; only through hubs do they meet: the address dock of 2,412 vendors",
                ProofSentences.unlinked("V1", "V9", List.of(), List.of(step, across)));
        assertEquals(
                nothing + "; what joins them through others makes no links, such as pictures and texts",
                ProofSentences.unlinked("V1", "V9", List.of(), List.of(step)));
    }

    @Test
    void a_structure_is_said_in_sentences() {
        Ring.Bridge bridge = new Ring.Bridge("V1", "V2", 9.25);
        assertEquals("Without the link of V1 and V2 (9.3 bits) the ring falls into two", ProofSentences.bridge(bridge));
        assertEquals(
                "The ring is weakest between V1 and the other 2: 1 link of 9.3 bits",
                ProofSentences.weakest(
                        new RingStructure.Cut(9.25, List.of("V2", "V3"), List.of("V1"), List.of(bridge))));
        assertEquals(
                "The ring is weakest between V1 and V4 and the other 5: 2 links of 18.5 bits",
                ProofSentences.weakest(new RingStructure.Cut(
                        18.5, List.of("V1", "V4"), List.of("a", "b", "c", "d", "e"), List.of(bridge, bridge))));
        RingEvidence iban = new RingEvidence(IdentifierKind.IBAN, "DE1", List.of("V1", "V2"), 2, 14.2, List.of());
        assertEquals(
                "Without the IBAN DE1 (14.2 bits) the ring falls into 2 parts, the largest of 4",
                ProofSentences.splitting(
                        new RingStructure.SplittingValue(iban, List.of(List.of("a", "b", "c", "d"), List.of("e")))));
        assertEquals(
                "Without the IBAN DE1 (14.2 bits) no two members are linked",
                ProofSentences.splitting(new RingStructure.SplittingValue(iban, List.of(List.of("a"), List.of("b")))));
    }
}
