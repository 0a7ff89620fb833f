package io.ringwork.graph.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row as text, before mapping and typing. */
final class Row {

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

    /** The row without the value of a column. */
    Row without(int position) {
        @Nullable String[] others = values.clone();
        others[position] = null;
        return good(line, columns, others);
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

    /** How long all values are together. */
    long chars() {
        long chars = 0;
        for (String value : values) {
            chars += value == null ? 0 : value.length();
        }
        return chars;
    }

    /** Empty for a good row. */
    List<Fault> faults() {
        return faults;
    }

    /** The value of a column, null when the row has none. */
    @Nullable
    String value(String column) {
        return valueAt(columns.find(column));
    }

    /** The value at a position, null when the row has none there. */
    @Nullable
    String valueAt(int position) {
        return position >= 0 && position < values.length ? values[position] : null;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
