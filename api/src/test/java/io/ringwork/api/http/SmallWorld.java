package io.ringwork.api.http;

import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.RingStatus;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.model.VendorRisk;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.StoreRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Five vendors and what two runs said of them: the last one that V1, V2 and V3 are a ring, V4 and V5 merely linked.
 *
 * <pre>
 *   V1 ── IBAN ── V2 ── address (V2 ships from and is registered at it, V3 takes returns) ── V3
 *   V1, V2, V4 ── phone, a hub
 *   V1, V2 ── e-mail, a placeholder
 *   V5 ── web sites and names that are hard to write in an address
 * </pre>
 */
final class SmallWorld {

    static final String IBAN = "DE89370400440532013000";
    static final String ADDRESS = "深圳 华强北路 1002/31a";
    static final String HUB = "+4930123456";
    static final String OLD_RUN = "20260101T000000Z";
    static final String RUN = "20260102T000000Z";
    static final List<String> HARD_IDS = List.of(
            "a.example/b",
            "100%",
            "%2F",
            "%2B",
            "a+b c",
            "C:\\x",
            "q?x=1#y&z",
            "a;b=c",
            "a//b",
            "深圳市 华强北",
            "\uD83D\uDC5F",
            "..x",
            "'\"<>`{}|^[]",
            "neighbours");

    private SmallWorld() {}

    static GraphStore filled() {
        MemoryGraphStore store = new MemoryGraphStore();
        store.writer()
                .writeVendors(List.of(
                        StoreRows.fullVendor("V1", Map.of("shopType", "outlet")),
                        StoreRows.vendor("V2", "Red Kite Goods"),
                        StoreRows.vendor("V3", "Nine Willows"),
                        StoreRows.vendor("V4", "Amber Fox"),
                        StoreRows.vendor("V5", null)));
        store.writer().writeListings(List.of(StoreRows.listing("L1", "V1", "North Ridge", null)));
        store.writer().writeUses(uses());
        store.writer().writeReports(List.of(StoreRows.report("R1", "V1", null)));
        save(store);
        return store;
    }

    private static List<NormalizedUse> uses() {
        Identifier iban = StoreRows.identifier(IdentifierKind.IBAN, IBAN);
        Identifier address = StoreRows.identifier(IdentifierKind.ADDRESS, ADDRESS);
        Identifier nobody = new Identifier(IdentifierKind.EMAIL, "none@none.example", IdentifierQuality.PLACEHOLDER);
        List<NormalizedUse> uses = new ArrayList<>(List.of(
                StoreRows.use("V1", iban, "DE89 3704 0044 0532 0130 00", 2),
                StoreRows.use("V2", iban, IBAN, 3),
                place("V2", UseRole.SHIPS_FROM, address, 4),
                place("V2", UseRole.REGISTERED_AT, address, 5),
                place("V3", UseRole.RETURNS_TO, address, 6),
                StoreRows.use("V1", IdentifierKind.PHONE, HUB, 7),
                StoreRows.use("V2", IdentifierKind.PHONE, HUB, 8),
                StoreRows.use("V4", IdentifierKind.PHONE, HUB, 9),
                StoreRows.use("V1", nobody, "None@None.example", 10),
                StoreRows.use("V2", nobody, "none@none.example", 11)));
        for (String id : HARD_IDS) {
            uses.add(StoreRows.use("V5", IdentifierKind.WEBSITE, id, 20 + uses.size()));
        }
        return uses;
    }

    private static NormalizedUse place(String vendor, UseRole role, Identifier address, long line) {
        SourceRef source = StoreRows.source("shipping_addresses.csv", line);
        return new NormalizedUse(vendor, role, address, "Huaqiang N. Rd 1002, 31A", null, null, Map.of(), source);
    }

    private static void save(GraphStore store) {
        Ring gone = ring("OLD", 1, 9.5, List.of("V4", "V5"), List.of(), RingStatus.NEW);
        store.ledger()
                .save(
                        run(OLD_RUN),
                        new Findings(
                                List.of(gone),
                                List.of(),
                                List.of(),
                                List.of(new SuppressedValue(IdentifierKind.PHONE, HUB, 3, 2, "hub"))));
        Ring ring = ring("8F3K", 1, 23.65432149, List.of("V1", "V2", "V3"), evidence(), RingStatus.GROWN);
        Ring small = linked(ring("9Q2M", 2, 5, List.of("V4", "V5"), List.of(), RingStatus.NEW));
        store.ledger()
                .save(
                        run(RUN),
                        new Findings(
                                List.of(ring, small),
                                List.of(
                                        new VendorRisk("V1", "8F3K", 1, 0.93000049, 1),
                                        new VendorRisk("V2", "8F3K", 1, 0.75, 2),
                                        new VendorRisk("V3", "8F3K", 0.5, 0.5, 3),
                                        new VendorRisk("V4", "9Q2M", 0.25, 0.25, 4),
                                        new VendorRisk("V5", null, 0, 0, 5)),
                                List.of(),
                                List.of(
                                        new SuppressedValue(IdentifierKind.PHONE, HUB, 3, 2, "hub"),
                                        new SuppressedValue(
                                                IdentifierKind.EMAIL, "none@none.example", 2, 0, "placeholder"))));
    }

    private static List<RingEvidence> evidence() {
        return List.of(
                new RingEvidence(
                        IdentifierKind.IBAN,
                        IBAN,
                        List.of("V1", "V2"),
                        2,
                        14.20004,
                        List.of("payment_accounts.csv#aa01bb02cc03")),
                new RingEvidence(
                        IdentifierKind.ADDRESS,
                        ADDRESS,
                        List.of("V2", "V3"),
                        5,
                        9.1,
                        List.of("a#b/shipping.csv#0123456789ab")));
    }

    static Ring ring(
            String id, int rank, double score, List<String> members, List<RingEvidence> evidence, RingStatus status) {
        double[] risks = {0.93000049, 0.75, 0.5};
        List<RingMember> vendors = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            vendors.add(new RingMember(
                    members.get(i),
                    1.0 / (i + 1),
                    risks[Math.min(i, 2)],
                    List.of(new Contribution("confirmed_reports", 3, "1 report was confirmed"))));
        }
        boolean real = !evidence.isEmpty();
        return new Ring(
                id,
                rank,
                Standing.RING,
                score,
                vendors,
                real ? List.of(members.subList(0, 2)) : List.of(),
                evidence,
                real ? List.of(new Ring.Bridge("V2", "V3", 9.1)) : List.of(),
                real ? Map.of(ReportOutcome.CONFIRMED, 1, ReportOutcome.PENDING, 2) : Map.of(),
                real ? Instant.parse("2025-01-02T00:00:00Z") : null,
                null,
                status,
                real ? List.of("OLD") : List.of(),
                real ? List.of(new Contribution("shared_iban", 14.2, "2 vendors were paid into one IBAN")) : List.of());
    }

    /** The same as a group that is linked and nothing more. */
    static Ring linked(Ring ring) {
        return new Ring(
                ring.id(),
                ring.rank(),
                Standing.LINKED,
                ring.score(),
                ring.vendors(),
                ring.cells(),
                ring.evidence(),
                ring.bridges(),
                ring.reports(),
                ring.firstSeen(),
                ring.lastSeen(),
                ring.status(),
                ring.lineage(),
                ring.contributions());
    }

    static Run run(String id) {
        return new Run(
                id,
                Instant.parse("2026-01-02T00:00:00Z"),
                Instant.parse("2026-01-02T00:00:03Z"),
                Map.of("detect.hub.max-vendors.phone", "2"),
                Map.of(),
                Map.of("vendors", 5L, "suppressed", 2L),
                "",
                Map.of());
    }
}
