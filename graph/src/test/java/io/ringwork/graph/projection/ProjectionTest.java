package io.ringwork.graph.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.SuppressedValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionTest {

    private static final KindWeights WEIGHTS = KindWeights.of(Map.of(), 2, 20_000);
    private static final double PHONE = WEIGHTS.bits(IdentifierKind.PHONE, 2);
    private static final double EMAIL = WEIGHTS.bits(IdentifierKind.EMAIL, 2);
    private static final double IBAN = WEIGHTS.bits(IdentifierKind.IBAN, 2);
    private static final double WEBSITE = WEIGHTS.bits(IdentifierKind.WEBSITE, 2);

    private static Projection project(VendorRows rows, Map<String, String> settings) {
        return Projection.of(
                DetectionInput.read(rows), DetectParameters.of(settings).projection());
    }

    private static Projection project(VendorRows rows) {
        return project(rows, Map.of());
    }

    @Test
    void independent_facts_add_up_and_dependent_ones_count_half_each_further_time() {
        // a = iban, e-mail, phone = b
        Projection projection = project(VendorRows.of("""
                a iban:1 email:x@example.com phone:+1
                b iban:1 email:x@example.com phone:+1
                """));
        List<SharedFact> facts = projection.pair(0, 1).facts();
        assertEquals(
                List.of(IdentifierKind.IBAN, IdentifierKind.EMAIL, IdentifierKind.PHONE),
                facts.stream().map(SharedFact::kind).toList());
        assertEquals(IBAN, facts.get(0).bits(), 0.01);
        assertEquals(EMAIL, facts.get(1).bits(), 0.01);
        assertEquals(PHONE / 2, facts.get(2).bits(), 0.01);
        assertEquals(IBAN + EMAIL + PHONE / 2, projection.linkGraph(0, 100).weightBetween(0, 1), 0.01);
    }

    @Test
    void an_email_address_in_the_domain_of_a_shared_website_counts_once() {
        // a = website shop.example and info@shop.example = b
        Projection projection = project(VendorRows.of("""
                a email:info@shop.example website:shop.example phone:+1
                b email:info@shop.example website:shop.example phone:+1
                """));
        Map<IdentifierKind, Double> bits =
                projection.pair(0, 1).facts().stream().collect(Collectors.toMap(SharedFact::kind, SharedFact::bits));
        assertTrue(EMAIL > WEBSITE);
        assertEquals(EMAIL, bits.get(IdentifierKind.EMAIL), 0.01);
        assertEquals(0, bits.get(IdentifierKind.WEBSITE));
        assertEquals(PHONE / 2, bits.get(IdentifierKind.PHONE), 0.01);
    }

    @Test
    void weak_kinds_make_no_link_but_strengthen_one() {
        // a = three pictures, an IP address, a note = b; c = a picture, a phone = d
        CsrGraph graph = project(VendorRows.of("""
                        a image:1 image:2 image:3 ip:192.0.2.1 other:x
                        b image:1 image:2 image:3 ip:192.0.2.1 other:x
                        c image:9 phone:+1
                        d image:9 phone:+1
                        """)).linkGraph(0, 100);
        assertEquals(1, graph.edgeCount());
        assertTrue(graph.weightBetween(2, 3) > PHONE);
    }

    @Test
    void a_value_above_the_cap_is_a_hub_with_its_cap_as_threshold() {
        Projection projection = project(VendorRows.of(shops(200, "address:dock")));
        assertEquals(
                List.of(new SuppressedValue(IdentifierKind.ADDRESS, "dock", 200, 25, "hub")), projection.suppressed());
        assertEquals(0, projection.linkGraph(0, 100).edgeCount());
    }

    @Test
    void a_forwarder_below_the_cap_whose_users_share_nothing_else_is_a_hub() {
        Projection projection = project(VendorRows.of(shops(12, "address:dock")));
        assertEquals(
                List.of(new SuppressedValue(IdentifierKind.ADDRESS, "dock", 12, 7, "hub")), projection.suppressed());
    }

    @Test
    void an_address_below_the_cap_whose_users_share_more_is_evidence() {
        // twelve shops at one dock, six of them with one phone: 15 of 66 pairs
        String lines = IntStream.range(0, 12)
                .mapToObj(i -> "s%02d address:dock email:own%d@example.com%s".formatted(i, i, i < 6 ? " phone:+1" : ""))
                .collect(Collectors.joining("\n"));
        assertEquals(List.of(), project(VendorRows.of(lines)).suppressed());
    }

    @Test
    void an_account_is_given_more_credit_than_an_address() {
        assertEquals(List.of(), project(VendorRows.of(shops(25, "crypto:w"))).suppressed());
        assertEquals(
                List.of(new SuppressedValue(IdentifierKind.CRYPTO, "w", 26, 25, "hub")),
                project(VendorRows.of(shops(26, "crypto:w"))).suppressed());
        assertEquals(
                List.of(new SuppressedValue(IdentifierKind.CARD_ACQUIRER, "pool", 12, 7, "hub")),
                project(VendorRows.of(shops(12, "card_acquirer:pool"))).suppressed());
    }

    @Test
    void hubs_can_be_kept() {
        Projection projection = project(VendorRows.of(shops(35, "crypto:w")), Map.of("detect.hub", "off"));
        assertEquals(List.of(), projection.suppressed());
        assertEquals(35 * 34 / 2, projection.linkGraph(0, 100).edgeCount());
    }

    @Test
    void a_cap_can_be_set_for_a_kind() {
        VendorRows rows = VendorRows.of(shops(5, "crypto:w"));
        Map<String, String> settings = Map.of("detect.hub.max-vendors.crypto", "4");
        assertEquals(
                List.of(new SuppressedValue(IdentifierKind.CRYPTO, "w", 5, 4, "hub")),
                project(rows, settings).suppressed());
    }

    @Test
    void placeholders_and_malformed_values_are_never_evidence_and_listed_when_shared() {
        Projection projection = project(VendorRows.of("""
                a phone:000!placeholder iban:XX!malformed email:n/a!placeholder
                b phone:000!placeholder iban:XX!malformed
                """));
        assertEquals(
                List.of(
                        new SuppressedValue(IdentifierKind.IBAN, "XX", 2, 0, "malformed"),
                        new SuppressedValue(IdentifierKind.PHONE, "000", 2, 0, "placeholder")),
                projection.suppressed());
        assertEquals(0, projection.linkGraph(0, 100).edgeCount());
    }

    @Test
    void a_star_ties_the_same_vendors_with_fewer_links() {
        Projection projection = project(VendorRows.of(shops(35, "crypto:w")), Map.of("detect.hub", "off"));
        assertEquals(34, projection.linkGraph(0, 10).edgeCount());
        assertEquals(34, projection.pairCount(10));
        assertEquals(1, projection.starCount(10));
        assertEquals(35 * 34 / 2, projection.pairCount(100));
        assertEquals(0, projection.starCount(100));
    }

    @Test
    void uses_of_a_vendor_that_is_not_there_are_counted_and_left_out() {
        DetectionInput input = DetectionInput.read(VendorRows.of("a phone:+1").use("ghost", "phone:+1"));
        assertEquals(1, input.strayUses());
        assertEquals(1, input.uses().edgeCount());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void the_digest_does_not_depend_on_the_order_of_the_rows_but_on_every_row(long seed) {
        VendorRows rows = RandomWorld.of(seed, 60);
        String digest = DetectionInput.read(rows).digest();
        assertEquals(digest, DetectionInput.read(rows.shuffled(seed + 1)).digest());
        assertEquals(64, digest.length());
        assertNotEquals(
                digest, DetectionInput.read(rows.use("v001", "phone:+99")).digest());
    }

    /** Shops with an e-mail address each that share one value. */
    private static String shops(int count, String shared) {
        return IntStream.range(0, count)
                .mapToObj(i -> "s%03d %s email:own%d@example.com".formatted(i, shared, i))
                .collect(Collectors.joining("\n"));
    }
}
