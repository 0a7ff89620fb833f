package io.ringwork.graph.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One row as text, before mapping and typing. */
final class Row {

    private static final int DIGEST_BYTES = 6;

    private final long line;
    private final Columns columns;
    private final @Nullable String[] values;
    private final List<Fault> faults;

    /** What is wrong with a row as text. */
    record Fault(String column, ImportIssue.Code code, String message, String value) {}

    private Row(long line, Columns columns, @Nullable String[] values, List<Fault> faults) {
        this.line = line;
        this.columns = columns;
        this.values = values;
        this.faults = faults;
    }

    /** A good row; null stands where a JSON object has no such key or a null. */
    static Row good(long line, Columns columns, @Nullable String[] values) {
        return new Row(line, columns, values, List.of());
    }

    /** A row that cannot be used. */
    static Row faulty(long line, Columns columns, List<Fault> faults) {
        return new Row(line, columns, new String[0], faults);
    }

    /** Where it starts. */
    long line() {
        return line;
    }

    /** What the values are called; may have grown behind the end of the values since. */
    Columns columns() {
        return columns;
    }

    /** By position. */
    @Nullable
    String[] values() {
        return values;
    }

    /** Empty for a good row. */
    List<Fault> faults() {
        return faults;
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
