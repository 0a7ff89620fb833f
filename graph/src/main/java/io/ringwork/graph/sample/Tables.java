package io.ringwork.graph.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.ringwork.graph.model.Table;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The six files of a data set while they are written, row by row. */
final class Tables implements Closeable {

    private static final Map<Table, List<String>> COLUMNS = Map.of(
            Table.VENDORS,
            List.of(
                    "vendor_id",
                    "name",
                    "legal_name",
                    "marketplace",
                    "country",
                    "registered_at",
                    "status",
                    "removed_at"),
            Table.LISTINGS,
            List.of(
                    "listing_id",
                    "vendor_id",
                    "title",
                    "brand",
                    "category",
                    "price",
                    "currency",
                    "listed_at",
                    "status",
                    "image_hash",
                    "url"),
            Table.PAYMENT_ACCOUNTS,
            List.of("vendor_id", "kind", "account", "holder", "first_seen", "last_seen"),
            Table.SHIPPING_ADDRESSES,
            List.of("vendor_id", "role", "address", "city", "region", "postcode", "country", "first_seen", "last_seen"),
            Table.IDENTIFIERS,
            List.of("vendor_id", "kind", "value", "first_seen", "last_seen"),
            Table.REPORTS,
            List.of(
                    "report_id",
                    "vendor_id",
                    "listing_id",
                    "reporter",
                    "reporter_kind",
                    "brand",
                    "reason",
                    "filed_at",
                    "outcome"));

    private final Map<Table, CsvWriter> writers = new EnumMap<>(Table.class);
    private final Map<Table, Long> rows = new EnumMap<>(Table.class);

    /** Creates or replaces the files in {@code folder} and writes their headers. */
    Tables(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            for (Table table : Table.values()) {
                CsvWriter writer = CsvWriter.builder().build(folder.resolve(table.word() + ".csv"));
                writers.put(table, writer);
                rows.put(table, 0L);
                writer.writeRecord(COLUMNS.getOrDefault(table, List.of()));
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Writes one row; empty strings are missing values. */
    void write(Table table, String... fields) {
        CsvWriter writer = writers.get(table);
        if (writer == null) {
            throw new IllegalStateException(table.word() + " is not open");
        }
        writer.writeRecord(fields);
        rows.merge(table, 1L, Long::sum);
    }

    /** How many rows were written, without the header. */
    long rows(Table table) {
        return rows.getOrDefault(table, 0L);
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter writer : writers.values()) {
            writer.close();
        }
    }
}
