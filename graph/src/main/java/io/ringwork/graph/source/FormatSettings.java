package io.ringwork.graph.source;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping entry says of how its files are written.
 *
 * @param delimiter ASCII byte, or null for the usual one of the file's kind
 */
record FormatSettings(Charset charset, @Nullable Integer delimiter, int quote, boolean header, int strayEnd) {

    /** The format of a file of that name. */
    TextFormat forFile(String name, @Nullable String format) {
        String kind = format == null ? kind(name) : format;
        if (kind.equals("jsonl")) {
            return TextFormat.lines(charset, strayEnd);
        }
        if (kind.equals("parquet")) {
            return TextFormat.parquet();
        }
        int usual = plainName(name).endsWith(".tsv") ? '\t' : ',';
        return new TextFormat(
                TextFormat.Kind.CSV, charset, delimiter == null ? usual : delimiter, quote, header, strayEnd);
    }

    /** {@code csv}, {@code jsonl}, {@code parquet}, or empty when the name does not say. */
    static String kind(String name) {
        String plain = plainName(name);
        if (plain.endsWith(".csv") || plain.endsWith(".tsv")) {
            return "csv";
        }
        if (plain.endsWith(".jsonl") || plain.endsWith(".ndjson")) {
            return "jsonl";
        }
        return plain.endsWith(".parquet") ? "parquet" : "";
    }

    private static String plainName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    }
}
