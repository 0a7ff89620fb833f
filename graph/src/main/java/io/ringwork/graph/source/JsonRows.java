package io.ringwork.graph.source;

import io.ringwork.graph.source.ImportIssue.Code;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Rows of JSON Lines. */
final class JsonRows implements RowReader {

    private final RecordSplitter splitter;
    private final JsonLine lines;

    JsonRows(InputStream in, TextFormat format) {
        this.splitter = new RecordSplitter(in, format);
        this.lines = new JsonLine(format);
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (splitter.next()) {
            Row row = switch (splitter.fault()) {
                case NONE ->
                    lines.read(splitter.buffer(), splitter.fieldStart(0), splitter.fieldLength(0), splitter.line());
                case TOO_LONG -> faulty(Code.TOO_LONG, RecordSplitter.LONG_LINE);
                case BROKEN_QUOTE -> throw new IllegalStateException("lines have no quotes");
                case CUT -> faulty(Code.BAD_ROW, splitter.cutReason() + "; the rows from here on are missing");
            };
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private Row faulty(Code code, String message) {
        byte[] snippet = splitter.snippet();
        return lines.faulty(splitter.line(), code, message, lines.show(snippet, 0, snippet.length));
    }
}
