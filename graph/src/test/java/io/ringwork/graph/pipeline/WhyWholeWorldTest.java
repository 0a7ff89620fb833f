package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.detect.RingDetector;
import io.ringwork.graph.detect.Why;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.projection.Projection;
import io.ringwork.graph.sample.World;
import io.ringwork.graph.sample.WorldParameters;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.StoredUse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every ring of the demo's world: what is said to hold a vendor is taken out, and everything is run again. */
final class WhyWholeWorldTest {

    private static final DetectParameters PARAMETERS = DetectParameters.defaults();
    /** Rings up to this size are proved vendor by vendor, larger ones by their first vendor. */
    private static final int SMALL_RING = 4;

    @TempDir
    static Path folder;

    private static GraphReader reader;
    private static WhyData data;
    private static List<RingCandidate> rings;

    @BeforeAll
    static void readTheWorld() throws IOException {
        Path world = folder.resolve("world");
        World.of(WorldParameters.demo()).write(world, folder.resolve("truth"));
        try (RejectWriter rejects = new RejectWriter(folder.resolve("rejects.csv"))) {
            reader = DataSetReader.read(DataSet.open(world), new Normalizer(), rejects);
        }
        data = WhyData.read(reader, PARAMETERS);
        rings = RingDetector.detect(data.projection(), PARAMETERS).candidates();
    }

    private static List<String> proved(RingCandidate ring) {
        return ring.vendors().size() <= SMALL_RING
                ? ring.vendors()
                : ring.vendors().subList(0, 1);
    }

    private static Set<String> keys(Why why) {
        Set<String> keys = new TreeSet<>();
        why.values()
                .forEach(value -> keys.add(
                        value.evidence().kind().word() + ":" + value.evidence().value()));
        return keys;
    }

    private static boolean isOut(List<RingCandidate> found, String vendor, RingCandidate ring) {
        return found.stream()
                .filter(other -> other.vendors().contains(vendor))
                .noneMatch(other -> other.vendors().stream()
                        .anyMatch(member ->
                                !member.equals(vendor) && ring.vendors().contains(member)));
    }

    /** A whole run in which the values are no evidence. */
    private static List<RingCandidate> runWithout(Set<String> removed) {
        Decisions decisions = new Decisions(List.of(), List.of(), Set.of(), Set.of(), Set.of(), removed);
        Projection projection = Projection.of(data.projection().input(), PARAMETERS.projection(decisions));
        return RingDetector.detect(projection, PARAMETERS, decisions).candidates();
    }

    @Test
    void without_exactly_its_values_a_vendor_is_out_and_with_any_of_them_left_it_is_in() {
        WhyVendor whys = WhyVendor.over(data);
        Map<Set<String>, List<RingCandidate>> runs = new HashMap<>();
        int vendors = 0;
        for (RingCandidate ring : rings) {
            for (String vendor : proved(ring)) {
                Why why = whys.why(vendor).orElseThrow();
                Set<String> keys = keys(why);
                assertFalse(keys.isEmpty(), vendor);
                assertTrue(isOut(runs.computeIfAbsent(keys, removed -> runWithout(removed)), vendor, ring), vendor);
                for (String key : keys) {
                    Set<String> rest = new TreeSet<>(keys);
                    rest.remove(key);
                    List<RingCandidate> run =
                            rest.isEmpty() ? rings : runs.computeIfAbsent(rest, removed -> runWithout(removed));
                    assertFalse(isOut(run, vendor, ring), vendor + " without " + rest);
                }
                vendors++;
            }
        }
        assertTrue(rings.size() >= 40 && vendors > rings.size(), rings.size() + " rings, " + vendors + " vendors");
    }

    @Test
    void deleting_exactly_the_rows_that_are_named_takes_a_vendor_out_of_every_ring() {
        WhyVendor whys = WhyVendor.over(data);
        for (RingCandidate ring : rings) {
            String vendor = ring.vendors().get(ring.vendors().size() - 1);
            Set<String> rows = new TreeSet<>();
            whys.why(vendor)
                    .orElseThrow()
                    .values()
                    .forEach(value -> value.uses()
                            .forEach(use -> use.sources()
                                    .forEach(source -> rows.add(
                                            row(written(value.evidence().kind()), use.vendorId(), source)))));
            WhyData left = WhyData.read(new Without(reader, rows), PARAMETERS);
            assertTrue(
                    isOut(RingDetector.detect(left.projection(), PARAMETERS).candidates(), vendor, ring),
                    vendor + " without " + rows);
        }
    }

    /** The kind of what a row says, from which the value was made. */
    private static IdentifierKind written(IdentifierKind kind) {
        return kind == IdentifierKind.BUILDING ? IdentifierKind.ADDRESS : kind;
    }

    private static String row(IdentifierKind kind, String vendor, String source) {
        return kind.word() + " of " + vendor + " in " + source;
    }

    @Test
    void the_parts_that_are_shown_are_the_total_that_is_shown() {
        WhyVendor whys = WhyVendor.over(data);
        for (int i = 0; i < rings.size(); i += 3) {
            Why why = whys.why(rings.get(i).vendors().get(0)).orElseThrow();
            BigDecimal sum = why.values().stream()
                    .map(value -> BigDecimal.valueOf(value.addedBits()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, sum.compareTo(BigDecimal.valueOf(why.totalBits())), why.toString());
            assertTrue(sum.scale() <= 4, why.toString());
        }
    }

    /**
     * A store in which some rows do not say what they say.
     *
     * @param rows a kind of value, its vendor and the row
     */
    private record Without(GraphReader whole, Set<String> rows) implements GraphReader {

        @Override
        public long countVendors() {
            return whole.countVendors();
        }

        @Override
        public Map<String, String> findVendorCountries(Collection<String> vendorIds) {
            return whole.findVendorCountries(vendorIds);
        }

        @Override
        public Set<String> findListingIds(Collection<String> listingIds) {
            return whole.findListingIds(listingIds);
        }

        @Override
        public void forEachVendor(Consumer<Vendor> consumer) {
            whole.forEachVendor(consumer);
        }

        @Override
        public void forEachUse(Consumer<StoredUse> consumer) {
            whole.forEachUse(use -> {
                if (use.sources().stream()
                        .noneMatch(source ->
                                rows.contains(row(use.identifier().kind(), use.vendorId(), source.stableId())))) {
                    consumer.accept(use);
                }
            });
        }

        @Override
        public void forEachListing(Consumer<Listing> consumer) {
            whole.forEachListing(listing -> consumer.accept(
                    rows.contains(row(
                                    IdentifierKind.TITLE,
                                    listing.vendorId(),
                                    listing.source().stableId()))
                            ? untitled(listing)
                            : listing));
        }

        @Override
        public void forEachReport(Consumer<Report> consumer) {
            whole.forEachReport(consumer);
        }

        private static Listing untitled(Listing listing) {
            return new Listing(
                    listing.id(),
                    listing.vendorId(),
                    null,
                    listing.brand(),
                    listing.category(),
                    listing.price(),
                    listing.currency(),
                    listing.listedAt(),
                    listing.status(),
                    listing.imageHash(),
                    listing.url(),
                    listing.extra(),
                    listing.source());
        }
    }
}
