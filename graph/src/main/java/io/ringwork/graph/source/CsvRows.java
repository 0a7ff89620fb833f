package io.ringwork.graph.source;

import io.ringwork.graph.source.ImportIssue.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of delimited text. */
final class CsvRows implements RowReader {

    private final RecordSplitter splitter;
    private final TextDecoder decoder;
    private final byte quote;
    private final String encoding;
    private final Columns columns;
    private byte[] unescaped = new byte[256];

    /**
     * Reads rows from the start of the stream.
     *
     * @param columns of the file; the first record is skipped when the format has a header
     */
    CsvRows(InputStream in, TextFormat format, Columns columns) throws IOException {
        this(in, format, columns, format.header());
    }

    private CsvRows(InputStream in, TextFormat format, Columns columns, boolean skipFirst) throws IOException {
        this.splitter = new RecordSplitter(in, format);
        this.decoder = new TextDecoder(format.streamCharset());
        this.encoding = format.charset().name();
        this.quote = (byte) format.quote();
        this.columns = columns;
        if (skipFirst) {
            splitter.next();
        }
    }

    /**
     * The first good record of a file whatever its number of fields, or a faulty one when there is none among the first
     * {@code most}, or null when there is none at all.
     */
    static @Nullable Row first(InputStream in, TextFormat format, int most) throws IOException {
        CsvRows rows = new CsvRows(in, format, Columns.numbered(0), false);
        Row row = null;
        for (int i = 0; i < most && rows.splitter.next(); i++) {
            row = rows.row(false);
            if (row.faults().isEmpty()) {
                return row;
            }
        }
        return row;
    }

    @Override
    public @Nullable Row next() throws IOException {
        return splitter.next() ? row(true) : null;
    }

    private Row row(boolean checkCount) {
        int count = splitter.fields();
        if (splitter.fault() == RecordSplitter.Fault.NONE && checkCount && count != columns.size()) {
            if (!splitter.giveUpAfterFirstLine()) {
                return faulty(Code.BAD_ROW, "the row has " + count + " fields and the table " + columns.size());
            }
        }
        return switch (splitter.fault()) {
            case NONE -> fields(count);
            case TOO_LONG ->
                faulty(
                        Code.TOO_LONG,
                        "the row is longer than 1 MiB or 1,000 lines; if it is not, a quote in it does not end");
            case BROKEN_QUOTE -> faulty(Code.BAD_ROW, "a quote in the row does not end where a field ends");
            case CUT -> faulty(Code.BAD_ROW, splitter.cutReason() + "; the rows from here on are missing");
        };
    }

    private Row fields(int count) {
        @Nullable String[] values = new String[count];
        List<Row.Fault> faults = new ArrayList<>(0);
        for (int i = 0; i < count; i++) {
            byte[] bytes = splitter.buffer();
            int from = splitter.fieldStart(i);
            int length = splitter.fieldLength(i);
            if (splitter.isEscaped(i)) {
                length = unescape(bytes, from, length);
                bytes = unescaped;
                from = 0;
            }
            String name = i < columns.size() ? columns.name(i) : Integer.toString(i + 1);
            try {
                String value = decoder.decode(bytes, from, length);
                if (value.indexOf('\0') >= 0) {
                    faults.add(new Row.Fault(name, Code.BAD_ENCODING, "the value holds a NUL character", value));
                } else if (value.length() > TableFields.MAX_VALUE_CHARS) {
                    faults.add(new Row.Fault(name, Code.TOO_LONG, TableFields.TOO_LONG_MESSAGE, value));
                }
                values[i] = value;
            } catch (CharacterCodingException e) {
                String shown = decoder.show(bytes, from, length);
                faults.add(new Row.Fault(name, Code.BAD_ENCODING, "the bytes are not " + encoding, shown));
            }
        }
        return faults.isEmpty()
                ? Row.good(splitter.line(), columns, values)
                : Row.faulty(splitter.line(), columns, faults);
    }

    private int unescape(byte[] bytes, int from, int length) {
        if (unescaped.length < length) {
            unescaped = new byte[length * 2];
        }
        int size = 0;
        for (int i = from; i < from + length; i++) {
            unescaped[size++] = bytes[i];
            if (bytes[i] == quote) {
                i++;
            }
        }
        return size;
    }

    private Row faulty(Code code, String message) {
        byte[] snippet = splitter.snippet();
        String shown = decoder.show(snippet, 0, snippet.length);
        return Row.faulty(splitter.line(), columns, List.of(new Row.Fault("", code, message, shown)));
    }
}
