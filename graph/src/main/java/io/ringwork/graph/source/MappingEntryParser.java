package io.ringwork.graph.source;

import io.ringwork.graph.model.Table;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Understands one entry of a mapping file, and refuses every word that it does not. */
final class MappingEntryParser {

    private static final Set<String> KEYS = Set.of(
            "path",
            "table",
            "optional",
            "format",
            "encoding",
            "delimiter",
            "quote",
            "header",
            "strip_end",
            "null",
            "id_prefix",
            "columns",
            "constants",
            "extra",
            "values",
            "extract");

    private final int number;
    private final YamlNode entry;
    private final Table table;

    private MappingEntryParser(int number, YamlNode entry) {
        this.number = number;
        this.entry = entry;
        entry.checkKeys(KEYS);
        this.table = table(entry.required("table"));
    }

    static MappingEntry parse(int number, YamlNode entry) {
        return new MappingEntryParser(number, entry).parse();
    }

    private MappingEntry parse() {
        String glob = glob(entry.required("path"));
        YamlNode optional = entry.find("optional");
        return new MappingEntry(number, glob, optional != null && optional.flag(), format(), settings(), layout());
    }

    private static String glob(YamlNode path) {
        String glob = path.text();
        if (glob.isBlank() || glob.startsWith("/") || glob.contains("..")) {
            throw path.refused("is '" + glob + "'; it must be a path or a pattern below the folder of the data set");
        }
        try {
            MappingEntry.matcher(glob);
        } catch (PatternSyntaxException e) {
            throw path.refused("is '" + glob + "', which is no pattern for paths: " + e.getDescription());
        }
        return glob;
    }

    private static Table table(YamlNode table) {
        String word = table.text();
        List<String> words = Arrays.stream(Table.values()).map(Table::word).toList();
        return Table.find(word)
                .orElseThrow(() -> table.refused("is '" + word + "', which is no table"
                        + NearMatch.question(word, words) + "; allowed are " + String.join(", ", words)));
    }

    private @Nullable String format() {
        YamlNode format = entry.find("format");
        if (format == null) {
            return null;
        }
        String word = format.text();
        if (!List.of("csv", "jsonl", "parquet").contains(word)) {
            throw format.refused("is '" + word + "'; allowed are csv, jsonl and parquet");
        }
        return word;
    }

    private FormatSettings settings() {
        YamlNode delimiter = entry.find("delimiter");
        YamlNode quote = entry.find("quote");
        YamlNode header = entry.find("header");
        YamlNode stripEnd = entry.find("strip_end");
        Integer delimiterByte = delimiter == null ? null : delimiterByte(delimiter);
        int quoteByte = quote == null ? '"' : quoteByte(quote);
        if (delimiterByte != null && delimiterByte == quoteByte) {
            throw entry.refused("has the same character as delimiter and as quote");
        }
        return new FormatSettings(
                charset(),
                delimiterByte,
                quoteByte,
                header == null || header.flag(),
                stripEnd == null ? RecordSplitter.NONE : strayEnd(stripEnd));
    }

    private Charset charset() {
        YamlNode encoding = entry.find("encoding");
        if (encoding == null) {
            return StandardCharsets.UTF_8;
        }
        String name = encoding.text();
        try {
            return Charset.forName(name.equalsIgnoreCase("latin-1") ? "ISO-8859-1" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw encoding.refused("is '" + name + "', which is no known encoding"
                    + NearMatch.question(name, Charset.availableCharsets().keySet())
                    + "; common ones are utf-8, latin-1, windows-1252, utf-16, gb18030");
        }
    }

    private static int delimiterByte(YamlNode delimiter) {
        String text = delimiter.text();
        return text.equals("tab") ? '\t' : ascii(delimiter, text);
    }

    private static int quoteByte(YamlNode quote) {
        String text = quote.text();
        return text.isEmpty() || text.equals("none") ? RecordSplitter.NONE : ascii(quote, text);
    }

    private static int ascii(YamlNode node, String text) {
        if (text.length() != 1 || text.charAt(0) > 126 || text.charAt(0) == '\n' || text.charAt(0) == '\r') {
            throw node.refused("is '" + text + "'; it must be one ASCII character, or 'tab' for a delimiter and 'none'"
                    + " for a quote");
        }
        return text.charAt(0);
    }

    private static int strayEnd(YamlNode stripEnd) {
        String text = stripEnd.text();
        try {
            int value = Integer.decode(text);
            if (value >= 0 && value <= 255) {
                return (byte) value;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        throw stripEnd.refused("is '" + text + "'; it must be a byte such as \"0x1A\"");
    }

    private Layout layout() {
        Map<String, ValueSpec> fields = new LinkedHashMap<>();
        YamlNode columns = entry.find("columns");
        if (columns != null) {
            columns.members().forEach((field, value) -> fields.put(checkField(columns, field), source(value)));
        }
        YamlNode constants = entry.find("constants");
        if (constants != null) {
            constants.members().forEach((field, value) -> {
                if (fields.put(checkField(constants, field), ValueSpec.constant(value.text())) != null) {
                    throw constants.refused("gives " + field + ", which 'columns' gives too; keep one");
                }
            });
        }
        Extraction extraction = extraction();
        Map<String, ValueSpec> extras = new LinkedHashMap<>();
        YamlNode extra = entry.find("extra");
        boolean keepsOthers = extra != null && !extra.isMap() && isStar(extra);
        if (extra != null && !keepsOthers) {
            extra.members().forEach((name, value) -> extras.put(name, source(value)));
        }
        Set<String> given = new HashSet<>(fields.keySet());
        checkRequired(extraction, given);
        return new Layout(table, fields, extras, keepsOthers, extraction, words(), nulls(), idPrefix());
    }

    private static boolean isStar(YamlNode extra) {
        if (!extra.text().equals("*")) {
            throw extra.refused("is neither \"*\" (every column that is not used) nor a list of 'name: column'");
        }
        return true;
    }

    private void checkRequired(@Nullable Extraction extraction, Set<String> given) {
        List<Set<String>> ways = extraction == null
                ? List.of(Set.of())
                : extraction.rules().stream()
                        .map(rule -> rule.fields().keySet())
                        .toList();
        for (Set<String> way : ways) {
            for (List<String> group : TableFields.required(table)) {
                if (group.stream().noneMatch(field -> given.contains(field) || way.contains(field))) {
                    throw entry.refused("does not say where " + String.join(" or ", group) + " of the table "
                            + table.word() + " comes from");
                }
            }
        }
    }

    private String checkField(YamlNode where, String field) {
        List<String> names = TableFields.names(table);
        if (!names.contains(field)) {
            throw where.refused("names '" + field + "', which is no field of " + table.word()
                    + NearMatch.question(field, names) + "; allowed are " + String.join(", ", names)
                    + ", and under 'extra' any other name");
        }
        return field;
    }

    private static ValueSpec source(YamlNode value) {
        if (value.isList()) {
            List<ValueSpec> specs = value.elements().stream()
                    .map(element -> ValueSpec.columnOrTemplate(element.text()))
                    .toList();
            if (specs.isEmpty()) {
                throw value.refused("is an empty list");
            }
            return ValueSpec.firstOf(specs);
        }
        return ValueSpec.columnOrTemplate(value.text());
    }

    private @Nullable Extraction extraction() {
        YamlNode extract = entry.find("extract");
        if (extract == null) {
            return null;
        }
        extract.checkKeys(Set.of("column", "rows"));
        List<Extraction.Rule> rules = new ArrayList<>();
        for (YamlNode row : extract.required("rows").elements()) {
            rules.add(rule(
                    row.named("row " + (rules.size() + 1) + " of 'extract' in entry " + number + " of the mapping")));
        }
        return new Extraction(extract.required("column").text(), List.copyOf(rules));
    }

    private Extraction.Rule rule(YamlNode row) {
        Set<String> allowed = new TreeSet<>(TableFields.names(table));
        allowed.addAll(List.of("pattern", "extra"));
        row.checkKeys(allowed);
        Pattern pattern = pattern(row.required("pattern"));
        Map<String, ValueSpec> fields = new LinkedHashMap<>();
        Map<String, ValueSpec> extras = new LinkedHashMap<>();
        row.members().forEach((field, value) -> {
            if (field.equals("extra")) {
                value.members().forEach((name, template) -> extras.put(name, groups(template, pattern)));
            } else if (!field.equals("pattern")) {
                fields.put(field, groups(value, pattern));
            }
        });
        return new Extraction.Rule(pattern, fields, extras);
    }

    private static Pattern pattern(YamlNode pattern) {
        try {
            return Pattern.compile(pattern.text());
        } catch (PatternSyntaxException e) {
            throw pattern.refused(
                    "is no regular expression: " + e.getDescription() + " at character " + (e.getIndex() + 1));
        }
    }

    private static ValueSpec groups(YamlNode template, Pattern pattern) {
        ValueSpec spec = ValueSpec.template(template.text());
        int groups = pattern.matcher("").groupCount();
        for (String group : spec.references()) {
            boolean known = group.matches("\\d{1,3}")
                    ? Integer.parseInt(group) <= groups
                    : group.matches("[a-zA-Z][a-zA-Z0-9]*") && pattern.pattern().contains("(?<" + group + ">");
            if (!known) {
                throw template.refused("uses {" + group + "}, which is no group of the pattern; it has " + groups);
            }
        }
        return spec;
    }

    private Map<String, Map<String, String>> words() {
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        YamlNode values = entry.find("values");
        if (values != null) {
            values.members().forEach((field, map) -> {
                Map<String, String> meanings = new LinkedHashMap<>();
                map.members().forEach((word, meaning) -> meanings.put(word, meaning.text()));
                words.put(checkField(values, field), meanings);
            });
        }
        return words;
    }

    private Set<String> nulls() {
        YamlNode nulls = entry.find("null");
        Set<String> tokens = new HashSet<>();
        if (nulls != null) {
            for (YamlNode token : nulls.isList() ? nulls.elements() : List.of(nulls)) {
                tokens.add(token.text().strip());
            }
        }
        return tokens;
    }

    private String idPrefix() {
        YamlNode prefix = entry.find("id_prefix");
        return prefix == null ? "" : prefix.text();
    }
}
