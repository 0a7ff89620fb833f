package io.ringwork.graph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.RingStatus;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorRisk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The cases that every {@link GraphStore} passes: all that its ports promise. */
public abstract class GraphStoreContract extends JudgementContract {

    @Test
    void writers_at_the_same_time_lose_nothing() throws Exception {
        // V0 to V19 - phone, each with a spelling of its own
        List<NormalizedUse> uses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            store.writer().writeVendors(List.of(StoreRows.vendor("V" + i, null)));
            uses.add(StoreRows.use("V" + i, StoreRows.identifier(IdentifierKind.PHONE, "+1"), "raw " + i, i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<WriteCounts>> results = new ArrayList<>();
            for (NormalizedUse use : uses) {
                results.add(threads.submit(() -> store.writer().writeUses(List.of(use))));
            }
            for (Future<WriteCounts> result : results) {
                assertEquals(new WriteCounts(1, 0, 0), result.get(60, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
        NodeView phone = store.explorer().findNode(new NodeRef("phone", "+1")).orElseThrow();
        assertEquals(20L, phone.properties().get("vendors"));
        assertEquals(20, phone.raws().size());
    }

    /** 200 listings of 20 vendors, 5 brands and 6 pictures, each twice: the second time everything about it is another. */
    private static List<List<Listing>> twoRoundsOfListings() {
        List<Listing> first = new ArrayList<>();
        List<Listing> second = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            first.add(StoreRows.listing("L" + i, "V" + i % 20, "B" + i % 5, "00ff00ff00ff00f" + i % 6));
            second.add(StoreRows.listing("L" + i, "V" + (i + 7) % 20, "B" + i % 3, "00ff00ff00ff00f" + i % 4));
        }
        return List.of(first, second);
    }

    /** Writes the rows of one lane, or of all when the lane is -1, ten at a time. */
    private WriteCounts writeListings(int lane) {
        WriteCounts counts = WriteCounts.NONE;
        for (List<Listing> round : twoRoundsOfListings()) {
            List<Listing> rows = round.stream()
                    .filter(row -> lane < 0 || WriteLane.of(row.id()) == lane)
                    .toList();
            for (int from = 0; from < rows.size(); from += 10) {
                counts =
                        counts.plus(store.writer().writeListings(rows.subList(from, Math.min(rows.size(), from + 10))));
            }
        }
        return counts;
    }

    private void writeTwentyVendors() {
        for (int i = 0; i < 20; i++) {
            store.writer().writeVendors(List.of(StoreRows.vendor("V" + i, null)));
        }
    }

    @Test
    void lanes_that_are_written_at_the_same_time_make_the_store_that_batches_in_a_row_make() throws Exception {
        writeTwentyVendors();
        assertEquals(new WriteCounts(200, 200, 0), writeListings(-1));
        String expected = contentDigest();
        store = emptyStore();
        writeTwentyVendors();
        ExecutorService threads = Executors.newFixedThreadPool(WriteLane.COUNT);
        WriteCounts counts = WriteCounts.NONE;
        try {
            List<Future<WriteCounts>> results = new ArrayList<>();
            for (int lane = 0; lane < WriteLane.COUNT; lane++) {
                int number = lane;
                results.add(threads.submit(() -> writeListings(number)));
            }
            for (Future<WriteCounts> result : results) {
                counts = counts.plus(result.get(120, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(new WriteCounts(200, 200, 0), counts);
        assertEquals(expected, contentDigest());
    }

    @Test
    void a_store_without_runs_says_so() {
        assertEquals(Optional.empty(), store.ledger().findLatestRun());
        assertEquals(Optional.empty(), store.ledger().findRun("none"));
        assertEquals(List.of(), store.ledger().listRuns());
        assertEquals(List.of(), store.ledger().listRings("none"));
        assertEquals(Optional.empty(), store.ledger().findRing("none"));
        assertEquals(Map.of(), store.ledger().findRisks(List.of("V1")));
        assertEquals(List.of(), store.ledger().listSuppressed("none"));
        assertEquals(List.of(), store.ledger().listSuppressed("none", List.of("V1", "V2")));
    }

    // V1 -- phone 1 -- V2    V1 -- phone 2 -- V3    V1 -- image -- V2 (by listings)
    @Test
    void suppressed_values_come_back_whole_and_for_the_vendors_that_share_them() {
        store.writer()
                .writeVendors(List.of(
                        StoreRows.vendor("V1", "One"), StoreRows.vendor("V2", "Two"), StoreRows.vendor("V3", "Three")));
        store.writer()
                .writeUses(List.of(
                        StoreRows.use("V1", IdentifierKind.PHONE, "+491", 1),
                        StoreRows.use("V2", IdentifierKind.PHONE, "+491", 2),
                        StoreRows.use("V1", IdentifierKind.PHONE, "+492", 3),
                        StoreRows.use("V3", IdentifierKind.PHONE, "+492", 4)));
        store.writer()
                .writeListings(List.of(
                        StoreRows.listing("L1", "V1", null, "00ff00ff00ff00ff"),
                        StoreRows.listing("L2", "V2", null, "00ff00ff00ff00ff")));
        SuppressedValue image = new SuppressedValue(IdentifierKind.IMAGE, "00ff00ff00ff00ff", 2, 1, "hub");
        SuppressedValue first = new SuppressedValue(IdentifierKind.PHONE, "+491", 2, 1, "hub");
        SuppressedValue second = new SuppressedValue(IdentifierKind.PHONE, "+492", 2, 0, "placeholder");
        Run run = run("20260101T000000Z");
        store.ledger().save(run, new Findings(List.of(), List.of(), List.of(), List.of(second, image, first)));
        assertEquals(List.of(image, first, second), store.ledger().listSuppressed(run.id()));
        assertEquals(List.of(image, first), store.ledger().listSuppressed(run.id(), List.of("V1", "V2", "nobody")));
        assertEquals(List.of(second), store.ledger().listSuppressed(run.id(), List.of("V3", "V1")));
        assertEquals(List.of(), store.ledger().listSuppressed(run.id(), List.of("V1")));
        store.ledger().save(run("20260102T000000Z"), new Findings(List.of(), List.of(), List.of(), List.of(second)));
        assertEquals(List.of(), store.ledger().listSuppressed(run.id()));
        assertEquals(List.of(second), store.ledger().listSuppressed("20260102T000000Z"));
    }

    @Test
    void a_run_and_its_rings_come_back_whole() {
        writeSmallWorld();
        Run run = run("20260101T000000Z");
        Ring first = ring("RING1", 1, List.of("V1", "V2"), List.of());
        Ring second = ring("RING2", 2, List.of("V3"), List.of());
        store.ledger().save(run, findings(List.of(second, first)));
        assertEquals(Optional.of(run), store.ledger().findRun(run.id()));
        assertEquals(
                List.copyOf(run.stageMillis().keySet()),
                List.copyOf(store.ledger()
                        .findLatestRun()
                        .orElseThrow()
                        .stageMillis()
                        .keySet()));
        assertEquals(List.of(first, second), store.ledger().listRings(run.id()));
        assertEquals(Optional.of(second), store.ledger().findRing("RING2"));
    }

    @Test
    void runs_are_listed_latest_first_and_older_rings_stay() {
        writeSmallWorld();
        Run older = run("20260101T000000Z");
        Run newer = run("20260102T000000Z");
        Ring gone = ring("RING1", 1, List.of("V1", "V2"), List.of());
        Ring seenTwice = ring("RING2", 2, List.of("V3"), List.of());
        Ring seenAgain = ring("RING2", 1, List.of("V1", "V3"), List.of("RING1"));
        store.ledger().save(older, findings(List.of(gone, seenTwice)));
        store.ledger().save(newer, findings(List.of(seenAgain)));
        assertEquals(List.of(newer, older), store.ledger().listRuns());
        assertEquals(Optional.of(newer), store.ledger().findLatestRun());
        assertEquals(List.of(gone, seenTwice), store.ledger().listRings(older.id()));
        assertEquals(Optional.of(gone), store.ledger().findRing("RING1"));
        assertEquals(Optional.of(seenAgain), store.ledger().findRing("RING2"));
    }

    @Test
    void links_members_and_risks_are_those_of_the_latest_run() {
        writeSmallWorld();
        store.ledger()
                .save(run("20260101T000000Z"), findings(List.of(ring("RING1", 1, List.of("V1", "V2"), List.of()))));
        Findings later = new Findings(
                List.of(ring("RING2", 1, List.of("V2", "V3"), List.of("RING1"))),
                List.of(new VendorRisk("V2", "RING2", 0.1 + 0.2, 2.0 / 3, 1), new VendorRisk("V3", null, 0, 0.25, 2)),
                List.of(),
                List.of());
        store.ledger().save(run("20260102T000000Z"), later);
        Map<String, Long> counts = store.explorer().counts();
        assertEquals(null, counts.get("LINKED_TO"));
        assertEquals(2L, counts.get("MEMBER_OF"));
        assertEquals(2L, counts.get("FOUND"));
        assertEquals(1L, counts.get("BECAME"));
        assertEquals(2L, counts.get("Ring"));
        assertEquals(
                Map.of("V2", later.vendors().get(0), "V3", later.vendors().get(1)),
                store.ledger().findRisks(List.of("V1", "V2", "V3", "nobody")));
    }

    @Test
    void a_run_goes_with_what_became_of_its_rings() {
        writeSmallWorld();
        Run run = run("20260101T000000Z");
        Ring stays = ring("RING1", 1, List.of("V1"), List.of());
        Ring grows = ring("RING2", 2, List.of("V2"), List.of());
        Ring goes = ring("RING3", 3, List.of("V3"), List.of());
        store.ledger()
                .save(
                        run,
                        new Findings(
                                List.of(stays, grows, goes),
                                List.of(
                                        new VendorRisk("V2", "RING2", 1, 0.5, 1),
                                        new VendorRisk("V3", "RING3", 1, 0.25, 2)),
                                List.of(),
                                List.of()));
        Ring grown = ring("RING2", 1, List.of("V2", "V3"), List.of("RING3"));
        store.ledger().amend(run.id(), List.of(grown), List.of("RING3"));
        assertEquals(List.of(stays, grown), store.ledger().listRings(run.id()));
        assertEquals(Optional.of(grown), store.ledger().findRing("RING2"));
        assertEquals(3L, store.explorer().counts().get("MEMBER_OF"));
        assertEquals(
                Map.of(
                        "V2", new VendorRisk("V2", "RING2", 1.0 / 3, 0.1 + 0.2, 1),
                        "V3", new VendorRisk("V3", "RING2", 1.0 / 3, 0.1 + 0.2, 2)),
                store.ledger().findRisks(List.of("V2", "V3")));
        store.ledger().amend(run.id(), List.of(), List.of("RING2"));
        assertEquals(List.of(stays), store.ledger().listRings(run.id()));
        assertEquals(
                Map.of("V2", new VendorRisk("V2", null, 0, 0.1 + 0.2, 1)),
                store.ledger().findRisks(List.of("V2")));
    }

    @Test
    void a_run_that_is_saved_again_replaces_itself() {
        writeSmallWorld();
        Run run = run("20260101T000000Z");
        store.ledger().save(run, findings(List.of(ring("RING1", 1, List.of("V1", "V2"), List.of()))));
        Map<String, Long> once = store.explorer().counts();
        Findings again = findings(List.of(ring("RING7", 1, List.of("V1", "V2"), List.of())));
        store.ledger().save(run, again);
        store.ledger().save(run, again);
        assertEquals(once, store.explorer().counts());
        assertEquals(List.of(run), store.ledger().listRuns());
        assertEquals(again.rings(), store.ledger().listRings(run.id()));
        assertEquals(Optional.empty(), store.ledger().findRing("RING1"));
    }

    @Test
    void a_run_without_rings_is_kept() {
        Run run = run("20260101T000000Z");
        store.ledger().save(run, new Findings(List.of(), List.of(), List.of(), List.of()));
        assertEquals(Optional.of(run), store.ledger().findLatestRun());
        assertEquals(List.of(), store.ledger().listRings(run.id()));
    }

    @Test
    void loading_after_a_run_keeps_what_the_run_said() {
        writeSmallWorld();
        store.ledger().save(run("20260101T000000Z"), findings(List.of(ring("RING1", 1, List.of("V1"), List.of()))));
        Map<String, VendorRisk> risks = store.ledger().findRisks(List.of("V1", "V2", "V3"));
        String before = contentDigest();
        writeSmallWorld();
        assertEquals(before, contentDigest());
        assertEquals(risks, store.ledger().findRisks(List.of("V1", "V2", "V3")));
    }

    @Test
    void what_a_run_says_of_a_vendor_is_no_column_of_its_own() {
        writeSmallWorld();
        Map<String, Vendor> before = vendors();
        store.ledger().save(run("20260101T000000Z"), findings(List.of(ring("RING1", 1, List.of("V1"), List.of()))));
        assertEquals(before, vendors());
        assertEquals(
                Map.of("iban", 1L, "listing", 1L, "phone", 1L, "report", 1L),
                store.explorer()
                        .findNode(new NodeRef("vendor", "V1"))
                        .orElseThrow()
                        .neighbours());
        assertEquals(
                4,
                store.explorer()
                        .listNeighbours(new NodeRef("vendor", "V1"), "", 0, 10)
                        .total());
    }

    /** A run whose stages are not in the order of their names. */
    protected static Run run(String id) {
        Map<String, Long> stages = new LinkedHashMap<>();
        stages.put("read", 12L);
        stages.put("detect", 345L);
        stages.put("score", 6L);
        return new Run(
                id,
                StoreRows.SPRING,
                StoreRows.AUTUMN,
                new TreeMap<>(Map.of("detect.method", "leiden", "detect.note", "\"quotes\" 运动 \uD83D\uDC5F")),
                Map.of("program", "0.1.0"),
                Map.of("vendors", 3L, "rings", 9_000_000_000L),
                "ab".repeat(32),
                stages);
    }

    /** A ring with something in every field. */
    protected static Ring ring(String id, int rank, List<String> members, List<String> lineage) {
        List<RingMember> vendors = new ArrayList<>();
        for (String member : members) {
            vendors.add(new RingMember(
                    member, 1.0 / 3, 0.1 + 0.2, List.of(new Contribution("linkage", 1e-9, "shares \"an IBAN\" 运动"))));
        }
        return new Ring(
                id,
                rank,
                Standing.RING,
                41.2 / rank,
                vendors,
                List.of(members),
                List.of(new RingEvidence(
                        IdentifierKind.IBAN,
                        "DE89370400440532013000",
                        members,
                        7,
                        5 * Math.E,
                        List.of("payment_accounts.csv#aa01bb02cc03"))),
                List.of(new Ring.Bridge("V1", "V2", Math.PI)),
                Map.of(ReportOutcome.CONFIRMED, 2, ReportOutcome.COUNTER_NOTICED, 1),
                StoreRows.SPRING,
                rank == 1 ? StoreRows.AUTUMN : null,
                lineage.isEmpty() ? RingStatus.NEW : RingStatus.GROWN,
                lineage,
                List.of(new Contribution("shared_iban", 14.2, "2 vendors were paid into one IBAN")));
    }

    private static Findings findings(List<Ring> rings) {
        return new Findings(
                rings,
                List.of(
                        new VendorRisk("V1", rings.get(0).id(), 1, 0.9, 1),
                        new VendorRisk("V2", rings.get(0).id(), 0.5, 0.8, 2),
                        new VendorRisk("V3", null, 0, 0, 3)),
                List.of(new Link(
                        "V1",
                        "V2",
                        14.5,
                        List.of(
                                new SharedFact(IdentifierKind.IBAN, "DE89370400440532013000", 14.2),
                                new SharedFact(IdentifierKind.IMAGE, "00ff00ff00ff00ff", 0.3)))),
                List.of(new SuppressedValue(IdentifierKind.PHONE, "+4930123", 2, 1, "hub")));
    }

    @Test
    void listings_come_back_with_their_vendor_picture_and_exact_price() {
        store.writer().writeVendors(List.of(StoreRows.vendor("V1", "One")));
        Listing plain = StoreRows.listing("L1", "V1", "North Ridge", "00ff00ff00ff00ff");
        Listing bare = StoreRows.listing("L2", "V1", null, null);
        store.writer().writeListings(List.of(plain, bare));
        Map<String, Listing> listings = new TreeMap<>();
        store.reader().forEachListing(listing -> listings.put(listing.id(), listing));
        assertEquals(List.of("L1", "L2"), List.copyOf(listings.keySet()));
        assertEquals("V1", listings.get("L1").vendorId());
        assertEquals(plain.title(), listings.get("L1").title());
        assertEquals("00ff00ff00ff00ff", listings.get("L1").imageHash());
        assertEquals(0, plain.price().compareTo(listings.get("L1").price()));
        assertEquals(plain.listedAt(), listings.get("L1").listedAt());
        assertNull(listings.get("L2").imageHash());
        assertNull(listings.get("L2").brand());
    }
}
