package io.ringwork.graph.source;

import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.source.ImportIssue.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads one file for one table into a sink. */
final class FeedReader {

    private final Feed feed;
    private final Layout layout;
    private final RecordSink sink;
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    FeedReader(Feed feed, RecordSink sink) {
        this.feed = feed;
        this.layout = feed.layout();
        this.sink = sink;
        layout.fields().forEach((field, spec) -> {
            labels.put(field, spec.label().isEmpty() ? field : spec.label());
            markUsed(spec);
        });
        layout.extras().values().forEach(this::markUsed);
    }

    private void markUsed(ValueSpec spec) {
        for (String reference : spec.references()) {
            int position = feed.columns().find(reference);
            used.add(position >= 0 ? feed.columns().name(position) : reference);
        }
    }

    void read() {
        try (InputStream in = feed.open(sink::progress)) {
            RowReader rows = feed.rows(in);
            Row row = rows.next();
            while (row != null) {
                take(row);
                row = rows.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + feed.name(), e);
        }
    }

    private void take(Row row) {
        if (!row.faults().isEmpty()) {
            sink.rowRead();
            reject(row, row.faults());
            return;
        }
        Function<String, @Nullable String> columns = column -> cleaned(row.value(column));
        SourceRef source =
                new SourceRef(feed.name(), row.line(), feed.format().json() ? row.digestByName() : row.digestInOrder());
        Extraction extraction = layout.extraction();
        if (extraction == null) {
            sink.rowRead();
            finish(row, values(columns, labels), extras(row, columns), source);
        } else {
            extract(extraction, row, columns, source);
        }
    }

    private void extract(Extraction extraction, Row row, Function<String, @Nullable String> columns, SourceRef source) {
        String text = columns.apply(extraction.column());
        boolean found = false;
        if (text != null) {
            for (Extraction.Rule rule : extraction.rules()) {
                found |= extract(extraction.column(), text, rule, row, columns, source);
            }
        }
        if (!found) {
            sink.rowWithoutValue();
        }
    }

    private boolean extract(
            String column,
            String text,
            Extraction.Rule rule,
            Row row,
            Function<String, @Nullable String> columns,
            SourceRef source) {
        Map<String, String> ruleLabels = new HashMap<>(labels);
        rule.fields().keySet().forEach(field -> ruleLabels.put(field, column));
        boolean found = false;
        try {
            Matcher matcher = rule.pattern().matcher(Extraction.guarded(text));
            while (matcher.find()) {
                found = true;
                sink.rowRead();
                FieldValues values = values(columns, ruleLabels);
                Function<String, @Nullable String> groups = group -> cleaned(group(matcher, group));
                rule.fields().forEach((field, spec) -> put(values, field, spec.value(groups)));
                SortedMap<String, String> extras = extras(row, columns);
                rule.extras().forEach((name, spec) -> putExtra(extras, name, spec.value(groups)));
                finish(row, values, extras, source);
            }
        } catch (Extraction.TooManySteps | StackOverflowError e) {
            found = true;
            sink.rowRead();
            String message = "the pattern " + rule.pattern() + " takes too long on this text";
            reject(row, List.of(new Row.Fault(column, Code.BAD_ROW, message, text)));
        }
        return found;
    }

    private static @Nullable String group(Matcher matcher, String group) {
        return Character.isDigit(group.charAt(0)) ? matcher.group(Integer.parseInt(group)) : matcher.group(group);
    }

    private FieldValues values(Function<String, @Nullable String> columns, Map<String, String> names) {
        FieldValues values = new FieldValues(names);
        layout.fields().forEach((field, spec) -> put(values, field, spec.value(columns)));
        return values;
    }

    private void put(FieldValues values, String field, @Nullable String value) {
        if (value == null) {
            return;
        }
        Map<String, String> words = layout.words().get(field);
        String meant = words == null ? value : words.getOrDefault(value, value);
        values.put(field, TableFields.IDS.contains(field) ? layout.idPrefix() + meant : meant);
    }

    private SortedMap<String, String> extras(Row row, Function<String, @Nullable String> columns) {
        SortedMap<String, String> extras = new TreeMap<>();
        layout.extras().forEach((name, spec) -> putExtra(extras, name, spec.value(columns)));
        if (layout.keepsOthers()) {
            for (int i = 0; i < row.values().length; i++) {
                String name = row.columns().name(i);
                if (!used.contains(name)) {
                    putExtra(extras, name, cleaned(row.values()[i]));
                }
            }
        }
        return extras;
    }

    private static void putExtra(Map<String, String> extras, String name, @Nullable String value) {
        if (value != null) {
            extras.put(name, value);
        }
    }

    private void finish(Row row, FieldValues values, SortedMap<String, String> extras, SourceRef source) {
        SourceRecord record = RecordTyper.type(layout.table(), values, extras, source);
        if (values.faults().isEmpty()) {
            sink.record(record);
        } else {
            reject(row, values.faults());
        }
    }

    private void reject(Row row, List<Row.Fault> faults) {
        sink.reject(new RejectedRow(faults.stream()
                .map(fault -> new ImportIssue(
                        layout.table(),
                        feed.name(),
                        row.line(),
                        fault.column(),
                        fault.code(),
                        fault.message(),
                        fault.value()))
                .toList()));
    }

    private @Nullable String cleaned(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String stripped = value.strip();
        return stripped.isEmpty() || layout.nulls().contains(stripped) ? null : stripped;
    }
}
