package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Table;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.MemoryGraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoadDataSetTest {

    @TempDir
    Path folder;

    private final GraphStore store = new MemoryGraphStore();

    private LoadReport load() {
        return Loaded.load(DataSet.open(folder), store, folder.resolve("rejects.txt"));
    }

    private void write(String file, List<String> lines) throws IOException {
        Files.write(folder.resolve(file), lines);
    }

    @Test
    void a_row_of_an_unknown_vendor_never_takes_the_place_of_a_good_one() throws IOException {
        write("vendors.csv", List.of("vendor_id", "V1"));
        List<String> listings = new ArrayList<>(List.of("listing_id,vendor_id,title"));
        List<String> reports = new ArrayList<>(List.of("report_id,vendor_id,listing_id,reason"));
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < 20; i++) {
            ids.add("L" + i);
            listings.add("L" + i + ",V1,shoe " + i);
            listings.add("L" + i + ",nobody,shoe " + i);
            reports.add("R" + i + ",V1,,copy " + i);
            reports.add("R" + i + ",V1,nothing,copy " + i);
        }
        write("listings.csv", listings);
        write("reports.csv", reports);
        LoadReport report = load();
        assertEquals(ids, store.reader().findListingIds(ids));
        assertEquals(new TableCounts(40, 20, 0, 0, 20), report.tables().get(Table.LISTINGS));
        assertEquals(new TableCounts(40, 20, 0, 0, 20), report.tables().get(Table.REPORTS));
        assertTrue(load().changedNothing());
    }

    @Test
    void rows_of_unknown_vendors_alone_are_told_as_such() throws IOException {
        write("vendors.csv", List.of("vendor_id", "V1"));
        write("listings.csv", List.of("listing_id,vendor_id,title", "L1,nobody,a", "L1,nobody,b"));
        assertEquals(Map.of("UNKNOWN_VENDOR", 2L), load().rejectsByCode());
    }

    @Test
    void uses_that_disagree_load_the_same_in_any_order_and_change_nothing_the_second_time() throws IOException {
        write("vendors.csv", List.of("vendor_id,country", "V1,BR", "V2,"));
        List<String> rows = new ArrayList<>();
        rows.add("V1,tax_id,11.222.333/0001-82,first");
        for (int i = 0; i < LoadDataSet.BATCH_ROWS; i++) {
            rows.add("V1,other,value " + i + " of many,");
        }
        rows.add("V2,tax_id,BR11222333000182,second");
        rows.add("V1,tax_id,11.222.333/0001-82,third");
        Map<String, String> expected = null;
        for (int turn = 0; turn < 2; turn++) {
            List<String> lines = new ArrayList<>(List.of("vendor_id,kind,value,note"));
            lines.addAll(rows);
            write("identifiers.csv", lines);
            GraphStore fresh = new MemoryGraphStore();
            Path rejects = folder.resolve("rejects.txt");
            Loaded.load(DataSet.open(folder), fresh, rejects);
            assertTrue(Loaded.load(DataSet.open(folder), fresh, rejects).changedNothing());
            Map<String, String> files = Loaded.resultFiles(Loaded.detect(fresh, Map.of()), folder.resolve("out"));
            expected = expected == null ? files : expected;
            assertEquals(expected, files);
            Collections.reverse(rows);
        }
    }
}
