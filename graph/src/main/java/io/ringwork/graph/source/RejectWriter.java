package io.ringwork.graph.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.ringwork.graph.model.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes {@code rejects.csv}, one line an issue, and counts. The file is written with its header even when nothing is
 * rejected. Not safe for use by several threads.
 */
public final class RejectWriter implements AutoCloseable {

    private final BufferedWriter text;
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
        this(file, true, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private RejectWriter(Path file, boolean header, OpenOption... options) {
        try {
            text = Files.newBufferedWriter(file, StandardCharsets.UTF_8, options);
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        if (header) {
            csv.writeRecord("file", "row", "column", "code", "message", "value");
        }
    }

    /**
     * Goes on with the file, or starts it when there is none.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public static RejectWriter append(Path file) {
        boolean begun = file.toFile().length() > 0;
        return new RejectWriter(file, !begun, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Hands what was written so far to the file. */
    public void flush() {
        try {
            csv.flush();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write rejects.csv", e);
        }
    }

    /** Writes and counts the issues of one row; of an event that names no table only the file tells. */
    public void write(RejectedRow row) {
        Table table = row.table();
        if (table != null) {
            rows.merge(table, 1L, Long::sum);
        }
        for (ImportIssue issue : row.issues()) {
            if (issue.endsFile()) {
                cutFiles.put(issue.file(), issue.row());
            }
            if (table != null) {
                issues.computeIfAbsent(table, any -> new EnumMap<>(ImportIssue.Code.class))
                        .merge(issue.code(), 1L, Long::sum);
            }
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
