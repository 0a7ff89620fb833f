package io.ringwork.graph.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file is written.
 *
 * @param json one JSON object a line instead of delimited fields
 * @param charset the encoding
 * @param delimiter between fields, an ASCII byte
 * @param quote around fields, an ASCII byte or {@link RecordSplitter#NONE}
 * @param header whether the first row names the columns; without, columns are called 1, 2, 3
 * @param strayEnd a byte to ignore when it is the last one, or {@link RecordSplitter#NONE}
 */
record TextFormat(boolean json, Charset charset, int delimiter, int quote, boolean header, int strayEnd) {

    static TextFormat csv() {
        return new TextFormat(false, StandardCharsets.UTF_8, ',', '"', true, RecordSplitter.NONE);
    }

    static TextFormat jsonLines() {
        return lines(StandardCharsets.UTF_8, RecordSplitter.NONE);
    }

    static TextFormat lines(Charset charset, int strayEnd) {
        return new TextFormat(true, charset, RecordSplitter.NONE, RecordSplitter.NONE, false, strayEnd);
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
