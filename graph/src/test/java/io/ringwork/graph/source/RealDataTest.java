package io.ringwork.graph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.IdentifierUse;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Reads data that was not made for this project, where it is there: rows in, records and rejects out, nothing lost. */
class RealDataTest {

    @Test
    void wallets_of_scam_sites() {
        DataSet data = open("cryptoscamdb", "cryptoscamdb.yaml");

        assertEquals(
                Map.of("vendors", "9889+0", "payment_accounts", "5841+0", "reports", "9889+0"),
                recordsAndRejects(data));
    }

    @Test
    void sanctions_list_of_2019() {
        DataSet data = open("ofac-sdn/2019-01", "ofac-sdn.yaml");

        assertEquals(
                Map.of(
                        "vendors", "7379+0",
                        "payment_accounts", "2+0",
                        "shipping_addresses", "9474+2222",
                        "identifiers", "5920+0",
                        "reports", "7379+0"),
                recordsAndRejects(data));
        assertNoCuratedTies(data);
    }

    @Test
    void sanctions_list_of_2021() {
        DataSet data = open("ofac-sdn/2021-07", "ofac-sdn.yaml");

        assertEquals(
                Map.of(
                        "vendors", "8976+0",
                        "payment_accounts", "95+0",
                        "shipping_addresses", "11440+2397",
                        "identifiers", "7715+0",
                        "reports", "8976+0"),
                recordsAndRejects(data));
        assertNoCuratedTies(data);
    }

    private static void assertNoCuratedTies(DataSet data) {
        for (SourceRecord record : Collected.read(data, Table.IDENTIFIERS).records) {
            assertTrue(!((IdentifierUse) record).value().contains("Linked To"));
        }
    }

    private static Map<String, String> recordsAndRejects(DataSet data) {
        Map<String, String> counts = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            Collected read = Collected.read(data, table);
            if (read.rowsRead > 0) {
                counts.put(table.word(), read.records.size() + "+" + read.rejected.size());
            }
            assertTrue(
                    read.issues().stream().allMatch(issue -> issue.code() == ImportIssue.Code.MISSING_VALUE),
                    () -> List.of(read.issues()).toString());
        }
        return counts;
    }

    private static DataSet open(String folder, String mapping) {
        Path root = Path.of(System.getProperty("ringwork.shared", "../../shared"));
        Path data = root.resolve("data").resolve(folder);
        Assumptions.assumeTrue(Files.isDirectory(data), () -> "the data is absent: " + folder);
        return DataSet.open(data, Path.of("../mapping").resolve(mapping));
    }
}
