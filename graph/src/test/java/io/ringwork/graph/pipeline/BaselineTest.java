package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaselineTest {

    @TempDir
    Path folder;

    private DataSetReader read(int vendors, List<String> identifiers, List<String> listings) throws IOException {
        List<String> rows = new ArrayList<>(List.of("vendor_id,country"));
        for (int i = 1; i <= vendors; i++) {
            rows.add("V%02d,DE".formatted(i));
        }
        Files.write(folder.resolve("vendors.csv"), rows);
        List<String> uses = new ArrayList<>(List.of("vendor_id,kind,value"));
        uses.addAll(identifiers);
        Files.write(folder.resolve("identifiers.csv"), uses);
        List<String> offers = new ArrayList<>(List.of("listing_id,vendor_id,image_hash"));
        offers.addAll(listings);
        Files.write(folder.resolve("listings.csv"), offers);
        try (RejectWriter rejects = new RejectWriter(folder.resolve("rejects.txt"))) {
            return DataSetReader.read(DataSet.open(folder), new Normalizer(), rejects);
        }
    }

    @Test
    void the_exact_closure_links_equal_spellings_only_and_closes_the_links() throws IOException {
        // V01 ─ phone ─ V02 ─ device ─ V03; V04 has the phone in another spelling
        DataSetReader reader = read(
                5,
                List.of(
                        "V01,phone,030 1234567",
                        "V02,phone,030 1234567",
                        "V02,device,abcdef-123",
                        "V03,device,abcdef-123",
                        "V04,phone,+49 30 1234567",
                        "V05,other,030 1234567"),
                List.of());
        assertEquals(
                Map.of("V01", "V01", "V02", "V01", "V03", "V01"), BaselineGroups.of(Baseline.EXACT_CLOSURE, reader));
        assertEquals(
                Map.of("V01", "V01", "V02", "V01", "V03", "V01", "V04", "V01"),
                BaselineGroups.of(Baseline.NORMALIZED_CLOSURE, reader));
    }

    @Test
    void nothing_is_a_value_too_and_a_picture_is_none() throws IOException {
        DataSetReader reader = read(
                4,
                List.of("V01,phone,N/A", "V02,phone,N/A"),
                List.of("L1,V03,00ff00ff00ff00ff", "L2,V04,00ff00ff00ff00ff"));
        for (Baseline baseline : Baseline.values()) {
            assertEquals(Map.of("V01", "V01", "V02", "V01"), BaselineGroups.of(baseline, reader), baseline.word());
        }
    }

    @Test
    void the_cap_leaves_out_values_of_more_than_twenty_five_vendors() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 26; i++) {
            rows.add("V%02d,device,everybody-1".formatted(i));
            rows.add("V%02d,device,EVERYBODY-1".formatted(i));
        }
        for (int i = 1; i <= 25; i++) {
            rows.add("V%02d,email,many@example.com".formatted(i));
        }
        DataSetReader reader = read(27, rows, List.of());
        assertEquals(26, BaselineGroups.of(Baseline.NORMALIZED_CLOSURE, reader).size());
        assertEquals(25, BaselineGroups.of(Baseline.CAPPED_CLOSURE, reader).size());
        assertEquals(25, BaselineGroups.of(Baseline.MODULARITY, reader).size());
    }

    @Test
    void modularity_cuts_two_dense_groups_that_one_value_joins() throws IOException {
        // V01..V04 share two values, V05..V08 two others; V04 and V05 share one
        List<String> rows = new ArrayList<>(List.of("V04,device,bridge-1", "V05,device,bridge-1"));
        for (int i = 1; i <= 8; i++) {
            rows.add("V0%d,phone,030 123456%d".formatted(i, i <= 4 ? 1 : 2));
            rows.add("V0%d,email,shop%d@example.com".formatted(i, i <= 4 ? 1 : 2));
        }
        DataSetReader reader = read(8, rows, List.of());
        assertEquals(
                1,
                Map.copyOf(BaselineGroups.of(Baseline.CAPPED_CLOSURE, reader)).values().stream()
                        .distinct()
                        .count());
        Map<String, String> cut = BaselineGroups.of(Baseline.MODULARITY, reader);
        assertEquals("V01", cut.get("V04"));
        assertEquals("V05", cut.get("V08"));
        assertTrue(Objects.equals(cut.get("V05"), "V05"), cut.toString());
    }
}
