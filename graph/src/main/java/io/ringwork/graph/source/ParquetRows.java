package io.ringwork.graph.source;

import blue.strategic.parquet.ParquetReader;
import io.ringwork.graph.source.ImportIssue.Code;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.DummyRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a Parquet file as the texts that CSV would have: one row group is in memory at a time, packed as it is in the
 * file. Rows have no lines; they are counted as if each stood on one below a header.
 */
final class ParquetRows implements RowReader, Closeable {

    private final ParquetFileReader file;
    private final FileMetaData meta;
    private final MessageType read;
    private final Columns columns;
    private final LongConsumer onBytes;
    private final List<Cell> cells = new ArrayList<>();
    private final TextDecoder decoder = new TextDecoder(StandardCharsets.UTF_8);
    private final long bytes;
    private long bytesTold;
    private long rowsLeft;
    private long line = 1;
    private boolean ended;

    /** A column that is read: where its values go, and the reader of the present row group. */
    private static final class Cell {
        private final int position;
        private final String name;
        private final ParquetText text;
        private @Nullable ColumnReader reader;

        Cell(int position, String name, ParquetText text) {
            this.position = position;
            this.name = name;
            this.text = text;
        }
    }

    /**
     * Opens a file.
     *
     * @param bytes its size
     * @param onBytes told how much of it was read
     * @throws IOException when it is no whole Parquet file
     */
    ParquetRows(Path path, long bytes, LongConsumer onBytes) throws IOException {
        this.file = open(path);
        this.meta = file.getFooter().getFileMetaData();
        this.bytes = bytes;
        this.onBytes = onBytes;
        List<Type> fields = meta.getSchema().getFields();
        List<String> names =
                fields.stream().map(Type::getName).map(String::strip).toList();
        this.columns = new Columns(names);
        List<Type> plain = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Optional<ParquetText> text = text(fields.get(i));
            if (text.isPresent()) {
                cells.add(new Cell(i, names.get(i), text.get()));
                plain.add(fields.get(i));
            }
        }
        this.read = new MessageType(meta.getSchema().getName(), plain);
        file.setRequestedSchema(read);
    }

    private static ParquetFileReader open(Path path) throws IOException {
        try {
            return ParquetFileReader.open(
                    ParquetReader.makeInputFile(path.toFile()),
                    ParquetReadOptions.builder()
                            .usePageChecksumVerification()
                            .withCodecFactory(new ParquetPacking())
                            .build());
        } catch (RuntimeException broken) {
            // The library throws many kinds for a foreign file and for one whose end is missing.
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private static Optional<ParquetText> text(Type type) {
        return type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED)
                ? ParquetText.of(type.asPrimitiveType())
                : Optional.empty();
    }

    /** All columns of the file, in its order. */
    Columns columns() {
        return columns;
    }

    /** The columns whose values have no plain text, with the type of each; they are empty in every row. */
    Map<String, String> unreadable() {
        Map<String, String> types = new LinkedHashMap<>();
        for (Type type : meta.getSchema().getFields()) {
            if (text(type).isEmpty()) {
                types.put(
                        type.getName().strip(),
                        type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED)
                                ? String.valueOf(type.getLogicalTypeAnnotation())
                                : "nested");
            }
        }
        return types;
    }

    /** How the file is packed when that cannot be read. */
    Optional<String> unknownPacking() {
        return file.getRowGroups().stream()
                .flatMap(group -> group.getColumns().stream())
                .map(ColumnChunkMetaData::getCodec)
                .filter(codec -> !ParquetPacking.KNOWN.contains(codec))
                .map(Enum::name)
                .findFirst();
    }

    @Override
    public @Nullable Row next() {
        if (ended) {
            return null;
        }
        line++;
        try {
            while (rowsLeft == 0) {
                PageReadStore group = file.readNextRowGroup();
                if (group == null) {
                    ended = true;
                    tell(bytes - bytesTold);
                    return null;
                }
                begin(group);
            }
            rowsLeft--;
            return row();
        } catch (IOException | RuntimeException broken) {
            // Once a page is damaged nobody knows where the rows behind it begin.
            ended = true;
            tell(bytes - bytesTold);
            String message = ImportIssue.CUT_FILE + " is damaged; the rows from here on are missing";
            return Row.faulty(line, columns, List.of(new Row.Fault("", Code.BAD_ROW, message, "")));
        }
    }

    private void begin(PageReadStore group) {
        rowsLeft = group.getRowCount();
        ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                group, new DummyRecordConverter(read).getRootConverter(), read, meta.getCreatedBy());
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).reader = store.getColumnReader(read.getColumns().get(i));
        }
        tell(Math.min(bytes / Math.max(1, file.getRowGroups().size()), bytes - bytesTold));
    }

    private void tell(long more) {
        bytesTold += more;
        onBytes.accept(more);
    }

    private Row row() {
        @Nullable String[] values = new String[columns.size()];
        List<Row.Fault> faults = new ArrayList<>(0);
        for (Cell cell : cells) {
            ColumnReader reader = cell.reader;
            if (reader == null) {
                throw new IllegalStateException("no row group was begun");
            }
            if (reader.getCurrentDefinitionLevel() == reader.getDescriptor().getMaxDefinitionLevel()) {
                values[cell.position] = value(cell, reader, faults);
            }
            reader.consume();
        }
        return faults.isEmpty() ? Row.good(line, columns, values) : Row.faulty(line, columns, faults);
    }

    private String value(Cell cell, ColumnReader reader, List<Row.Fault> faults) {
        String value;
        try {
            value = cell.text.read(reader, decoder);
        } catch (CharacterCodingException e) {
            byte[] raw = reader.getBinary().getBytesUnsafe();
            value = decoder.show(raw, 0, raw.length);
            faults.add(new Row.Fault(cell.name, Code.BAD_ENCODING, "the bytes are not UTF-8", value));
            return value;
        }
        if (value.indexOf('\0') >= 0) {
            faults.add(new Row.Fault(cell.name, Code.BAD_ENCODING, "the value holds a NUL character", value));
        } else if (value.length() > TableFields.MAX_VALUE_CHARS) {
            faults.add(new Row.Fault(cell.name, Code.TOO_LONG, TableFields.TOO_LONG_MESSAGE, value));
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
