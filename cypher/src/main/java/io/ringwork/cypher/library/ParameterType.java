package io.ringwork.cypher.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a parameter of a query takes, and how its text is read. */
public enum ParameterType {
    STRING("any text") {
        @Override
        Object read(String text) {
            return text;
        }
    },
    INTEGER("a whole number such as 25") {
        @Override
        Object read(String text) {
            return Long.valueOf(text.strip());
        }
    },
    FLOAT("a number such as 0.5") {
        @Override
        Object read(String text) {
            double value = Double.parseDouble(text.strip());
            if (!Double.isFinite(value)) {
                throw new NumberFormatException(text);
            }
            return value;
        }
    },
    BOOLEAN("true or false") {
        @Override
        Object read(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }
    },
    DATE("a date such as 2026-01-31") {
        @Override
        Object read(String text) {
            return LocalDate.parse(text.strip());
        }
    },
    STRING_LIST("texts with commas between them") {
        @Override
        Object read(String text) {
            return Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
    };

    private final String expectation;

    ParameterType(String expectation) {
        this.expectation = expectation;
    }

    abstract Object read(String text);

    /** The value of a text: a {@code String}, {@code Long}, {@code Double}, {@code Boolean}, date or list of texts. */
    Optional<Object> parse(String text) {
        try {
            return Optional.of(read(text));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return Optional.empty();
        }
    }

    /** The word used in the files' headers: lower case, {@code string list} for a list. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a person should write. */
    public String expectation() {
        return expectation;
    }

    /** The type of that word, if there is one. */
    public static Optional<ParameterType> find(String word) {
        return List.of(values()).stream()
                .filter(type -> type.word().equals(word))
                .findFirst();
    }
}
