package io.ringwork.graph.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.ringwork.graph.model.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes {@code rejects.csv}, one line an issue, and counts. The file is written with its header even when nothing is
 * rejected. Not safe for use by several threads.
 */
public final class RejectWriter implements AutoCloseable {

    private final CsvWriter csv;
    private final Map<Table, Map<ImportIssue.Code, Long>> issues = new EnumMap<>(Table.class);
    private final Map<Table, Long> rows = new EnumMap<>(Table.class);
    private final Map<String, Long> cutFiles = new TreeMap<>();

    /**
     * Starts the file anew.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public RejectWriter(Path file) {
        try {
            BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        csv.writeRecord("file", "row", "column", "code", "message", "value");
    }

    /** Writes and counts the issues of one row. */
    public void write(RejectedRow row) {
        rows.merge(row.table(), 1L, Long::sum);
        for (ImportIssue issue : row.issues()) {
            if (issue.endsFile()) {
                cutFiles.put(issue.file(), issue.row());
            }
            issues.computeIfAbsent(issue.table(), table -> new EnumMap<>(ImportIssue.Code.class))
                    .merge(issue.code(), 1L, Long::sum);
            csv.writeRecord(
                    issue.file(),
                    Long.toString(issue.row()),
                    issue.column(),
                    issue.code().name(),
                    issue.message(),
                    issue.value());
        }
    }

    /** Number of rejected rows by table, in the tables' order; a table without rejects is absent. */
    public Map<Table, Long> rejectedRows() {
        return Collections.unmodifiableMap(rows);
    }

    /** Number of issues by table and code, in the order of tables and codes; a row can have several. */
    public Map<Table, Map<ImportIssue.Code, Long>> issueCounts() {
        return Collections.unmodifiableMap(issues);
    }

    /** The files that could not be read to their end, each with the row at which reading stopped. */
    public Map<String, Long> cutFiles() {
        return Collections.unmodifiableMap(cutFiles);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot finish rejects.csv", e);
        }
    }
}
