package io.ringwork.graph.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.ringwork.graph.source.ImportIssue.Code;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of lines that hold a JSON object each; nested values are kept as the JSON text that stands there. The keys of
 * all lines together are the columns.
 */
final class JsonLine {

    private static final int MAX_KEYS = 10_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final TextDecoder decoder;
    private final String encoding;
    private final Columns columns = new Columns(List.of());

    JsonLine(TextFormat format) {
        this.decoder = new TextDecoder(format.streamCharset());
        this.encoding = format.charset().name();
    }

    /** The line as a row, or null when it is blank. */
    @Nullable
    Row read(byte[] bytes, int offset, int length, long line) throws IOException {
        String text;
        try {
            text = decoder.decode(bytes, offset, length);
        } catch (CharacterCodingException e) {
            String shown = show(bytes, offset, Math.min(length, RecordSplitter.SNIPPET_BYTES));
            return faulty(line, Code.BAD_ENCODING, "the bytes are not " + encoding, shown);
        }
        if (text.isBlank()) {
            return null;
        }
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return faulty(line, Code.BAD_ROW, "the line is no JSON object", text);
            }
            return members(json, text, line);
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("no reason given");
            return faulty(line, Code.BAD_ROW, "the line is no JSON object: " + ImportIssue.visible(reason), text);
        }
    }

    private Row members(JsonParser json, String text, long line) throws IOException {
        @Nullable String[] values = new String[columns.size()];
        List<Row.Fault> faults = new ArrayList<>(0);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            String value = value(json, token, text);
            Integer known = columns.findName(name);
            if (known == null && columns.size() >= MAX_KEYS) {
                return faulty(line, Code.BAD_ROW, "the file has more than 10,000 different keys", text);
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
            return faulty(line, Code.BAD_ROW, "more follows the JSON object on its line", text);
        }
        return faults.isEmpty() ? Row.good(line, columns, values) : Row.faulty(line, columns, faults);
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

    /** The bytes as text for a message. */
    String show(byte[] bytes, int offset, int length) {
        return decoder.show(bytes, offset, length);
    }

    /** A row of which nothing can be used. */
    Row faulty(long line, Code code, String message, String value) {
        return Row.faulty(line, columns, List.of(new Row.Fault("", code, message, value)));
    }
}
