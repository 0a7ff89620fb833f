package io.ringwork.api.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads percent-encoded parts of an address, strictly: what is no UTF-8 is refused and not replaced. */
final class UriText {

    private UriText() {}

    /** The text of a part of the path, or {@link BadValueException}. A plus stands for itself. */
    static String decodePath(String encoded) {
        return decode(encoded, false);
    }

    /** The parameters of a query, each with its values still encoded, in order. */
    static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        return parameters;
    }

    /** The text of a parameter's value, or {@link BadValueException}. A plus stands for a space. */
    static String decodeQuery(String encoded) {
        return decode(encoded, true);
    }

    private static String decode(String encoded, boolean plusIsSpace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        int at = 0;
        while (at < encoded.length()) {
            char c = encoded.charAt(at);
            if (c == '%') {
                int high = at + 3 <= encoded.length() ? Character.digit(encoded.charAt(at + 1), 16) : -1;
                int low = at + 3 <= encoded.length() ? Character.digit(encoded.charAt(at + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw notUtf8(encoded);
                }
                bytes.write(high * 16 + low);
                at += 3;
            } else {
                int codePoint = encoded.codePointAt(at);
                String text = plusIsSpace && c == '+' ? " " : Character.toString(codePoint);
                bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(codePoint);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notUtf8(encoded);
        }
    }

    private static BadValueException notUtf8(String encoded) {
        return BadValueException.of(encoded, "percent-encoded UTF-8");
    }
}
