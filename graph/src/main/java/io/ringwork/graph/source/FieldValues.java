package io.ringwork.graph.source;

import io.ringwork.graph.source.ImportIssue.Code;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row by the field of the table that they fill, typed on request. What cannot be typed is noted as a
 * fault, so that one pass names everything that is wrong with the row.
 */
final class FieldValues {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}([.]\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2}(:\\d{2})?)");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,40}([.]\\d{0,40})?|[.]\\d{1,40})([eE][+-]?\\d{1,2})?");
    private static final Pattern IMAGE_HASH = Pattern.compile("[0-9a-fA-F]{16}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z0-9]{2,12}");
    private static final Set<String> COUNTRIES = countries();

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> columns;
    private final List<Row.Fault> faults = new ArrayList<>(0);

    /**
     * Starts without values.
     *
     * @param columns by field, what the column is called in the file
     */
    FieldValues(Map<String, String> columns) {
        this.columns = columns;
    }

    void put(String field, String value) {
        values.put(field, value);
    }

    List<Row.Fault> faults() {
        return faults;
    }

    @Nullable
    String text(String field) {
        String value = values.get(field);
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
        String value = values.get(field);
        if (value == null) {
            return null;
        }
        try {
            if (DATE.matcher(value).matches()) {
                return LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            if (INSTANT.matcher(value).matches()) {
                return OffsetDateTime.parse(value).toInstant();
            }
        } catch (DateTimeException e) {
            fault(field, Code.BAD_DATE, field + " is a day or time that does not exist");
            return null;
        }
        fault(
                field,
                Code.BAD_DATE,
                field + " is no ISO 8601 date (2024-05-31) and no instant with its zone (2024-05-31T12:00:00Z)");
        return null;
    }

    @Nullable
    BigDecimal number(String field) {
        String value = values.get(field);
        if (value == null) {
            return null;
        }
        if (!NUMBER.matcher(value).matches()) {
            fault(field, Code.BAD_NUMBER, field + " is no plain number such as 1234.50, without grouping or currency");
            return null;
        }
        return new BigDecimal(value);
    }

    @Nullable
    String imageHash(String field) {
        String value = values.get(field);
        if (value != null && !IMAGE_HASH.matcher(value).matches()) {
            fault(field, Code.BAD_NUMBER, field + " is not 16 hexadecimal digits");
            return null;
        }
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }

    @Nullable
    String currency(String field) {
        String value = values.get(field);
        if (value == null) {
            return null;
        }
        String upper = value.toUpperCase(Locale.ROOT);
        if (!CURRENCY.matcher(upper).matches()) {
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
        String value = values.get(field);
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
        String value = values.getOrDefault(field, "");
        faults.add(new Row.Fault(columns.getOrDefault(field, field), code, message, value));
    }

    private static Set<String> countries() {
        Set<String> codes = new TreeSet<>(List.of(Locale.getISOCountries()));
        codes.add("XK");
        return codes;
    }
}
