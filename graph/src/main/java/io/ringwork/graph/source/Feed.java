package io.ringwork.graph.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * A file and how it feeds one table.
 *
 * @param name the file's name relative to the folder of the data set
 * @param columns of the file; empty for JSON Lines
 */
record Feed(String name, Path path, long bytes, TextFormat format, Layout layout, Columns columns) {

    ParquetRows parquet(LongConsumer onBytes) throws IOException {
        return new ParquetRows(path, bytes, onBytes);
    }

    InputStream open(LongConsumer onBytes) throws IOException {
        return FileBytes.open(path, format, onBytes);
    }

    RowReader rows(InputStream in) throws IOException {
        return format.json() ? new JsonRows(in, format) : new CsvRows(in, format, columns);
    }
}
