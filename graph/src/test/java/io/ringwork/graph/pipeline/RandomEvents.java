package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorStatus;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.StoreRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A store that changes at random: few values over many vendors, so that rings, hubs, chains and households come and go. */
final class RandomEvents {

    private static final List<IdentifierKind> KINDS = List.of(
            IdentifierKind.IBAN,
            IdentifierKind.PHONE,
            IdentifierKind.PHONE,
            IdentifierKind.EMAIL,
            IdentifierKind.WEBSITE,
            IdentifierKind.DEVICE,
            IdentifierKind.ADDRESS,
            IdentifierKind.TAX_ID,
            IdentifierKind.IP);
    private static final List<String> NAMES =
            List.of("Ada Lovelace", "Ada Lovelase", "Blaise Pascal", "Carl Gauss", "Emmy Noether", "Kurt Goedel");
    private static final List<String> STREETS = List.of(
            "Unit 3, 12 Dock Road, Bristol",
            "Unit 4, 12 Dock Road, Bristol",
            "12 Dock Rd, Bristol",
            "7 Mill Lane, Leeds",
            "88 Canal Street, Hull");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DAY = 86_400;

    private final Random random;
    private final GraphStore store = new MemoryGraphStore();
    private final boolean people;
    private final Map<String, String> ownerOf = new HashMap<>();
    private int vendors;
    private int rows;

    RandomEvents(long seed, int vendorCount) {
        random = new Random(seed);
        people = seed % 2 == 0;
        for (int i = 0; i < vendorCount; i++) {
            writeVendor(newVendor());
        }
        for (int i = 0; i < 3 * vendorCount; i++) {
            change();
        }
    }

    GraphStore store() {
        return store;
    }

    /** Changes something; gives the vendors in whom something changed. */
    Set<String> change() {
        int what = random.nextInt(20);
        if (what < 2) {
            return writeVendor(newVendor());
        }
        if (what < 4) {
            return writeVendor(anyVendor());
        }
        if (what < 7) {
            return writeListing();
        }
        if (what < 9) {
            return writeReport();
        }
        return writeUse();
    }

    private String newVendor() {
        return String.format(Locale.ROOT, "v%04d", (vendors++ * 7919) % 10_000);
    }

    private String anyVendor() {
        return String.format(Locale.ROOT, "v%04d", (random.nextInt(vendors) * 7919) % 10_000);
    }

    private SourceRef source() {
        return StoreRows.source("events", ++rows);
    }

    private Instant day(int within) {
        return START.plusSeconds((long) random.nextInt(within) * DAY);
    }

    private Set<String> writeVendor(String id) {
        boolean removed = random.nextInt(4) == 0;
        Map<String, String> extra = people && random.nextBoolean()
                ? Map.of(
                        "birth_date",
                        String.format(Locale.ROOT, "19%d0-01-0%d", 5 + random.nextInt(4), 1 + random.nextInt(3)))
                : Map.of();
        store.writer()
                .writeVendors(List.of(new Vendor(
                        id,
                        "Shop " + NAMES.get(random.nextInt(NAMES.size())),
                        people || random.nextBoolean() ? NAMES.get(random.nextInt(NAMES.size())) : null,
                        null,
                        random.nextBoolean() ? "GB" : null,
                        random.nextInt(3) > 0 ? day(400) : null,
                        removed ? VendorStatus.REMOVED : VendorStatus.ACTIVE,
                        removed ? day(400) : null,
                        extra,
                        source())));
        return Set.of(id);
    }

    private Set<String> writeUse() {
        String vendor = anyVendor();
        IdentifierKind kind = KINDS.get(random.nextInt(KINDS.size()));
        // Some values are popular: they become hubs.
        int pool = random.nextInt(3) == 0 ? 3 : 30;
        int value = random.nextInt(pool);
        String canonical = switch (kind) {
            case EMAIL -> "info@site" + value + ".example";
            case WEBSITE -> "site" + value + ".example";
            case ADDRESS -> STREETS.get(value % STREETS.size()) + (value < STREETS.size() ? "" : " " + value);
            default -> kind.word() + value;
        };
        IdentifierQuality quality = random.nextInt(30) == 0 ? IdentifierQuality.PLACEHOLDER : IdentifierQuality.USABLE;
        Instant first = random.nextBoolean() ? day(900) : null;
        store.writer()
                .writeUses(List.of(StoreRows.seen(
                        StoreRows.use(vendor, new Identifier(kind, canonical, quality), canonical, ++rows),
                        first,
                        first == null ? null : first.plusSeconds(random.nextInt(90) * (long) DAY))));
        return Set.of(vendor);
    }

    private Set<String> writeListing() {
        String id = "l" + random.nextInt(4 * vendors);
        String before = ownerOf.get(id);
        String owner = before == null || random.nextInt(6) == 0 ? anyVendor() : before;
        ownerOf.put(id, owner);
        // Goods that are copied are copied with picture and words: such pairs tie thin rings.
        int good = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(2 * vendors);
        String image = String.format(Locale.ROOT, "%016x", savedAgain((good + 1) * 0x9e3779b97f4a7c15L));
        store.writer()
                .writeListings(List.of(new Listing(
                        id,
                        owner,
                        "Leather bag of pattern " + Integer.toString(good * 7_919 + 104_729, 36) + " with strap "
                                + good,
                        random.nextBoolean() ? "North Ridge" : null,
                        "bags",
                        BigDecimal.valueOf(20 + random.nextInt(100)),
                        "EUR",
                        day(400),
                        null,
                        image,
                        null,
                        Map.of(),
                        source())));
        Set<String> touched = new TreeSet<>(Set.of(owner));
        if (before != null) {
            touched.add(before);
        }
        return touched;
    }

    /** One picture in four is saved again, so that some bits of its hash differ. */
    private long savedAgain(long hash) {
        long other = hash;
        for (int bits = random.nextInt(4) == 0 ? 1 + random.nextInt(8) : 0; bits > 0; bits--) {
            other ^= 1L << random.nextInt(Long.SIZE);
        }
        return other;
    }

    private Set<String> writeReport() {
        String id = "r" + random.nextInt(vendors);
        String before = ownerOf.get(id);
        String vendor = before == null ? anyVendor() : before;
        ownerOf.put(id, vendor);
        List<ReportOutcome> outcomes = List.of(ReportOutcome.values());
        store.writer()
                .writeReports(List.of(new Report(
                        id,
                        vendor,
                        null,
                        "reporter" + random.nextInt(5),
                        null,
                        null,
                        null,
                        day(400),
                        outcomes.get(random.nextInt(outcomes.size())),
                        Map.of(),
                        source())));
        return Set.of(vendor);
    }
}
