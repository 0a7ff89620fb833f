package io.ringwork.graph.detect;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads values of settings and says what is allowed where one is wrong. */
final class Settings {

    private final Map<String, String> values;

    /** @param values a value for every name that is asked for */
    Settings(Map<String, String> values) {
        this.values = values;
    }

    <E> E choice(String name, E[] choices, Function<E, String> word) {
        List<String> words = Arrays.stream(choices).map(word).toList();
        int index = words.indexOf(text(name));
        if (index < 0) {
            throw wrong(name, "one of " + String.join(", ", words), NearMatch.hint(text(name), words));
        }
        return choices[index];
    }

    boolean onOff(String name) {
        return switch (text(name)) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> throw wrong(name, "on or off", "");
        };
    }

    int integer(String name, int least, int most) {
        try {
            int value = Integer.parseInt(text(name));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, "a whole number " + range(least, most), "");
        }
        throw wrong(name, "a whole number " + range(least, most), "");
    }

    long wholeNumber(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw wrong(name, "a whole number", "");
        }
    }

    double number(String name, double least, double most) {
        String allowed = "a number from "
                + BigDecimal.valueOf(least).stripTrailingZeros().toPlainString() + " to "
                + BigDecimal.valueOf(most).stripTrailingZeros().toPlainString();
        double value;
        try {
            value = new BigDecimal(text(name)).doubleValue();
        } catch (NumberFormatException e) {
            throw wrong(name, allowed, "");
        }
        if (value < least || value > most) {
            throw wrong(name, allowed, "");
        }
        return value;
    }

    private static String range(int least, int most) {
        return most == Integer.MAX_VALUE ? "from " + least + " up" : "from " + least + " to " + most;
    }

    private String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    private IllegalArgumentException wrong(String name, String allowed, String hint) {
        return new IllegalArgumentException(name + " must be " + allowed + ", not " + values.get(name) + hint);
    }
}
