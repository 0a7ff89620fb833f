package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.StoredUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Data sets full of ids that stand several times, of rows that refer to nothing and of rows that cannot be read: reading
 * them once into memory gives what a load that reads them twice gives, down to the order of the rejects.
 */
final class RepeatedIdsPropertyTest {

    private static final int VENDORS = 6_000;
    private static final int LISTINGS = 16_000;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 20261128})
    void reading_once_gives_what_loading_gives(long seed) throws IOException {
        Path data = write(new Random(seed));
        MemoryGraphStore store = new MemoryGraphStore();
        LoadReport loaded = Loaded.load(DataSet.open(data), store, folder.resolve("load.csv"));

        DataSetReader reader = read(data, "read.csv", 2);

        assertTrue(loaded.rejectsByCode().get("DUPLICATE_ID") > 100, "ids stand several times");
        assertTrue(loaded.rejectsByCode().get("UNKNOWN_VENDOR") > 100, "vendors are missing");
        assertEquals(loaded, reader.report(), "seed " + seed);
        assertEquals(
                Files.readString(folder.resolve("load.csv")),
                Files.readString(folder.resolve("read.csv")),
                "seed " + seed);
        assertEquals(
                DetectionInput.read(store.reader()).digest(),
                DetectionInput.read(reader).digest(),
                "seed " + seed);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {2, 3})
    void any_number_of_threads_reads_the_same(int threads) throws IOException {
        Path data = write(new Random(7));

        DataSetReader one = read(data, "one.csv", 1);
        DataSetReader several = read(data, "several.csv", threads);

        assertEquals(one.report(), several.report());
        assertEquals(Files.readString(folder.resolve("one.csv")), Files.readString(folder.resolve("several.csv")));
        assertEquals(rows(one), rows(several));
    }

    private DataSetReader read(Path data, String rejects, int threads) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try (RejectWriter writer = new RejectWriter(folder.resolve(rejects))) {
            return pool.submit(() -> DataSetReader.read(DataSet.open(data), new Normalizer(), writer))
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    private static List<Object> rows(DataSetReader reader) {
        List<Object> rows = new ArrayList<>();
        reader.forEachVendor(rows::add);
        reader.forEachListing(rows::add);
        reader.forEachReport(rows::add);
        List<StoredUse> uses = new ArrayList<>();
        reader.forEachUse(uses::add);
        rows.addAll(uses);
        return rows;
    }

    private Path write(Random random) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        List<String> vendors = new ArrayList<>(List.of("vendor_id,name,country"));
        for (int i = 0; i < VENDORS; i++) {
            vendors.add(random.nextInt(VENDORS * 2 / 3) + ",name " + random.nextInt(2) + ","
                    + pick(random, "DE", "US", "Nowhere"));
        }
        List<String> listings = new ArrayList<>(List.of("listing_id,vendor_id,title,price,image_hash,more"));
        for (int i = 0; i < LISTINGS; i++) {
            listings.add(random.nextInt(LISTINGS * 3 / 4) + "," + random.nextInt(VENDORS * 2 / 3) + ",title "
                    + random.nextInt(2) + ",1." + random.nextInt(3) + pick(random, "", "x")
                    + pick(random, ",", ",00000000000000aa", ",0123456789abcdef") + pick(random, ",", ",more"));
        }
        List<String> reports = new ArrayList<>(List.of("report_id,vendor_id,listing_id"));
        List<String> identifiers = new ArrayList<>(List.of("vendor_id,kind,value"));
        for (int i = 0; i < VENDORS; i++) {
            reports.add(random.nextInt(VENDORS)
                    + pick(random, ",", "," + random.nextInt(VENDORS))
                    + pick(random, ",", "," + random.nextInt(LISTINGS)));
            identifiers.add(random.nextInt(VENDORS) + pick(random, ",email,", ",device,", ",nonsense,") + "a"
                    + random.nextInt(50) + pick(random, "@B.example", "@b.example"));
        }
        Files.write(data.resolve("vendors.csv"), vendors);
        Files.write(data.resolve("listings.csv"), listings);
        Files.write(data.resolve("reports.csv"), reports);
        Files.write(data.resolve("identifiers.csv"), identifiers);
        return data;
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
