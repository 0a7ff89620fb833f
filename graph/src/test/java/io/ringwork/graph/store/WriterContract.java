package io.ringwork.graph.store;

import static io.ringwork.graph.store.StoreRows.AUTUMN;
import static io.ringwork.graph.store.StoreRows.SPRING;
import static io.ringwork.graph.store.StoreRows.bareVendor;
import static io.ringwork.graph.store.StoreRows.fullVendor;
import static io.ringwork.graph.store.StoreRows.identifier;
import static io.ringwork.graph.store.StoreRows.listing;
import static io.ringwork.graph.store.StoreRows.report;
import static io.ringwork.graph.store.StoreRows.seen;
import static io.ringwork.graph.store.StoreRows.source;
import static io.ringwork.graph.store.StoreRows.use;
import static io.ringwork.graph.store.StoreRows.vendor;
import static io.ringwork.graph.store.StoreRows.withExtra;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.model.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link GraphWriter} and {@link GraphReader} promise. */
abstract class WriterContract extends ReaderContract {

    private static final String IMAGE = "00ff00ff00ff00ff";

    @Test
    void an_empty_store_hands_out_nothing() {
        assertEquals(0, store.reader().countVendors());
        assertEquals("{}", store.explorer().counts().toString());
        assertTrue(vendors().isEmpty() && uses().isEmpty() && reports().isEmpty());
    }

    @Test
    void empty_batches_change_nothing() {
        assertEquals(WriteCounts.NONE, store.writer().writeVendors(List.of()));
        assertEquals(WriteCounts.NONE, store.writer().writeListings(List.of()));
        assertEquals(WriteCounts.NONE, store.writer().writeUses(List.of()));
        assertEquals(WriteCounts.NONE, store.writer().writeReports(List.of()));
    }

    @Test
    void a_vendor_comes_back_with_every_field_and_column() {
        Vendor vendor = fullVendor("V1", Map.of("tier", "gold", "a b`c", "odd", "name", "clash", "x_y", "prefixed"));
        assertEquals(new WriteCounts(1, 0, 0), store.writer().writeVendors(List.of(vendor)));
        assertEquals(Map.of("V1", vendor), vendors());
    }

    @Test
    void text_of_any_script_comes_back_as_it_was() {
        String odd = "O'Neil \"Ünïcødé\" \\ \u05E9\u05DC\u05D5\u05DD \u202Eabc \uD83D\uDC5F 𠮷野家\t{$x} `y`";
        store.writer().writeVendors(List.of(vendor("id 'with\" \\quotes` 𠮷", odd)));
        store.writer().writeUses(List.of(use("id 'with\" \\quotes` 𠮷", IdentifierKind.OTHER, odd, 1)));
        assertEquals(odd, vendors().get("id 'with\" \\quotes` 𠮷").name());
        assertEquals(odd, uses().values().iterator().next().identifier().canonical());
        assertTrue(store.explorer().findNode(new NodeRef("other", odd)).isPresent());
    }

    @Test
    void the_same_batches_twice_are_all_unchanged() {
        writeSmallWorld();
        String before = contentDigest();
        assertEquals(new WriteCounts(0, 0, 3), store.writer().writeVendors(worldVendors()));
        assertEquals(new WriteCounts(0, 0, 2), store.writer().writeListings(worldListings()));
        assertEquals(new WriteCounts(0, 0, 4), store.writer().writeUses(worldUses()));
        assertEquals(new WriteCounts(0, 0, 2), store.writer().writeReports(worldReports()));
        assertEquals(before, contentDigest());
    }

    @Test
    void a_batch_that_names_an_id_several_times_counts_every_row() {
        Vendor first = vendor("V1", "one");
        Vendor second = new Vendor("V1", "two", null, null, null, null, null, null, Map.of(), first.source());
        List<Vendor> batch = List.of(first, second, second);
        assertEquals(new WriteCounts(1, 1, 1), store.writer().writeVendors(batch));
        assertEquals("two", vendors().get("V1").name());
        assertEquals(new WriteCounts(0, 0, 3), store.writer().writeVendors(batch));
    }

    @Test
    void a_later_row_updates_and_its_empty_fields_keep_their_values() {
        store.writer().writeVendors(List.of(fullVendor("V1", Map.of("tier", "gold", "since", "2019"))));
        Vendor later = new Vendor(
                "V1",
                "Red Kite",
                "",
                null,
                "FR",
                null,
                null,
                null,
                Map.of("tier", "", "since", "2020"),
                source("v2", 9));
        assertEquals(new WriteCounts(0, 1, 0), store.writer().writeVendors(List.of(later)));
        Vendor merged = vendors().get("V1");
        assertEquals("Red Kite", merged.name());
        assertEquals("Blue Heron Trading Ltd", merged.legalName());
        assertEquals("FR", merged.country());
        assertEquals(SPRING, merged.registeredAt());
        assertEquals(Map.of("tier", "gold", "since", "2020"), merged.extra());
    }

    @Test
    void a_row_that_says_the_same_elsewhere_adds_its_source() {
        store.writer().writeVendors(List.of(bareVendor("V1", source("b.csv", 1))));
        assertEquals(
                new WriteCounts(0, 1, 0), store.writer().writeVendors(List.of(bareVendor("V1", source("a.csv", 1)))));
        assertEquals(
                List.of(source("a.csv", 1), source("b.csv", 1)),
                store.explorer()
                        .findNode(new NodeRef("vendor", "V1"))
                        .orElseThrow()
                        .sources());
        assertEquals(source("a.csv", 1), vendors().get("V1").source());
    }

    @Test
    void uses_of_one_identifier_are_merged() {
        store.writer().writeVendors(List.of(vendor("V1", null)));
        Identifier phone = identifier(IdentifierKind.PHONE, "+4930123");
        NormalizedUse one = seen(use("V1", phone, "030 123", 1), SPRING, null);
        NormalizedUse two = seen(use("V1", phone, "+49 30 123", 2), AUTUMN, AUTUMN);
        assertEquals(new WriteCounts(1, 1, 0), store.writer().writeUses(List.of(two, one)));
        StoredUse use = uses().values().iterator().next();
        assertEquals(List.of("+49 30 123", "030 123"), use.raws());
        assertEquals(SPRING, use.firstSeen());
        assertEquals(AUTUMN, use.lastSeen());
        assertEquals(List.of(one.source(), two.source()).stream().sorted().toList(), use.sources());
        assertEquals(new WriteCounts(0, 0, 2), store.writer().writeUses(List.of(one, two)));
    }

    @Test
    void a_source_that_moved_to_another_line_is_the_same_source() {
        store.writer().writeVendors(List.of(vendor("V1", null)));
        NormalizedUse use = use("V1", IdentifierKind.EMAIL, "a@b.example", 1);
        store.writer().writeUses(List.of(use));
        NormalizedUse moved = new NormalizedUse(
                use.vendorId(),
                use.role(),
                use.identifier(),
                use.raw(),
                null,
                null,
                Map.of(),
                new SourceRef(use.source().file(), 77, use.source().digest()));
        assertEquals(new WriteCounts(0, 0, 1), store.writer().writeUses(List.of(moved)));
        assertEquals(List.of(use.source()), uses().values().iterator().next().sources());
    }

    @Test
    void a_use_whose_further_columns_change_is_updated() {
        store.writer().writeVendors(List.of(vendor("V1", null)));
        NormalizedUse use = use("V1", IdentifierKind.IBAN, "DE89", 1);
        store.writer().writeUses(List.of(withExtra(use, Map.of("holder", "A", "raws", "clash"))));
        assertEquals(
                new WriteCounts(0, 1, 0), store.writer().writeUses(List.of(withExtra(use, Map.of("holder", "B")))));
        assertEquals(List.of("DE89"), uses().values().iterator().next().raws());
    }

    @Test
    void one_vendor_may_use_one_address_in_several_roles_and_counts_once() {
        store.writer().writeVendors(List.of(vendor("V1", null), vendor("V2", null)));
        NormalizedUse ships = use("V1", IdentifierKind.ADDRESS, "1 mill lane", 1);
        NormalizedUse returns = new NormalizedUse(
                "V1", UseRole.RETURNS_TO, ships.identifier(), ships.raw(), null, null, Map.of(), ships.source());
        store.writer().writeUses(List.of(ships));
        assertEquals(new WriteCounts(1, 0, 0), store.writer().writeUses(List.of(returns)));
        NodeRef address = new NodeRef("address", "1 mill lane");
        assertEquals(2, uses().size());
        assertEquals(1L, property(address, "vendors"));
        store.writer().writeUses(List.of(use("V2", IdentifierKind.ADDRESS, "1 mill lane", 3)));
        assertEquals(2L, property(address, "vendors"));
    }

    @Test
    void quality_comes_back_and_a_later_rule_may_change_it() {
        store.writer().writeVendors(List.of(vendor("V1", null)));
        Identifier bad = new Identifier(IdentifierKind.PHONE, "0000", IdentifierQuality.PLACEHOLDER);
        store.writer().writeUses(List.of(use("V1", bad, "0000", 1)));
        assertEquals(bad, uses().values().iterator().next().identifier());
        Identifier good = new Identifier(IdentifierKind.PHONE, "0000", IdentifierQuality.USABLE);
        assertEquals(new WriteCounts(0, 1, 0), store.writer().writeUses(List.of(use("V1", good, "0000", 1))));
        assertEquals(good, uses().values().iterator().next().identifier());
    }

    @Test
    void where_uses_disagree_on_the_quality_the_worst_stands_whatever_came_first() {
        store.writer().writeVendors(List.of(vendor("V1", null), vendor("V2", null)));
        for (IdentifierQuality first : List.of(IdentifierQuality.USABLE, IdentifierQuality.MALFORMED)) {
            IdentifierQuality second =
                    first == IdentifierQuality.USABLE ? IdentifierQuality.MALFORMED : IdentifierQuality.USABLE;
            String number = "BR7 " + first;
            NormalizedUse one = use("V1", new Identifier(IdentifierKind.TAX_ID, number, first), number, 1);
            NormalizedUse other = use("V2", new Identifier(IdentifierKind.TAX_ID, number, second), number, 2);
            store.writer().writeUses(List.of(one));
            store.writer().writeUses(List.of(other));
            assertEquals(new WriteCounts(0, 0, 2), store.writer().writeUses(List.of(one, other)));
            assertEquals(
                    IdentifierQuality.MALFORMED,
                    uses().get("V2 USES tax_id:" + number).identifier().quality());
        }
    }

    @Test
    void rows_of_one_use_that_disagree_change_nothing_when_they_come_again() {
        store.writer().writeVendors(List.of(vendor("V1", null)));
        NormalizedUse one = withExtra(use("V1", IdentifierKind.IBAN, "DE89", 1), Map.of("holder", "A"));
        NormalizedUse other = withExtra(use("V1", IdentifierKind.IBAN, "DE89", 2), Map.of("holder", "B"));
        store.writer().writeUses(List.of(one));
        store.writer().writeUses(List.of(other));
        assertEquals(new WriteCounts(0, 0, 1), store.writer().writeUses(List.of(one)));
        assertEquals(new WriteCounts(0, 0, 1), store.writer().writeUses(List.of(other)));
    }

    @Test
    void a_picture_of_one_flat_colour_is_no_evidence() {
        store.writer().writeVendors(List.of(vendor("V1", null)));
        store.writer().writeListings(List.of(listing("L1", "V1", null, "0000000000000000")));
        assertEquals(
                IdentifierQuality.PLACEHOLDER,
                uses().get("V1 SHOWS image:0000000000000000").identifier().quality());
    }

    @Test
    void values_of_different_kinds_are_never_the_same_node() {
        store.writer().writeVendors(List.of(vendor("V1", null), vendor("V2", null)));
        store.writer()
                .writeUses(List.of(
                        use("V1", IdentifierKind.OTHER, "7", 1), use("V2", IdentifierKind.OTHER_ACCOUNT, "7", 2)));
        assertEquals(2L, store.explorer().counts().get("Identifier"));
        assertEquals(1L, property(new NodeRef("other", "7"), "vendors"));
    }

    @Test
    void listings_of_a_vendor_that_show_one_picture_are_one_use() {
        // V1 - L1 \
        //    \ L2 - image - L3 - V2
        store.writer().writeVendors(List.of(vendor("V1", null), vendor("V2", null)));
        Listing first = listing("L1", "V1", "North Ridge", IMAGE);
        Listing second = listing("L2", "V1", null, IMAGE);
        store.writer().writeListings(List.of(first, second, listing("L3", "V2", null, IMAGE)));
        assertEquals(Set.of("V1 SHOWS image:" + IMAGE, "V2 SHOWS image:" + IMAGE), uses().keySet());
        StoredUse use = uses().get("V1 SHOWS image:" + IMAGE);
        assertEquals(List.of(IMAGE), use.raws());
        assertEquals(List.of(first.source(), second.source()).stream().sorted().toList(), use.sources());
        assertEquals(SPRING, use.firstSeen());
        assertEquals(SPRING, use.lastSeen());
        assertEquals(2L, property(new NodeRef("image", IMAGE), "vendors"));
    }

    @Test
    void a_listing_that_changes_hands_brand_and_picture_leaves_the_old_ones() {
        store.writer().writeVendors(List.of(vendor("V1", null), vendor("V2", null)));
        store.writer().writeListings(List.of(listing("L1", "V1", "North Ridge", IMAGE)));
        Listing moved = listing("L1", "V2", "Alpine", "1234567890abcdef");
        assertEquals(new WriteCounts(0, 1, 0), store.writer().writeListings(List.of(moved)));
        assertEquals(Set.of("V2 SHOWS image:1234567890abcdef"), uses().keySet());
        assertEquals(1L, store.explorer().counts().get("OFFERS"));
        assertEquals(1L, store.explorer().counts().get("OF_BRAND"));
        assertEquals(0L, property(new NodeRef("image", IMAGE), "vendors"));
        assertEquals(
                Map.of("brand", 1L, "image", 1L, "vendor", 1L),
                store.explorer()
                        .findNode(new NodeRef("listing", "L1"))
                        .orElseThrow()
                        .neighbours());
    }

    @Test
    void a_report_about_a_listing_names_its_vendor() {
        writeSmallWorld();
        Report stored = reports().get("R2");
        assertEquals("V2", stored.vendorId());
        assertEquals("L2", stored.listingId());
        assertEquals(reports().get("R1"), worldReports().get(0));
    }

    @Test
    void rows_of_unknown_vendors_and_listings_are_refused_whole() {
        store.writer().writeVendors(List.of(vendor("V1", null)));
        NormalizedUse good = use("V1", IdentifierKind.PHONE, "1", 1);
        NormalizedUse bad = use("nobody", IdentifierKind.PHONE, "2", 2);
        GraphWriter writer = store.writer();
        assertThrows(StoreException.class, () -> writer.writeUses(List.of(good, bad)));
        assertThrows(StoreException.class, () -> writer.writeListings(List.of(listing("L1", "nobody", null, null))));
        assertThrows(StoreException.class, () -> writer.writeReports(List.of(report("R1", "nobody", null))));
        assertThrows(StoreException.class, () -> writer.writeReports(List.of(report("R1", null, "nothing"))));
        assertEquals("{Vendor=1}", store.explorer().counts().toString());
    }

    @Test
    void a_use_with_the_role_of_pictures_is_refused() {
        store.writer().writeVendors(List.of(vendor("V1", null)));
        NormalizedUse shows = new NormalizedUse(
                "V1",
                UseRole.SHOWS,
                identifier(IdentifierKind.IMAGE, IMAGE),
                IMAGE,
                null,
                null,
                Map.of(),
                source("x", 1));
        assertThrows(IllegalArgumentException.class, () -> store.writer().writeUses(List.of(shows)));
    }

    @Test
    void every_kind_of_identifier_is_taken_and_counted_by_its_family() {
        store.writer().writeVendors(List.of(vendor("V1", null)));
        List<NormalizedUse> batch = new ArrayList<>();
        for (IdentifierKind kind : IdentifierKind.values()) {
            if (kind != IdentifierKind.IMAGE && !kind.isDerived()) {
                batch.add(use("V1", kind, "same", batch.size()));
            }
        }
        assertEquals(new WriteCounts(19, 0, 0), store.writer().writeUses(batch));
        Map<String, Long> counts = store.explorer().counts();
        assertEquals(19L, counts.get("Identifier"));
        assertEquals(8L, counts.get("PaymentAccount"));
        assertEquals(19, uses().size());
    }

    @Test
    void a_batch_of_ten_thousand_is_taken_whole() {
        List<Vendor> vendors = new ArrayList<>();
        List<NormalizedUse> uses = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            vendors.add(vendor("V" + i, "Name " + i));
            uses.add(use("V" + i, IdentifierKind.PHONE, "+" + i / 2, i));
        }
        assertEquals(new WriteCounts(10_000, 0, 0), store.writer().writeVendors(vendors));
        assertEquals(new WriteCounts(10_000, 0, 0), store.writer().writeUses(uses));
        assertEquals(new WriteCounts(0, 0, 10_000), store.writer().writeUses(uses));
        assertEquals(10_000, store.reader().countVendors());
        assertEquals(5_000L, store.explorer().counts().get("Phone"));
    }

    @Test
    void countries_and_listings_are_found_among_known_ids_only() {
        writeSmallWorld();
        assertEquals(Map.of("V1", "DE", "V2", ""), store.reader().findVendorCountries(List.of("V1", "V2", "nobody")));
        assertEquals(Set.of("L2"), store.reader().findListingIds(List.of("L2", "nothing")));
        assertEquals(Map.of(), store.reader().findVendorCountries(List.of()));
    }

    private Object property(NodeRef ref, String name) {
        return store.explorer().findNode(ref).orElseThrow().properties().get(name);
    }

    /** Two vendors with a phone and an IBAN between them, one of their own each, two listings and two reports. */
    protected final void writeSmallWorld() {
        store.writer().writeVendors(worldVendors());
        store.writer().writeListings(worldListings());
        store.writer().writeUses(worldUses());
        store.writer().writeReports(worldReports());
    }

    private static List<Vendor> worldVendors() {
        return List.of(fullVendor("V1", Map.of("a b`c", "odd")), vendor("V2", "Red Kite 运动鞋"), vendor("V3", null));
    }

    private static List<Listing> worldListings() {
        return List.of(listing("L1", "V1", "North Ridge", IMAGE), listing("L2", "V2", "North Ridge", IMAGE));
    }

    private static List<NormalizedUse> worldUses() {
        return List.of(
                use("V1", IdentifierKind.IBAN, "DE89370400440532013000", 1),
                use("V2", IdentifierKind.IBAN, "DE89370400440532013000", 2),
                seen(use("V1", identifier(IdentifierKind.PHONE, "+4930123"), "030 123", 3), SPRING, AUTUMN),
                use("V3", IdentifierKind.PHONE, "+4930123", 4));
    }

    private static List<Report> worldReports() {
        return List.of(report("R1", "V1", null), report("R2", null, "L2"));
    }
}
