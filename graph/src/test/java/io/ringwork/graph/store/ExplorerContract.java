package io.ringwork.graph.store;

import static io.ringwork.graph.store.StoreRows.AUTUMN;
import static io.ringwork.graph.store.StoreRows.SPRING;
import static io.ringwork.graph.store.StoreRows.fullVendor;
import static io.ringwork.graph.store.StoreRows.identifier;
import static io.ringwork.graph.store.StoreRows.listing;
import static io.ringwork.graph.store.StoreRows.report;
import static io.ringwork.graph.store.StoreRows.source;
import static io.ringwork.graph.store.StoreRows.use;
import static io.ringwork.graph.store.StoreRows.vendor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.Vendor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link GraphExplorer} promises. */
abstract class ExplorerContract extends WriterContract {

    private static final String ODD = "+-&|!(){}[]^\"~*?:\\/";

    @Test
    void unknown_nodes_are_absent_and_have_no_neighbours() {
        writeSmallWorld();
        for (String kind :
                List.of("vendor", "listing", "report", "reporter", "brand", "iban", "image", "no such kind")) {
            NodeRef ref = new NodeRef(kind, "nothing");
            assertEquals(Optional.empty(), store.explorer().findNode(ref));
            assertEquals(new NeighbourPage(0, List.of()), store.explorer().listNeighbours(ref, "", 0, 10));
        }
    }

    @Test
    void a_vendor_is_seen_with_properties_sources_and_neighbour_counts() {
        writeSmallWorld();
        NodeView view = store.explorer().findNode(new NodeRef("vendor", "V1")).orElseThrow();
        assertEquals("Blue Heron Trading", view.label());
        assertEquals(
                Map.of(
                        "id", "V1",
                        "name", "Blue Heron Trading",
                        "legalName", "Blue Heron Trading Ltd",
                        "marketplace", "bazaar",
                        "country", "DE",
                        "registeredAt", SPRING.toString(),
                        "status", "removed",
                        "removedAt", AUTUMN.toString(),
                        "a b`c", "odd"),
                view.properties());
        assertEquals(List.of(source("vendors.csv", 2)), view.sources());
        assertEquals(List.of(), view.raws());
        assertEquals("{iban=1, listing=1, phone=1, report=1}", view.neighbours().toString());
    }

    @Test
    void a_column_named_like_a_property_of_ours_does_not_replace_it() {
        store.writer()
                .writeVendors(List.of(fullVendor("V1", Map.of("name", "clash", "x_id", "prefixed", "risk", "9"))));
        Map<String, Object> properties = store.explorer()
                .findNode(new NodeRef("vendor", "V1"))
                .orElseThrow()
                .properties();
        assertEquals("Blue Heron Trading", properties.get("name"));
        assertEquals("clash", properties.get("x_name"));
        assertEquals("prefixed", properties.get("x_x_id"));
        assertEquals("9", properties.get("x_risk"));
    }

    @Test
    void an_identifier_is_seen_with_all_spellings_and_sources() {
        writeSmallWorld();
        NodeView view =
                store.explorer().findNode(new NodeRef("phone", "+4930123")).orElseThrow();
        assertEquals("+4930123", view.label());
        assertEquals(List.of("+4930123", "030 123"), view.raws());
        assertEquals(2, view.sources().size());
        assertEquals(
                Map.of(
                        "key",
                        "phone:+4930123",
                        "kind",
                        "phone",
                        "value",
                        "+4930123",
                        "quality",
                        "usable",
                        "vendors",
                        2L),
                view.properties());
        assertEquals(Map.of("vendor", 2L), view.neighbours());
    }

    @Test
    void listing_report_brand_and_reporter_are_seen() {
        writeSmallWorld();
        NodeView listing =
                store.explorer().findNode(new NodeRef("listing", "L1")).orElseThrow();
        assertEquals("Trail shoe L1", listing.label());
        assertEquals(49.9, listing.properties().get("price"));
        NodeView report = store.explorer().findNode(new NodeRef("report", "R2")).orElseThrow();
        assertEquals("confirmed", report.properties().get("outcome"));
        assertEquals(Map.of("listing", 1L, "reporter", 1L), report.neighbours());
        NodeView brand =
                store.explorer().findNode(new NodeRef("brand", "North Ridge")).orElseThrow();
        assertEquals(Map.of("listing", 2L), brand.neighbours());
        assertEquals(2, brand.sources().size());
        NodeView reporter = store.explorer()
                .findNode(new NodeRef("reporter", "North Ridge"))
                .orElseThrow();
        assertEquals(Map.of("report", 2L), reporter.neighbours());
        assertEquals(2, reporter.sources().size());
    }

    @Test
    void a_price_that_no_double_holds_is_kept_exactly() {
        store.writer().writeVendors(List.of(vendor("V1", null)));
        Listing plain = listing("L1", "V1", null, null);
        BigDecimal price = new BigDecimal("0.12345678901234567890123");
        Listing exact = new Listing(
                "L1", "V1", null, null, null, price, "BTC", null, null, null, null, Map.of(), plain.source());
        store.writer().writeListings(List.of(exact));
        assertEquals(
                price.toPlainString(),
                store.explorer()
                        .findNode(new NodeRef("listing", "L1"))
                        .orElseThrow()
                        .properties()
                        .get("priceExact"));
        assertEquals(new WriteCounts(0, 0, 1), store.writer().writeListings(List.of(exact)));
    }

    @Test
    void no_more_than_a_hundred_sources_are_shown() {
        List<Vendor> vendors = new ArrayList<>();
        List<NormalizedUse> uses = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            vendors.add(vendor("V" + i, null));
            uses.add(use("V" + i, IdentifierKind.IP, "192.0.2.1", i));
        }
        store.writer().writeVendors(vendors);
        store.writer().writeUses(uses);
        NodeView view =
                store.explorer().findNode(new NodeRef("ip", "192.0.2.1")).orElseThrow();
        assertEquals(
                uses.stream().map(NormalizedUse::source).sorted().limit(100).toList(), view.sources());
        assertEquals(150L, view.properties().get("vendors"));
    }

    @Test
    void neighbours_are_ranked_by_how_few_share_them() {
        // V0 alone: ip; V0 and V1: iban; V0, V1 and V2: phone; a placeholder that all have; a listing
        store.writer().writeVendors(List.of(vendor("V0", "Zero"), vendor("V1", null), vendor("V2", null)));
        List<NormalizedUse> uses = new ArrayList<>();
        Identifier nothing = new Identifier(IdentifierKind.EMAIL, "none", IdentifierQuality.PLACEHOLDER);
        for (int i = 0; i < 3; i++) {
            uses.add(use("V" + i, IdentifierKind.PHONE, "+3", i));
            uses.add(use("V" + i, nothing, "none", 10 + i));
            if (i < 2) {
                uses.add(use("V" + i, IdentifierKind.IBAN, "DE2", 20 + i));
            }
        }
        uses.add(use("V0", IdentifierKind.DEVICE, "d1", 30));
        store.writer().writeUses(uses);
        store.writer().writeListings(List.of(listing("L1", "V0", null, null)));
        NodeRef zero = new NodeRef("vendor", "V0");
        NeighbourPage page = store.explorer().listNeighbours(zero, "", 0, 100);
        assertEquals(5, page.total());
        assertEquals(
                List.of("iban", "phone", "device", "email", "listing"),
                page.items().stream().map(one -> one.ref().kind()).toList());
        Neighbour iban = page.items().get(0);
        assertEquals(
                new Neighbour(
                        new NodeRef("iban", "DE2"),
                        "DE2",
                        "PAID_INTO",
                        true,
                        "usable",
                        2,
                        List.of("DE2"),
                        List.of(source("payment_accounts.csv", 20))),
                iban);
        assertEquals("", page.items().get(4).quality());
        assertEquals(1, page.items().get(4).degree());
        Neighbour back = store.explorer()
                .listNeighbours(new NodeRef("iban", "DE2"), "", 0, 1)
                .items()
                .get(0);
        assertEquals("Zero", back.label());
        assertEquals(false, back.outgoing());
        assertEquals(5, back.degree());
    }

    @Test
    void neighbours_are_paged_and_narrowed_to_a_kind() {
        List<Vendor> vendors = new ArrayList<>();
        List<NormalizedUse> uses = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            vendors.add(vendor(String.format("V%02d", i), null));
            uses.add(use(String.format("V%02d", i), IdentifierKind.TAX_ID, "T", i));
        }
        store.writer().writeVendors(vendors);
        store.writer().writeUses(uses);
        NodeRef tax = new NodeRef("tax_id", "T");
        List<String> all = new ArrayList<>();
        for (int offset = 0; offset < 30; offset += 10) {
            NeighbourPage page = store.explorer().listNeighbours(tax, "vendor", offset, 10);
            assertEquals(25, page.total());
            page.items().forEach(one -> all.add(one.ref().id()));
        }
        assertEquals(vendors.stream().map(Vendor::id).toList(), all);
        assertEquals(new NeighbourPage(0, List.of()), store.explorer().listNeighbours(tax, "listing", 0, 10));
        assertEquals(new NeighbourPage(25, List.of()), store.explorer().listNeighbours(tax, "vendor", 25, 10));
    }

    @Test
    void search_finds_names_titles_spellings_and_values() {
        writeSmallWorld();
        assertEquals(List.of("vendor V1"), found("blue heron", ""));
        assertEquals(List.of("vendor V1"), found("HERON tra", ""));
        assertEquals(
                List.of("listing L1", "listing L2"),
                found("trail shoe", "").stream().sorted().toList());
        assertTrue(found("030 123", "").contains("phone +4930123"));
        assertTrue(found("DE89370400440532013000", "").contains("iban DE89370400440532013000"));
        assertEquals(
                List.of("brand North Ridge", "reporter North Ridge"),
                found("north ridge", "").stream().sorted().toList());
        assertEquals(List.of(), found("blue shoe", ""));
        SearchHit hit = store.explorer().search("Heron", List.of(), "", 10).get(0);
        assertEquals("Blue Heron Trading", hit.label());
        assertTrue(hit.text().contains("Heron"));
    }

    @Test
    void search_finds_chinese_by_any_part_of_a_word() {
        writeSmallWorld();
        store.writer().writeVendors(List.of(vendor("V9", "深圳市运动鞋贸易有限公司")));
        assertEquals(
                List.of("vendor V2", "vendor V9"),
                found("运动鞋", "").stream().sorted().toList());
        assertEquals(List.of("vendor V9"), found("贸易", ""));
        assertEquals(
                List.of("vendor V2", "vendor V9"),
                found("鞋", "").stream().sorted().toList());
    }

    @Test
    void search_puts_exact_identifiers_first_and_finds_ids() {
        writeSmallWorld();
        store.writer().writeVendors(List.of(vendor("V5", "4930123 Trading")));
        Identifier phone = identifier(IdentifierKind.PHONE, "+4930123");
        List<SearchHit> hits = store.explorer().search("4930123", List.of(phone), "", 10);
        assertEquals(new NodeRef("phone", "+4930123"), hits.get(0).ref());
        assertTrue(hits.stream().anyMatch(hit -> hit.ref().id().equals("V5")));
        assertTrue(hits.get(0).score() > hits.get(1).score());
        assertEquals(List.of("vendor V3"), found(" V3 ", ""));
        assertEquals(List.of("report R1"), found("R1", ""));
        Identifier unknown = identifier(IdentifierKind.PHONE, "+1");
        assertEquals(List.of(), store.explorer().search("", List.of(unknown), "", 10));
    }

    @Test
    void search_is_narrowed_to_a_kind_and_to_a_number_of_hits() {
        writeSmallWorld();
        assertEquals(List.of("reporter North Ridge"), found("north ridge", "reporter"));
        assertEquals(List.of(), found("north ridge", "iban"));
        assertEquals(1, store.explorer().search("north ridge", List.of(), "", 1).size());
    }

    @Test
    void special_characters_mean_nothing_in_a_search() {
        writeSmallWorld();
        store.writer().writeVendors(List.of(vendor("V7", "Odd " + ODD + " Shop")));
        for (int i = 0; i < ODD.length(); i++) {
            String one = ODD.substring(i, i + 1);
            assertEquals(List.of(), found(one, ""), one);
            assertEquals(List.of("vendor V1"), found(one + "blue" + one + " heron" + one, ""), one);
        }
        assertEquals(List.of("vendor V7"), found("Odd " + ODD + " Shop", ""));
        assertEquals(List.of(), found("", ""));
        assertEquals(List.of(), found("blue NOT shoe", ""));
        assertEquals(List.of(), found("name:blue", "iban"));
        assertEquals(List.of(), found("\uD83D\uDC5F", ""));
    }

    @Test
    void vendor_names_fall_back_to_the_id() {
        writeSmallWorld();
        assertEquals(
                Map.of("V1", "Blue Heron Trading", "V3", "V3"),
                store.explorer().findVendorNames(List.of("V1", "V3", "nobody")));
    }

    @Test
    void nodes_and_relationships_are_counted_by_label_and_type() {
        writeSmallWorld();
        store.writer().writeReports(List.of(report("R3", "V1", "L1")));
        assertEquals(
                "{ABOUT=4, Brand=1, FILED=3, Identifier=3, Image=1, Listing=2, OFFERS=2, OF_BRAND=2, PAID_INTO=2,"
                        + " PaymentAccount=1, Phone=1, Report=3, Reporter=1, SHOWS=2, USES=2, Vendor=3}",
                store.explorer().counts().toString());
    }

    private List<String> found(String text, String kind) {
        return store.explorer().search(text, List.of(), kind, 10).stream()
                .map(hit -> hit.ref().kind() + " " + hit.ref().id())
                .toList();
    }
}
