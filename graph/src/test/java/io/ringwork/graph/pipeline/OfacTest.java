package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Findings;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.MemoryGraphStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A public list of sanctioned parties at two dates: the first loaded, the second on top of it. */
final class OfacTest {

    private static final Path MAPPING = SharedData.mapping("ofac-sdn.yaml");

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
        for (LoadReport report : java.util.List.of(first, again, second)) {
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
}
