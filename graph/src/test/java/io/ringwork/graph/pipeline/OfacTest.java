package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.MemoryGraphStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A public list of sanctioned parties at two dates: the first loaded, the second on top of it. */
final class OfacTest {

    private static final Path MAPPING = SharedData.mapping("ofac-sdn.yaml");

    /** What default settings reach at the least. */
    private static final double LEAST_RECALL = 0.9;

    private static final Pattern LINKED_TO = Pattern.compile("Linked To: ([^;]+?)(?=;|\\.?\\s*$)");

    private static GraphStore store;
    private static LoadReport first;
    private static LoadReport again;
    private static LoadReport second;

    @BeforeAll
    static void load(@TempDir Path folder) {
        Path data = SharedData.folder("ofac-sdn");
        store = new MemoryGraphStore();
        Path rejects = folder.resolve("rejects.csv");
        first = Loaded.load(DataSet.open(data.resolve("2019-01"), MAPPING), store, rejects);
        again = Loaded.load(DataSet.open(data.resolve("2019-01"), MAPPING), store, rejects);
        second = Loaded.load(DataSet.open(data.resolve("2021-07"), MAPPING), store, rejects);
    }

    @Test
    void no_row_is_lost() {
        for (LoadReport report : List.of(first, again, second)) {
            report.tables()
                    .forEach((table, counts) ->
                            assertEquals(counts.rows(), counts.stored() + counts.rejected(), table.word()));
        }
    }

    @Test
    void loading_the_same_folder_again_changes_nothing() {
        assertTrue(again.changedNothing(), again.toString());
    }

    @Test
    void pairs_that_are_linked_by_default_share_a_sanctions_programme() {
        Map<String, Set<String>> programmes = new HashMap<>();
        store.reader()
                .forEachVendor(vendor -> programmes.put(
                        vendor.id(),
                        new HashSet<>(Arrays.asList(
                                vendor.extra().getOrDefault("programme", "").split("\\] \\[")))));
        Findings findings = Loaded.detect(store, Map.of());
        long sharing = findings.links().stream()
                .filter(link -> !Collections.disjoint(programmes.get(link.vendorA()), programmes.get(link.vendorB())))
                .count();
        double share = (double) sharing / findings.links().size();
        assertTrue(findings.links().size() > 500, findings.links().size() + " links");
        assertTrue(share >= 0.97, sharing + " of " + findings.links().size() + " linked pairs share a programme");
    }

    /**
     * {@code Linked To:} in the remarks is what the office says of ties; it is read here and nowhere else. A name stands
     * for the one party of that name or, when there is none, of that other name.
     */
    @Test
    void parties_that_are_linked_by_the_office_and_share_a_usable_identifier_stand_in_one_ring(@TempDir Path folder)
            throws IOException {
        Path data = SharedData.folder("ofac-sdn").resolve("2021-07");
        RealDataRun run = RealDataRun.of(data, MAPPING, folder.resolve("rejects.csv"));
        Map<String, Map<String, Identifier>> identifiers = run.identifiers();
        Set<List<String>> linked = linked(data);
        int sharing = 0;
        int usable = 0;
        int found = 0;
        for (List<String> pair : linked) {
            Map<String, Identifier> shared = new TreeMap<>(identifiers.getOrDefault(pair.get(0), Map.of()));
            shared.keySet()
                    .retainAll(identifiers.getOrDefault(pair.get(1), Map.of()).keySet());
            sharing += shared.isEmpty() ? 0 : 1;
            if (shared.values().stream().anyMatch(value -> value.quality() == IdentifierQuality.USABLE)) {
                usable++;
                found += run.inOneRing(pair.get(0), pair.get(1)) ? 1 : 0;
            }
        }
        String figures = linked.size() + " pairs, " + sharing + " share a value, " + usable + " a usable one, " + found
                + " of these in one ring";
        assertTrue(usable >= 50, figures);
        assertTrue(found >= LEAST_RECALL * usable, figures);
    }

    private static Set<List<String>> linked(Path data) throws IOException {
        Map<String, TreeSet<String>> byName = new TreeMap<>();
        Map<String, TreeSet<String>> byOtherName = new TreeMap<>();
        Map<String, String> remarks = new TreeMap<>();
        for (CsvRecord row : rows(data.resolve("sdn.csv"))) {
            byName.computeIfAbsent(nameKey(row.getField(1)), name -> new TreeSet<>())
                    .add(row.getField(0));
            remarks.put(row.getField(0), row.getField(11));
        }
        for (CsvRecord row : rows(data.resolve("alt.csv"))) {
            byOtherName
                    .computeIfAbsent(nameKey(row.getField(3)), name -> new TreeSet<>())
                    .add(row.getField(0));
        }
        for (CsvRecord row : rows(data.resolve("sdn_comments.csv"))) {
            remarks.merge(row.getField(0), row.getField(1), String::concat);
        }
        Set<List<String>> pairs = new HashSet<>();
        remarks.forEach((party, text) -> LINKED_TO.matcher(text).results().forEach(match -> {
            String name = nameKey(match.group(1));
            TreeSet<String> named = byName.getOrDefault(name, byOtherName.getOrDefault(name, new TreeSet<>()));
            if (named.size() == 1 && !named.first().equals(party)) {
                pairs.add(Stream.of("OFAC-" + party, "OFAC-" + named.first())
                        .sorted()
                        .toList());
            }
        }));
        return pairs;
    }

    private static List<CsvRecord> rows(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).replace("\u001A", "");
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().toList();
        }
    }

    private static String nameKey(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
