package io.ringwork.graph.source;

import io.ringwork.graph.model.Table;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Looks at the start of a file before anything is read for good, and refuses what cannot work for any row. */
final class HeaderProbe {

    private static final int MAX_FAULTY_ROWS = 1_000;

    private final String name;
    private final TextFormat format;
    private final @Nullable Row first;
    private final Map<String, String> unreadable;

    private HeaderProbe(String name, TextFormat format, @Nullable Row first) {
        this(name, format, first, Map.of());
    }

    private HeaderProbe(String name, TextFormat format, @Nullable Row first, Map<String, String> unreadable) {
        this.name = name;
        this.format = format;
        this.first = first;
        this.unreadable = unreadable;
    }

    /** Reads the first row, or for a file without a header the first that is good. */
    static HeaderProbe of(String name, Path file, TextFormat format) {
        try {
            refuseOtherEncoding(name, file, format);
            try (InputStream in = FileBytes.open(file, format, bytes -> {})) {
                if (format.json()) {
                    return new HeaderProbe(name, format, null);
                }
                return new HeaderProbe(name, format, CsvRows.first(in, format, format.header() ? 1 : MAX_FAULTY_ROWS));
            }
        } catch (EOFException | ZipException e) {
            throw new InputRefusedException(
                    "The file " + name + " is called .gz and is not gzip from its first bytes on (" + e.getMessage()
                            + "); pack it again or take the ending away.",
                    e);
        } catch (IOException e) {
            throw new InputRefusedException("The file " + name + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Looks at the schema of a Parquet file, which stands at its end. */
    static HeaderProbe ofParquet(String name, Path file) {
        try (ParquetRows rows = new ParquetRows(file, 0, bytes -> {})) {
            Row header = Row.good(1, rows.columns(), rows.columns().names().toArray(String[]::new));
            Optional<String> packing = rows.unknownPacking();
            if (packing.isPresent()) {
                throw new InputRefusedException("The file " + name + " is packed by " + packing.get()
                        + ", which is not read; pack it by ZSTD, SNAPPY, GZIP or LZ4_RAW.");
            }
            return new HeaderProbe(name, TextFormat.parquet(), header, rows.unreadable());
        } catch (IOException e) {
            throw new InputRefusedException(
                    "The file " + name + " is no whole Parquet file: it is cut off, damaged or something else;"
                            + " write it again.",
                    e);
        }
    }

    /** No columns: the keys of JSON Lines stand in the rows. */
    Columns noColumns() {
        return Columns.numbered(0);
    }

    /** The columns of a file in the table's own shape. */
    Columns ownColumns(Table table) {
        Columns columns = header();
        if (first == null && table != Table.VENDORS) {
            return columns;
        }
        refuseRepeated(columns, columns.names());
        refuseUnreadable(columns.names());
        for (List<String> group : TableFields.required(table)) {
            if (group.stream().noneMatch(columns.names()::contains)) {
                throw new InputRefusedException("The header of " + name + " has no column "
                        + String.join(" or ", group) + near(group, columns)
                        + "; name it " + (format.kind() == TextFormat.Kind.PARQUET ? "so" : "in the first line")
                        + ", or use a mapping file.");
            }
        }
        return columns;
    }

    /** The columns of a file that a mapping entry describes. */
    Columns mappedColumns(Layout layout) {
        List<String> references = references(layout);
        if (first == null) {
            return Columns.numbered(0);
        }
        Columns columns = format.header() ? header() : numbered(references);
        refuseRepeated(columns, layout.keepsOthers() ? columns.names() : references);
        refuseUnreadable(layout.keepsOthers() ? columns.names() : references);
        for (String reference : references) {
            if (columns.find(reference) < 0) {
                throw new InputRefusedException(
                        format.header()
                                ? "The header of " + name + " has no column '" + reference
                                        + "', which the mapping names" + NearMatch.question(reference, columns.names())
                                        + "."
                                : "The file " + name + " has " + columns.size() + " columns and the mapping names '"
                                        + reference + "'; without a header columns are called 1, 2, 3.");
            }
        }
        return columns;
    }

    private Columns numbered(List<String> references) {
        if (first != null && first.faults().isEmpty()) {
            return Columns.numbered(first.values().length);
        }
        return Columns.numbered(references.stream()
                .filter(reference -> reference.matches("\\d{1,5}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(1));
    }

    private Columns header() {
        List<String> names = new ArrayList<>();
        if (first != null) {
            if (!first.faults().isEmpty()) {
                Row.Fault fault = first.faults().get(0);
                throw new InputRefusedException("The header of " + name + " cannot be read: " + fault.message()
                        + (fault.code() == ImportIssue.Code.BAD_ENCODING
                                ? "; save it as UTF-8, or give its 'encoding' in a mapping file."
                                : "."));
            }
            for (String value : first.values()) {
                String stripped = value == null ? "" : value.strip();
                names.add(stripped.isEmpty() ? Integer.toString(names.size() + 1) : stripped);
            }
        }
        return new Columns(names);
    }

    private void refuseRepeated(Columns columns, Collection<String> wanted) {
        Set<String> seen = new HashSet<>();
        for (String column : columns.names()) {
            if (!seen.add(column) && wanted.contains(column)) {
                throw new InputRefusedException(
                        "The header of " + name + " names the column '" + column + "' twice; rename one of them.");
            }
        }
    }

    private void refuseUnreadable(Collection<String> wanted) {
        for (Map.Entry<String, String> column : unreadable.entrySet()) {
            if (wanted.contains(column.getKey())) {
                throw new InputRefusedException("The column '" + column.getKey() + "' of " + name + " is "
                        + (column.getValue().equals("nested") ? "nested" : "of the Parquet type " + column.getValue())
                        + ", which has no plain text; write it as text, or leave it out by a mapping file.");
            }
        }
    }

    private static List<String> references(Layout layout) {
        Extraction extraction = layout.extraction();
        return Stream.of(
                        layout.fields().values().stream().flatMap(spec -> spec.references().stream()),
                        layout.extras().values().stream().flatMap(spec -> spec.references().stream()),
                        extraction == null ? Stream.<String>of() : Stream.of(extraction.column()))
                .flatMap(references -> references)
                .distinct()
                .toList();
    }

    private static String near(List<String> group, Columns columns) {
        return group.stream()
                .map(wanted -> NearMatch.find(wanted, columns.names()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(column -> " (there is '" + column + "')")
                .orElse("");
    }

    private static void refuseOtherEncoding(String name, Path file, TextFormat format) throws IOException {
        if (format.charset().name().startsWith("UTF-16")
                || format.charset().name().startsWith("UTF-32")) {
            return;
        }
        byte[] start;
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.getFileName().toString().endsWith(".gz") ? gzip(raw) : raw) {
            start = in.readNBytes(2);
        } catch (EOFException e) {
            return; // A file that ends so early is told of by the one who reads on.
        }
        boolean little = start.length == 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE;
        boolean big = start.length == 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF;
        if (little || big) {
            throw new InputRefusedException("The file " + name
                    + " is UTF-16; save it as UTF-8, or read it through a mapping file with 'encoding: utf-16'.");
        }
    }

    private static InputStream gzip(InputStream raw) throws IOException {
        return new GZIPInputStream(raw);
    }
}
