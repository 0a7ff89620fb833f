package io.ringwork.graph.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.ringwork.graph.source.ImportIssue.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of JSON Lines: one object a line; nested values are kept as the JSON text that stands there. */
final class JsonRows implements RowReader {

    private static final int MAX_KEYS = 10_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final RecordSplitter splitter;
    private final TextDecoder decoder;
    private final String encoding;
    private final Columns columns = new Columns(List.of());

    JsonRows(InputStream in, TextFormat format) {
        this.splitter = new RecordSplitter(in, format);
        this.decoder = new TextDecoder(format.streamCharset());
        this.encoding = format.charset().name();
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (splitter.next()) {
            Row row = switch (splitter.fault()) {
                case NONE -> object();
                case TOO_LONG -> faulty("", Code.TOO_LONG, "the line is longer than 1 MiB", snippet());
                case BROKEN_QUOTE -> throw new IllegalStateException("lines have no quotes");
                case CUT ->
                    faulty("", Code.BAD_ROW, splitter.cutReason() + "; the rows from here on are missing", snippet());
            };
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /** The line as a row, or null when it is blank. */
    private @Nullable Row object() throws IOException {
        String text;
        try {
            text = decoder.decode(splitter.buffer(), splitter.fieldStart(0), splitter.fieldLength(0));
        } catch (CharacterCodingException e) {
            return faulty("", Code.BAD_ENCODING, "the bytes are not " + encoding, snippet());
        }
        if (text.isBlank()) {
            return null;
        }
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return faulty("", Code.BAD_ROW, "the line is no JSON object", text);
            }
            return members(json, text);
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("no reason given");
            return faulty("", Code.BAD_ROW, "the line is no JSON object: " + ImportIssue.visible(reason), text);
        }
    }

    private Row members(JsonParser json, String text) throws IOException {
        @Nullable String[] values = new String[columns.size()];
        List<Row.Fault> faults = new ArrayList<>(0);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            String value = value(json, token, text);
            Integer known = columns.findName(name);
            if (known == null && columns.size() >= MAX_KEYS) {
                return faulty("", Code.BAD_ROW, "the file has more than 10,000 different keys", text);
            }
            int position = known != null ? known : columns.add(name);
            if (position >= values.length) {
                values = Arrays.copyOf(values, Math.max(position + 1, columns.size()));
            }
            values[position] = value;
            if (value != null && value.indexOf('\0') >= 0) {
                faults.add(new Row.Fault(name, Code.BAD_ENCODING, "the value holds a NUL character", value));
            } else if (value != null && value.length() > TableFields.MAX_VALUE_CHARS) {
                faults.add(new Row.Fault(name, Code.TOO_LONG, TableFields.TOO_LONG_MESSAGE, value));
            }
        }
        if (json.nextToken() != null) {
            return faulty("", Code.BAD_ROW, "more follows the JSON object on its line", text);
        }
        return faults.isEmpty()
                ? Row.good(splitter.line(), columns, values)
                : Row.faulty(splitter.line(), columns, faults);
    }

    private static @Nullable String value(JsonParser json, JsonToken token, String text) throws IOException {
        return switch (token) {
            case VALUE_NULL -> null;
            case START_OBJECT, START_ARRAY -> {
                int from = (int) json.currentTokenLocation().getCharOffset();
                json.skipChildren();
                yield text.substring(from, (int) json.currentLocation().getCharOffset());
            }
            default -> json.getText();
        };
    }

    private String snippet() {
        byte[] snippet = splitter.snippet();
        return decoder.show(snippet, 0, snippet.length);
    }

    private Row faulty(String column, Code code, String message, String value) {
        return Row.faulty(splitter.line(), columns, List.of(new Row.Fault(column, code, message, value)));
    }
}
