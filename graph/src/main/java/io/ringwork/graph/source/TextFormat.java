package io.ringwork.graph.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file is written.
 *
 * @param kind what the rows are; of Parquet nothing else here matters
 * @param charset the encoding
 * @param delimiter between fields, an ASCII byte
 * @param quote around fields, an ASCII byte or {@link RecordSplitter#NONE}
 * @param header whether the first row names the columns; without, columns are called 1, 2, 3
 * @param strayEnd a byte to ignore when it is the last one, or {@link RecordSplitter#NONE}
 */
record TextFormat(Kind kind, Charset charset, int delimiter, int quote, boolean header, int strayEnd) {

    /** What the rows of a file are. */
    enum Kind {
        /** Delimited fields. */
        CSV,
        /** One JSON object a line. */
        JSON_LINES,
        /** Columns of typed values, packed. */
        PARQUET
    }

    static TextFormat csv() {
        return new TextFormat(Kind.CSV, StandardCharsets.UTF_8, ',', '"', true, RecordSplitter.NONE);
    }

    static TextFormat jsonLines() {
        return lines(StandardCharsets.UTF_8, RecordSplitter.NONE);
    }

    static TextFormat lines(Charset charset, int strayEnd) {
        return new TextFormat(Kind.JSON_LINES, charset, RecordSplitter.NONE, RecordSplitter.NONE, false, strayEnd);
    }

    static TextFormat parquet() {
        return new TextFormat(
                Kind.PARQUET,
                StandardCharsets.UTF_8,
                RecordSplitter.NONE,
                RecordSplitter.NONE,
                true,
                RecordSplitter.NONE);
    }

    /** Whether the columns are known only row by row. */
    boolean json() {
        return kind == Kind.JSON_LINES;
    }

    /** Whether a byte is a character, or the text is UTF-8: then bytes below 128 are ASCII wherever they stand. */
    boolean splitsByByte() {
        return charset.equals(StandardCharsets.UTF_8)
                || (charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1f);
    }

    /** The encoding of the bytes that {@link FileBytes} hands out. */
    Charset streamCharset() {
        return splitsByByte() ? charset : StandardCharsets.UTF_8;
    }
}
