package io.ringwork.graph.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.engine.ThreadCounts;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorStatus;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.StoredUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What detection works on against what maps of objects say of the same rows. */
class DetectionInputPropertyTest {

    private static final List<UseRole> ROLES = List.of(UseRole.values());

    /** One vendor's use of one identifier, joined the slow way. */
    private static final class Joined {

        private Instant first;
        private Instant last;
        private final TreeSet<String> rows = new TreeSet<>();

        void add(Instant firstSeen, Instant lastSeen, List<SourceRef> sources) {
            first = UseFacts.earlier(first, firstSeen);
            last = UseFacts.later(last, lastSeen);
            sources.forEach(source -> rows.add(source.stableId()));
        }
    }

    /** A random store; every second picture and address is one thing with the next, and listings are worded alike. */
    private static final class World implements GraphReader, ValueResolver {

        private final Random random;
        private final List<StoredUse> uses = new ArrayList<>();
        private final List<Listing> listings = new ArrayList<>();
        private final List<ResolvedValue> resolved = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();
        private boolean ended;

        World(long seed) {
            random = new Random(seed);
            List<IdentifierKind> kinds =
                    List.of(IdentifierKind.ADDRESS, IdentifierKind.IMAGE, IdentifierKind.PHONE, IdentifierKind.TITLE);
            int count = seed == 1 ? 20_000 : random.nextInt(2_000);
            for (int i = 0; i < count; i++) {
                IdentifierKind kind = kinds.get(random.nextInt(kinds.size()));
                Identifier identifier = new Identifier(
                        kind,
                        "\u00e9" + random.nextInt(count),
                        random.nextInt(10) > 0 ? IdentifierQuality.USABLE : IdentifierQuality.PLACEHOLDER);
                UseRole role = ROLES.get(random.nextInt(ROLES.size()));
                List<SourceRef> rows = new ArrayList<>();
                for (int row = random.nextInt(3); row >= 0; row--) {
                    rows.add(row());
                }
                uses.add(new StoredUse(vendor(), role, identifier, List.of(), time(), time(), rows));
            }
            for (int i = 0; i < 100; i++) {
                listings.add(new Listing(
                        "l" + i, vendor(), "t", null, null, null, null, time(), null, null, null, Map.of(), row()));
            }
            for (int i = 0; i + 1 < count; i += 2) {
                for (String kind : List.of("address:", "image:")) {
                    List<String> members = List.of(kind + "\u00e9" + i, kind + "\u00e9" + (i + 1));
                    if (members.stream()
                            .allMatch(key -> uses.stream()
                                    .filter(use -> use.identifier().key().equals(key))
                                    .allMatch(use -> use.identifier().quality() == IdentifierQuality.USABLE))) {
                        IdentifierKind own = IdentifierKind.find(kind.substring(0, kind.length() - 1))
                                .orElseThrow();
                        resolved.add(new ResolvedValue(own, "\u00e9" + (random.nextBoolean() ? i : count), members, i));
                    }
                }
                if (i > 40) {
                    i += count / 20;
                }
            }
            resolved.add(new ResolvedValue(
                    IdentifierKind.BUILDING, "house", List.of("address:\u00e90", "address:\u00e93"), 5));
            resolved.add(new ResolvedValue(IdentifierKind.TITLE, "\u00e97", List.of("l1", "l2", "l99", "nobody"), 3));
        }

        private String vendor() {
            return "v" + random.nextInt(60);
        }

        private Instant time() {
            return random.nextInt(4) == 0 ? null : Instant.ofEpochSecond(random.nextInt(1_000), random.nextInt(2));
        }

        private SourceRef row() {
            return new SourceRef("f" + random.nextInt(3), 1, String.format(Locale.ROOT, "%012x", random.nextInt(500)));
        }

        @Override
        public long countVendors() {
            return 50;
        }

        @Override
        public Map<String, String> findVendorCountries(Collection<String> vendorIds) {
            return Map.of();
        }

        @Override
        public Set<String> findListingIds(Collection<String> listingIds) {
            return Set.of();
        }

        @Override
        public void forEachVendor(Consumer<Vendor> consumer) {
            for (int i = 0; i < 50; i++) {
                consumer.accept(
                        new Vendor("v" + i, "n", null, null, null, null, VendorStatus.ACTIVE, null, Map.of(), row()));
            }
        }

        @Override
        public void forEachUse(Consumer<StoredUse> consumer) {
            uses.forEach(consumer);
        }

        @Override
        public void forEachListing(Consumer<Listing> consumer) {
            listings.forEach(consumer);
        }

        @Override
        public void forEachReport(Consumer<Report> consumer) {
            // There are none.
        }

        @Override
        public void take(Listing listing) {
            assertTrue(!ended && taken.add(listing.id()));
        }

        @Override
        public void endListings() {
            ended = true;
        }

        @Override
        public List<ResolvedValue> resolve(List<HeldValue> values) {
            assertTrue(ended && taken.size() == listings.size());
            Map<String, Set<String>> holders = new TreeMap<>();
            uses.stream()
                    .filter(use -> quality(use) == IdentifierQuality.USABLE)
                    .filter(use -> List.of(IdentifierKind.ADDRESS, IdentifierKind.IMAGE)
                            .contains(use.identifier().kind()))
                    .forEach(use -> holders.computeIfAbsent(use.identifier().key(), key -> new HashSet<>())
                            .add(isKnown(use.vendorId()) ? use.vendorId() : ""));
            Map<String, Integer> given = new TreeMap<>();
            values.forEach(value -> given.put(value.identifier().key(), value.vendors()));
            Map<String, Integer> expected = new TreeMap<>();
            holders.forEach((key, vendors) -> expected.put(key, vendors.size()));
            assertEquals(expected, given);
            return resolved;
        }

        private static boolean isKnown(String vendor) {
            return Integer.parseInt(vendor.substring(1)) < 50;
        }

        private IdentifierQuality quality(StoredUse use) {
            return uses.stream()
                    .map(StoredUse::identifier)
                    .filter(other -> other.key().equals(use.identifier().key()))
                    .map(Identifier::quality)
                    .max(IdentifierQuality::compareTo)
                    .orElseThrow();
        }

        /** By vendor and key what all rows say, after resolution. */
        Map<String, Joined> expected() {
            Map<String, String> standIn = new TreeMap<>();
            Map<String, String> further = new TreeMap<>();
            for (ResolvedValue value : resolved) {
                String key = value.kind().word() + ":" + value.value();
                value.members()
                        .forEach(member -> (value.kind() == IdentifierKind.BUILDING
                                                || value.kind() == IdentifierKind.TITLE
                                        ? further
                                        : standIn)
                                .put(member, key));
            }
            Map<String, Joined> joined = new TreeMap<>();
            for (StoredUse use : uses) {
                String key = use.identifier().key();
                for (String named : new String[] {standIn.getOrDefault(key, key), further.get(key)}) {
                    if (named != null && isKnown(use.vendorId())) {
                        joined.computeIfAbsent(use.vendorId() + " " + named, any -> new Joined())
                                .add(use.firstSeen(), use.lastSeen(), use.sources());
                    }
                }
            }
            for (Listing listing : listings) {
                if (further.containsKey(listing.id()) && isKnown(listing.vendorId())) {
                    joined.computeIfAbsent(listing.vendorId() + " " + further.get(listing.id()), any -> new Joined())
                            .add(listing.listedAt(), listing.listedAt(), List.of(listing.source()));
                }
            }
            return joined;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 3, 5, 8, 13, 21, 34, 55})
    void columns_say_what_the_rows_say(long seed) {
        World world = new World(seed);
        DetectionInput input = ThreadCounts.on(1 + (int) seed % 3, () -> DetectionInput.read(world, world));
        Map<String, Joined> expected = world.expected();
        assertEquals(expected.size(), input.uses().edgeCount(), "seed " + seed);
        assertEquals(
                new ArrayList<>(new TreeSet<>(input.identifiers().keys())),
                input.identifiers().keys());
        Map<String, Integer> holders = new TreeMap<>();
        expected.keySet().forEach(name -> holders.merge(name.split(" ", 2)[1], 1, Integer::sum));
        expected.forEach((name, joined) -> {
            int vendor = input.vendors().id(name.split(" ", 2)[0]);
            int value = input.identifiers().id(name.split(" ", 2)[1]);
            UseFacts facts = input.useTable().facts(input.uses().findEdge(vendor, value));
            List<String> rows = holders.get(name.split(" ", 2)[1]) > 1 ? List.copyOf(joined.rows) : List.of();
            assertEquals(new UseFacts(joined.first, joined.last, rows), facts, "seed " + seed + ": " + name);
        });
        for (int value = 0; value < input.identifiers().size(); value++) {
            Identifier record = input.identifierRecords().get(value);
            assertEquals(input.identifiers().key(value), record.key(), "seed " + seed);
            assertEquals(record.kind(), input.identifierRecords().kind(value), "seed " + seed);
            assertEquals(record.quality(), input.identifierRecords().quality(value), "seed " + seed);
        }
        assertTrue(input.strayUses() > 0, "seed " + seed);
    }
}
