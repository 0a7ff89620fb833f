package io.ringwork.graph.store;

import static io.ringwork.graph.store.StoreRows.listing;
import static io.ringwork.graph.store.StoreRows.report;
import static io.ringwork.graph.store.StoreRows.use;
import static io.ringwork.graph.store.StoreRows.vendor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.pipeline.LoadDataSet;
import io.ringwork.graph.pipeline.LoadListener;
import io.ringwork.graph.sample.World;
import io.ringwork.graph.sample.WorldParameters;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ports promise about single vendors, and about rows that are written together. */
abstract class ReaderContract extends StoreFixture {

    private static final String IMAGE = "00ff00ff00ff00ff";
    private static final long RANDOM_SEED = 77;

    @Test
    void what_is_read_of_some_vendors_is_what_the_streams_say_of_them(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        World.of(WorldParameters.demo()).write(data, folder.resolve("truth"));
        try (RejectWriter rejects = new RejectWriter(folder.resolve("rejects.csv"))) {
            new LoadDataSet(store, new Normalizer()).load(DataSet.open(data), rejects, LoadListener.NONE);
        }
        List<String> ids = new ArrayList<>(vendors().keySet());
        Map<String, String> expected = filtered(ids);
        assertTrue(expected.size() > 1_000, "the world has vendors");
        Random random = new Random(RANDOM_SEED);
        Collections.shuffle(ids, random);
        for (int size : new int[] {1, 2, 100, ids.size()}) {
            List<String> some = new ArrayList<>(ids.subList(0, size));
            some.add("nobody");
            some.add(ids.get(0));
            Map<String, String> wanted = new TreeMap<>(expected);
            wanted.keySet().retainAll(some);
            assertEquals(wanted, read(some), "seed " + RANDOM_SEED);
        }
        assertEquals(List.of(), store.reader().readVendors(List.of()));
        assertEquals(List.of(), store.reader().readVendors(List.of("nobody")));
    }

    @Test
    void a_report_about_a_vendor_and_about_a_listing_of_another_is_the_formers() {
        store.writer().writeVendors(List.of(vendor("V1", null), vendor("V2", null)));
        store.writer().writeListings(List.of(listing("L2", "V2", null, IMAGE), listing("L3", "V2", null, IMAGE)));
        store.writer()
                .writeReports(List.of(report("R1", "V1", "L2"), report("R2", null, "L2"), report("R3", "V2", "L3")));
        assertEquals(filtered(List.of("V1")), read(List.of("V1")));
        assertEquals(filtered(List.of("V2")), read(List.of("V2")));
        VendorRows second = store.reader().readVendors(List.of("V2")).get(0);
        assertEquals(
                List.of("R2", "R3"),
                second.reports().stream().map(Report::id).sorted().toList());
        assertEquals(2, second.listings().size());
        assertEquals(1, second.uses().size());
        assertEquals(2, second.uses().get(0).sources().size());
    }

    @Test
    void rows_that_are_written_together_are_what_they_are_one_after_the_other() {
        RowGroup group = new RowGroup(
                List.of(vendor("V1", "One"), vendor("V2", "Two"), vendor("V3", null)),
                List.of(listing("L1", "V1", "North Ridge", IMAGE), listing("L2", "V2", "North Ridge", IMAGE)),
                List.of(use("V1", IdentifierKind.PHONE, "+1", 1), use("V2", IdentifierKind.PHONE, "+1", 2)),
                List.of(report("R1", "V1", null), report("R2", null, "L2")),
                Map.of());
        GroupResult written = store.writer().writeGroup(group);
        assertEquals(new GroupResult(new WriteCounts(9, 0, 0), List.of("V1", "V2", "V3")), written);
        String together = contentDigest();
        assertEquals(
                new GroupResult(new WriteCounts(0, 0, 9), List.of()),
                store.writer().writeGroup(group));
        assertEquals(together, contentDigest());
        store = emptyStore();
        store.writer().writeVendors(group.vendors());
        store.writer().writeListings(group.listings());
        store.writer().writeUses(group.uses());
        store.writer().writeReports(group.reports());
        assertEquals(contentDigest(), together);
    }

    @Test
    void a_group_that_cannot_be_written_leaves_nothing_of_its_uses() {
        RowGroup group = new RowGroup(
                List.of(), List.of(), List.of(use("nobody", IdentifierKind.PHONE, "+1", 1)), List.of(), Map.of());
        assertThrows(StoreException.class, () -> store.writer().writeGroup(group));
        assertTrue(uses().isEmpty());
    }

    @Test
    void whoever_had_a_listing_and_whoever_has_it_are_touched() {
        writeGroup(
                List.of(vendor("V1", null), vendor("V2", null), vendor("V3", null)),
                List.of(listing("L1", "V1", null, IMAGE)),
                List.of());
        assertEquals(List.of("V1", "V2"), listings(listing("L1", "V2", null, IMAGE)));
        assertEquals(List.of(), listings(listing("L1", "V2", null, IMAGE)));
        assertEquals(List.of("V3"), listings(listing("L2", "V3", null, null)));
    }

    @Test
    void whoever_a_report_was_and_is_about_is_touched() {
        writeGroup(
                List.of(vendor("V1", null), vendor("V2", null), vendor("V3", null)),
                List.of(listing("L1", "V1", null, null)),
                List.of());
        assertEquals(List.of("V1"), reports(report("R1", null, "L1")));
        assertEquals(List.of("V1", "V2"), reports(report("R1", "V2", null)));
        assertEquals(List.of("V2", "V3"), reports(report("R1", "V3", null)));
        assertEquals(List.of(), reports(report("R1", "V3", null)));
    }

    @Test
    void whoever_uses_an_identifier_that_turns_out_worse_is_touched() {
        writeGroup(List.of(vendor("V1", null), vendor("V2", null), vendor("V3", null)), List.of(), List.of());
        Identifier good = new Identifier(IdentifierKind.PHONE, "+1", IdentifierQuality.USABLE);
        Identifier bad = new Identifier(IdentifierKind.PHONE, "+1", IdentifierQuality.PLACEHOLDER);
        assertEquals(List.of("V1"), uses(use("V1", good, "1", 1)));
        assertEquals(List.of("V1", "V2"), uses(use("V2", bad, "1", 2)));
        assertEquals(List.of("V3"), uses(use("V3", good, "1", 3)));
        assertEquals(List.of(), uses(use("V3", good, "1", 3)));
    }

    @Test
    void how_far_a_file_was_applied_is_kept_with_its_rows() {
        FilePosition first = new FilePosition(10, 1, "a");
        FilePosition second = new FilePosition(30, 2, "b");
        assertEquals(Map.of(), store.reader().filePositions());
        writePositions(Map.of("a.jsonl", first, "b.jsonl", first));
        writePositions(Map.of("a.jsonl", second));
        writePositions(Map.of());
        assertEquals(Map.of("a.jsonl", second, "b.jsonl", first), store.reader().filePositions());
    }

    private void writePositions(Map<String, FilePosition> positions) {
        store.writer().writeGroup(new RowGroup(List.of(), List.of(), List.of(), List.of(), positions));
    }

    private void writeGroup(List<Vendor> vendors, List<Listing> listings, List<Report> reports) {
        store.writer().writeGroup(new RowGroup(vendors, listings, List.of(), reports, Map.of()));
    }

    private List<String> listings(Listing row) {
        return touched(new RowGroup(List.of(), List.of(row), List.of(), List.of(), Map.of()));
    }

    private List<String> reports(Report row) {
        return touched(new RowGroup(List.of(), List.of(), List.of(), List.of(row), Map.of()));
    }

    private List<String> uses(NormalizedUse row) {
        return touched(new RowGroup(List.of(), List.of(), List.of(row), List.of(), Map.of()));
    }

    private List<String> touched(RowGroup group) {
        return store.writer().writeGroup(group).touched();
    }

    /** What the streams say of some vendors, by id. */
    private Map<String, String> filtered(Collection<String> ids) {
        return texts(VendorRowsBuilder.filter(store.reader(), ids));
    }

    private Map<String, String> read(Collection<String> ids) {
        return texts(store.reader().readVendors(ids));
    }

    private static Map<String, String> texts(List<VendorRows> all) {
        Map<String, String> texts = new TreeMap<>();
        for (VendorRows rows : all) {
            List<String> lines = new ArrayList<>();
            rows.uses().forEach(use -> lines.add(use.toString()));
            rows.listings().forEach(listing -> lines.add(listing.toString()));
            rows.reports().forEach(report -> lines.add(report.toString()));
            Collections.sort(lines);
            assertEquals(lines.size(), new TreeSet<>(lines).size(), "nothing is handed out twice");
            texts.put(rows.vendor().id(), rows.vendor() + "\n" + String.join("\n", lines));
        }
        assertEquals(
                List.copyOf(texts.keySet()),
                all.stream().map(rows -> rows.vendor().id()).toList());
        return texts;
    }
}
