package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.sample.World;
import io.ringwork.graph.sample.WorldParameters;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.StoredUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without a store is what a store would hold. */
final class DataSetReaderTest {

    @TempDir
    Path folder;

    private record Both(MemoryGraphStore store, LoadReport loaded, DataSetReader reader) {}

    private Both readBoth(Path data) {
        MemoryGraphStore store = new MemoryGraphStore();
        LoadReport loaded = Loaded.load(DataSet.open(data), store, folder.resolve("rejects-of-load.csv"));
        try (RejectWriter rejects = new RejectWriter(folder.resolve("rejects-of-reader.csv"))) {
            return new Both(store, loaded, DataSetReader.read(DataSet.open(data), new Normalizer(), rejects));
        }
    }

    private void assertSame(Both both) throws IOException {
        GraphReader stored = both.store().reader();
        assertEquals(uses(stored), uses(both.reader()));
        assertEquals(listings(stored), listings(both.reader()));
        assertEquals(stored.countVendors(), both.reader().countVendors());
        assertEquals(
                DetectionInput.read(stored).digest(),
                DetectionInput.read(both.reader()).digest());
        assertEquals(both.loaded(), both.reader().report());
        assertEquals(
                Files.readString(folder.resolve("rejects-of-load.csv")),
                Files.readString(folder.resolve("rejects-of-reader.csv")));
    }

    private static List<StoredUse> uses(GraphReader reader) {
        List<StoredUse> uses = new ArrayList<>();
        reader.forEachUse(uses::add);
        uses.sort(Comparator.comparing(StoredUse::vendorId)
                .thenComparing(StoredUse::role)
                .thenComparing(use -> use.identifier().key()));
        return uses;
    }

    private static List<Listing> listings(GraphReader reader) {
        List<Listing> listings = new ArrayList<>();
        reader.forEachListing(listings::add);
        listings.sort(Comparator.comparing(Listing::id));
        return listings;
    }

    private Path write(String file, String... lines) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.write(data.resolve(file), List.of(lines));
        return data;
    }

    @Test
    void a_sample_world_reads_as_it_loads() throws IOException {
        World.of(WorldParameters.demo()).write(folder.resolve("world"), folder.resolve("truth"));
        Both both = readBoth(folder.resolve("world"));
        assertTrue(both.reader().countVendors() > 1_000, "the world has vendors");
        assertSame(both);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 2026})
    void shuffled_rows_read_the_same(long randomSeed) throws IOException {
        Path world = folder.resolve("world");
        World.of(WorldParameters.of(400, 1_200, 5)).write(world, folder.resolve("truth"));
        String expected = DetectionInput.read(readBoth(world).reader()).digest();
        try (Stream<Path> files = Files.list(world)) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file));
                Collections.shuffle(lines.subList(1, lines.size()), new Random(randomSeed));
                Files.write(file, lines);
            }
        }
        Both shuffled = readBoth(world);
        assertEquals(expected, DetectionInput.read(shuffled.reader()).digest(), "seed " + randomSeed);
        assertSame(shuffled);
    }

    @Test
    void repeated_contradicting_and_stray_rows_end_as_they_do_in_a_store() throws IOException {
        write(
                "vendors.csv",
                "vendor_id,name,country,colour",
                "V1,One,DE,red",
                "V1,One,DE,red",
                "V2,Two,,",
                "V2,Other,,",
                "V3,,XX,",
                "V4,Four,CN,");
        write(
                "listings.csv",
                "listing_id,vendor_id,title,image_hash,listed_at",
                "L1,V1,shoe,00ff00ff00ff00ff,2025-01-02",
                "L1,V1,shoe,00ff00ff00ff00ff,2025-01-02",
                "L2,V1,boot,00ff00ff00ff00ff,2025-01-01",
                "L3,V2,hat,0000000000000000,",
                "L4,nobody,hat,,",
                "L5,V4,one,,",
                "L5,V4,two,,");
        write(
                "payment_accounts.csv",
                "vendor_id,kind,account,holder,first_seen,last_seen",
                "V1,iban,DE02120300000000202051,A,2025-02-01,2025-03-01",
                "V1,iban,de02 1203 0000 0000 2020 51,B,2025-01-01,",
                "V4,iban,DE02120300000000202051,,,",
                "V4,iban,DE02120300000000202052,,,",
                "nobody,iban,DE02120300000000202051,,,");
        write(
                "shipping_addresses.csv",
                "vendor_id,role,address,city,postcode,country",
                "V1,registered,Lange Gasse 3,Berlin,10115,DE",
                "V1,warehouse,Lange Gasse 3,Berlin,10115,",
                "V4,ships_from,Lange Gasse 3,Berlin,10115,DE",
                "V4,ships_from,N/A,,,");
        write(
                "identifiers.csv",
                "vendor_id,kind,value,first_seen",
                "V1,phone,030 1234567,2025-01-01",
                "V1,phone,+49 30 1234567,2024-01-01",
                "V4,phone,030 1234567,2024-01-01",
                "V2,tax_id,BR11222333000182,2024-01-01",
                "V1,email,noreply@example.com,2024-01-01",
                "V1,email,bad date@example.com,31.05.2024");
        Path data = write(
                "reports.csv",
                "report_id,vendor_id,listing_id,reporter,outcome",
                "R1,,L1,acme,confirmed",
                "R1,,L1,acme,confirmed",
                "R2,V2,L3,acme,",
                "R3,,L9,acme,",
                "R4,V9,,acme,");
        Files.copy(data.resolve("vendors.csv"), data.resolve("vendors-again.csv"));
        assertSame(readBoth(data));
    }

    @Test
    void the_same_rows_in_two_files_have_both_as_their_sources() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        for (String shop : List.of("b", "a")) {
            write("shop-" + shop + ".csv", "shop,title,picture,date", "V1,shoe,00ff00ff00ff00ff,2025-01-02");
        }
        Path mapping = folder.resolve("mapping.yaml");
        Files.writeString(mapping, """
                files:
                  - {path: "shop-*.csv", table: vendors, columns: {vendor_id: shop}}
                  - {path: "shop-*.csv", table: listings, columns: {listing_id: shop, vendor_id: shop, title: title,
                     image_hash: picture, listed_at: date}}
                  - {path: "shop-*.csv", table: reports, columns: {report_id: shop, listing_id: shop}}
                """);
        MemoryGraphStore store = new MemoryGraphStore();
        DataSet data = DataSet.open(folder.resolve("data"), mapping);
        LoadReport loaded = Loaded.load(data, store, folder.resolve("rejects-of-load.csv"));
        Both both;
        try (RejectWriter rejects = new RejectWriter(folder.resolve("rejects-of-reader.csv"))) {
            both = new Both(store, loaded, DataSetReader.read(data, new Normalizer(), rejects));
        }
        assertEquals(2, uses(both.reader()).get(0).sources().size());
        List<Report> reports = new ArrayList<>();
        both.reader().forEachReport(reports::add);
        assertEquals("V1", reports.get(0).vendorId());
        assertSame(both);
    }

    @Test
    void it_answers_which_vendors_and_listings_it_knows() throws IOException {
        write("vendors.csv", "vendor_id,country", "V1,DE", "V2,");
        Path data = write("listings.csv", "listing_id,vendor_id", "L1,V1");
        DataSetReader reader = readBoth(data).reader();
        assertEquals(Map.of("V1", "DE", "V2", ""), reader.findVendorCountries(List.of("V1", "V2", "V3")));
        assertEquals(Set.of("L1"), reader.findListingIds(List.of("L1", "L2")));
    }
}
