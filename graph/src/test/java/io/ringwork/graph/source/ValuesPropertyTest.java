package io.ringwork.graph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short ways of typing give what the JDK and the patterns give. */
final class ValuesPropertyTest {

    private static final int TEXTS = 20_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261128})
    void times_are_those_of_the_jdk(long seed) {
        Random random = new Random(seed);
        Times times = new Times();
        for (int i = 0; i < TEXTS; i++) {
            String text = damaged(random, time(random));
            assertEquals(expectedTime(text), times.read(text).time(), "seed " + seed + ": " + text);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 20261129})
    void numbers_are_those_of_the_jdk(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String text = damaged(
                    random,
                    new BigDecimal(random.nextInt())
                            .movePointLeft(random.nextInt(5))
                            .toString());
            boolean isNumber = text.matches("[+-]?(\\d{1,40}([.]\\d{0,40})?|[.]\\d{1,40})([eE][+-]?\\d{1,2})?");
            assertEquals(isNumber ? new BigDecimal(text) : null, Numbers.read(text), "seed " + seed + ": " + text);
        }
    }

    @Test
    void long_numbers_and_numbers_without_digits_before_the_point_are_read_too() {
        assertEquals(new BigDecimal("12345678901234567890.123"), Numbers.read("12345678901234567890.123"));
        assertEquals(new BigDecimal(".5"), Numbers.read(".5"));
        assertEquals(new BigDecimal("5."), Numbers.read("5."));
        assertNull(Numbers.read(""));
        assertNull(Numbers.read("."));
    }

    @Test
    void a_day_that_does_not_exist_is_told_from_a_text_that_is_no_day() {
        Times times = new Times();

        assertEquals(
                " is a day or time that does not exist",
                times.read("2025-02-29").fault());
        assertEquals(
                " is a day or time that does not exist",
                times.read("2025-02-28T25:00:00Z").fault());
        assertNotNull(times.read("28.02.2025").fault());
        assertNull(times.read("2024-02-29").fault());
        assertEquals(
                Instant.parse("1815-06-18T00:00:00Z"), times.read("1815-06-18").time());
    }

    private static String time(Random random) {
        String day = String.format("%04d-%02d-%02d", 1970 + random.nextInt(80), random.nextInt(14), random.nextInt(33));
        return switch (random.nextInt(4)) {
            case 0 -> day;
            case 1 -> day + "T12:30Z";
            case 2 -> day + "T23:59:5" + random.nextInt(10) + "+02:00";
            default ->
                day + String.format("T%02d:%02d:%02dZ", random.nextInt(25), random.nextInt(61), random.nextInt(61));
        };
    }

    /** The text, or in one of four cases with a character more, less or another. */
    private static String damaged(Random random, String text) {
        int at = random.nextInt(text.length());
        return switch (random.nextInt(12)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + "0" + text.substring(at);
            case 2 -> text.substring(0, at) + "٣" + text.substring(at + 1);
            default -> text;
        };
    }

    private static @Nullable Instant expectedTime(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return text.matches(
                            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}([.]\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2}(:\\d{2})?)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
