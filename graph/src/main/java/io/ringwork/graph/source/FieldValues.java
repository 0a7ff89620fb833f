package io.ringwork.graph.source;

import io.ringwork.graph.model.Table;
import io.ringwork.graph.source.ImportIssue.Code;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row by the field of the table that they fill, typed on request. What cannot be typed is noted as a
 * fault, so that one pass names everything that is wrong with the row.
 */
final class FieldValues {

    private static final Set<String> COUNTRIES = countries();

    private final List<String> fields;
    private final @Nullable String[] values;
    private final Map<String, String> columns;
    private final Times times;
    private List<Row.Fault> faults = List.of();
    private @Nullable SortedMap<String, String> extras;

    /**
     * Starts without values.
     *
     * @param table whose fields they are
     * @param columns by field, what the column is called in the file
     * @param times remembers days that were read before
     */
    FieldValues(Table table, Map<String, String> columns, Times times) {
        this.fields = TableFields.names(table);
        this.values = new String[fields.size()];
        this.columns = columns;
        this.times = times;
    }

    void put(String field, String value) {
        put(position(field), value);
    }

    /** Puts the value of the field at that position of {@link TableFields#names}. */
    void put(int position, String value) {
        values[position] = value;
    }

    /** Keeps a value of a column that the table does not define. */
    void putExtra(String name, String value) {
        if (extras == null) {
            extras = new TreeMap<>();
        }
        extras.put(name, value);
    }

    /** The further values, in the order of their names. */
    Map<String, String> extras() {
        return extras == null ? Map.of() : Collections.unmodifiableSortedMap(extras);
    }

    List<Row.Fault> faults() {
        return faults;
    }

    @Nullable
    String text(String field) {
        String value = value(field);
        if (value != null && value.length() > TableFields.MAX_VALUE_CHARS) {
            fault(field, Code.TOO_LONG, TableFields.TOO_LONG_MESSAGE);
        }
        return value;
    }

    /** The value, or an empty text and a fault. */
    String required(String field) {
        String value = text(field);
        if (value == null) {
            fault(field, Code.MISSING_VALUE, field + " is empty");
            return "";
        }
        return value;
    }

    /** A date, which is its midnight in UTC, or an instant with its zone. */
    @Nullable
    Instant time(String field) {
        String value = value(field);
        if (value == null) {
            return null;
        }
        Times.Read read = times.read(value);
        if (read.fault() != null) {
            fault(field, Code.BAD_DATE, field + read.fault());
        }
        return read.time();
    }

    @Nullable
    BigDecimal number(String field) {
        String value = value(field);
        if (value == null) {
            return null;
        }
        BigDecimal number = Numbers.read(value);
        if (number == null) {
            fault(field, Code.BAD_NUMBER, field + " is no plain number such as 1234.50, without grouping or currency");
        }
        return number;
    }

    @Nullable
    String imageHash(String field) {
        String value = value(field);
        if (value != null && !isImageHash(value)) {
            fault(field, Code.BAD_NUMBER, field + " is not 16 hexadecimal digits");
            return null;
        }
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }

    @Nullable
    String currency(String field) {
        String value = value(field);
        if (value == null) {
            return null;
        }
        String upper = value.toUpperCase(Locale.ROOT);
        if (!isCurrency(upper)) {
            fault(field, Code.BAD_CHOICE, field + " is no ISO 4217 code such as EUR");
            return null;
        }
        return upper;
    }

    /** An ISO 3166-1 alpha-2 code in upper case. */
    @Nullable
    String countryCode(String field) {
        String value = countryOrText(field);
        if (value != null && !COUNTRIES.contains(value)) {
            fault(field, Code.BAD_CHOICE, field + " is no ISO 3166-1 alpha-2 code such as DE");
            return null;
        }
        return value;
    }

    /** A code in upper case when it is one, else what stands there. */
    @Nullable
    String countryOrText(String field) {
        String value = text(field);
        if (value == null || value.length() != 2) {
            return value;
        }
        String upper = value.toUpperCase(Locale.ROOT);
        return upper.equals("UK") ? "GB" : COUNTRIES.contains(upper) ? upper : value;
    }

    /** One of the words of a choice, whatever its case. */
    <T> @Nullable T choice(String field, Function<String, Optional<T>> find, String allowed) {
        String value = value(field);
        if (value == null) {
            return null;
        }
        Optional<T> found = find.apply(value.toLowerCase(Locale.ROOT));
        if (found.isEmpty()) {
            fault(field, Code.BAD_CHOICE, field + " is none of " + allowed);
            return null;
        }
        return found.get();
    }

    /** Notes that the field cannot be taken. */
    void fault(String field, Code code, String message) {
        if (faults.isEmpty()) {
            faults = new ArrayList<>();
        }
        String value = value(field);
        faults.add(new Row.Fault(columns.getOrDefault(field, field), code, message, value == null ? "" : value));
    }

    private @Nullable String value(String field) {
        return values[position(field)];
    }

    private int position(String field) {
        int position = fields.indexOf(field);
        if (position < 0) {
            throw new IllegalArgumentException("the table has no field " + field);
        }
        return position;
    }

    private static boolean isImageHash(String value) {
        if (value.length() != 16) {
            return false;
        }
        for (int i = 0; i < 16; i++) {
            char c = value.charAt(i);
            if (c > 'f' || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCurrency(String upper) {
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return upper.length() >= 2 && upper.length() <= 12;
    }

    private static Set<String> countries() {
        Set<String> codes = new HashSet<>(List.of(Locale.getISOCountries()));
        codes.add("XK");
        return codes;
    }
}
