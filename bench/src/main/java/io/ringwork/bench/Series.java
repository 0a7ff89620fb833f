package io.ringwork.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measurements by name, in the order in which the names were first used. */
final class Series {

    private final Map<String, double[]> values = new LinkedHashMap<>();

    /** Adds a measurement, in seconds of processor time unless the name says otherwise. */
    void add(String name, double value) {
        values.merge(name, new double[] {value}, Series::joined);
        System.err.printf("  %-48s %9.3f%n", name, value);
    }

    private static double[] joined(double[] one, double[] other) {
        double[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    /** The median of a name's measurements. */
    double median(String name) {
        return median(values.getOrDefault(name, new double[0]));
    }

    private static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** The median of the ratios of two names, measurement by measurement. */
    private double ratio(String name, String other) {
        double[] one = values.getOrDefault(name, new double[0]);
        double[] two = values.getOrDefault(other, new double[0]);
        double[] ratios = new double[Math.min(one.length, two.length)];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = one[i] / two[i];
        }
        return median(ratios);
    }

    /** The sentence with the ratio of two names, or nothing where one of them was not measured. */
    String ratioLine(String name, String other) {
        return values.containsKey(other) ? Figures.text("%s / %s: %.2f%n", name, other, ratio(name, other)) : "";
    }

    /** A table in Markdown: name, number of runs, least, median and most. */
    String table() {
        StringBuilder table = new StringBuilder("| what | runs | least | median | most |\n|---|---|---|---|---|\n");
        values.forEach((name, numbers) -> table.append(Figures.text(
                "| %s | %d | %.3f | %.3f | %.3f |%n",
                name,
                numbers.length,
                Arrays.stream(numbers).min().orElseThrow(),
                median(numbers),
                Arrays.stream(numbers).max().orElseThrow())));
        return table.toString();
    }
}
