package io.ringwork.graph.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row as text, before mapping and typing.
 *
 * @param line where it starts
 * @param columns what the values are called; may have grown behind the end of {@code values} since
 * @param values by position; null where a JSON object has no such key or a null
 * @param faults why the row cannot be used; empty for a good row
 */
record Row(long line, Columns columns, @Nullable String[] values, List<Fault> faults) {

    private static final int DIGEST_BYTES = 6;

    /** What is wrong with a row as text. */
    record Fault(String column, ImportIssue.Code code, String message, String value) {}

    static Row faulty(long line, Columns columns, List<Fault> faults) {
        return new Row(line, columns, new String[0], faults);
    }

    /** The value of a column, null when the row has none. */
    @Nullable
    String value(String column) {
        int position = columns.find(column);
        return position >= 0 && position < values.length ? values[position] : null;
    }

    /** First 12 hexadecimal digits of the SHA-256 of the fields joined with U+001F, in the order of the columns. */
    String digestInOrder() {
        MessageDigest sha = sha256();
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                sha.update((byte) 0x1F);
            }
            String value = values[i];
            if (value != null) {
                sha.update(value.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(sha.digest(), 0, DIGEST_BYTES);
    }

    /** As {@link #digestInOrder}, over the keys that have a value and their values, in the order of the keys. */
    String digestByName() {
        Map<String, String> present = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value != null) {
                present.put(columns.name(i), value);
            }
        }
        MessageDigest sha = sha256();
        present.forEach((name, value) -> {
            sha.update(name.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0x1F);
            sha.update(value.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0x1F);
        });
        return HexFormat.of().formatHex(sha.digest(), 0, DIGEST_BYTES);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
