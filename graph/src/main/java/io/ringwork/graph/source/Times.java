package io.ringwork.graph.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and instants by ISO 8601. Keeps the midnights of the days of sixty years, because files name the same days again
 * and again. Safe for several threads: a day that two make at the same time is the same day.
 */
final class Times {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}([.]\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2}(:\\d{2})?)");
    private static final String NO_TIME =
            " is no ISO 8601 date (2024-05-31) and no instant with its zone (2024-05-31T12:00:00Z)";
    private static final String NO_SUCH_TIME = " is a day or time that does not exist";
    private static final String SHAPE = "0000-00-00T00:00:00Z";
    private static final int DATE_LENGTH = 10;
    private static final int FIRST_YEAR = 1980;
    private static final int YEARS = 60;

    /** Midnights by year, month and day, null where none was asked for yet. */
    private final @Nullable Instant[] days = new Instant[YEARS * 13 * 32];

    /**
     * What a text says.
     *
     * @param time null when it says none
     * @param fault what is wrong then, to stand behind the name of the field
     */
    record Read(@Nullable Instant time, @Nullable String fault) {}

    /** A date, which is its midnight in UTC, or an instant with its zone. */
    Read read(String text) {
        Instant common = common(text);
        if (common != null) {
            return new Read(common, null);
        }
        try {
            if (DATE.matcher(text).matches()) {
                return new Read(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(), null);
            }
            if (INSTANT.matcher(text).matches()) {
                return new Read(OffsetDateTime.parse(text).toInstant(), null);
            }
        } catch (DateTimeException e) {
            return new Read(null, NO_SUCH_TIME);
        }
        return new Read(null, NO_TIME);
    }

    /** The time when it is a day of common years, alone or with a time to the second in UTC; else null. */
    private @Nullable Instant common(String text) {
        int length = text.length();
        if ((length != DATE_LENGTH && length != SHAPE.length()) || !hasShape(text)) {
            return null;
        }
        int year = number(text, 0, 4) - FIRST_YEAR;
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        if (year < 0 || year >= YEARS || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        int place = (year * 13 + month) * 32 + day;
        Instant midnight = days[place];
        if (midnight == null) {
            if (day > LocalDate.of(year + FIRST_YEAR, month, 1).lengthOfMonth()) {
                return null;
            }
            midnight = LocalDate.of(year + FIRST_YEAR, month, day)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            days[place] = midnight;
        }
        return length == DATE_LENGTH ? midnight : withTime(midnight, text);
    }

    private static @Nullable Instant withTime(Instant midnight, String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        return hour > 23 || minute > 59 || second > 59
                ? null
                : Instant.ofEpochSecond(midnight.getEpochSecond() + (hour * 60L + minute) * 60 + second);
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char shape = SHAPE.charAt(i);
            if (shape == '0' ? c < '0' || c > '9' : c != shape) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }
}
