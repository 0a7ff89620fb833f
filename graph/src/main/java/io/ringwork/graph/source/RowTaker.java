package io.ringwork.graph.source;

import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.source.ImportIssue.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Makes records and rejects of the rows of one file. For one thread; several may work on rows of one file. */
final class RowTaker {

    private final FeedPlan plan;
    private final Feed feed;
    private final Layout layout;
    private final RecordSink sink;
    private final RowDigest digest = new RowDigest();

    /**
     * Makes one.
     *
     * @param sink takes what becomes of each row, in the order of the rows
     */
    RowTaker(FeedPlan plan, RecordSink sink) {
        this.plan = plan;
        this.feed = plan.feed();
        this.layout = feed.layout();
        this.sink = sink;
    }

    void take(Row row) {
        if (!row.faults().isEmpty()) {
            sink.rowRead();
            reject(row, row.faults());
            return;
        }
        SourceRef source =
                new SourceRef(feed.name(), row.line(), feed.format().json() ? digest.byName(row) : digest.inOrder(row));
        Extraction extraction = layout.extraction();
        if (extraction == null) {
            sink.rowRead();
            FieldValues values = values(row, plan.labels());
            putExtras(values, row);
            finish(row, values, source);
        } else {
            extract(extraction, row, source);
        }
    }

    private void extract(Extraction extraction, Row row, SourceRef source) {
        String text = cleaned(row.value(extraction.column()));
        boolean found = false;
        if (text != null) {
            for (Extraction.Rule rule : extraction.rules()) {
                found |= extract(extraction.column(), text, rule, row, source);
            }
        }
        if (!found) {
            sink.rowWithoutValue();
        }
    }

    private boolean extract(String column, String text, Extraction.Rule rule, Row row, SourceRef source) {
        Map<String, String> labels = new HashMap<>(plan.labels());
        rule.fields().keySet().forEach(field -> labels.put(field, column));
        boolean found = false;
        try {
            Matcher matcher = rule.pattern().matcher(Extraction.guarded(text));
            while (matcher.find()) {
                found = true;
                sink.rowRead();
                FieldValues values = values(row, labels);
                Function<String, @Nullable String> groups = group -> cleaned(group(matcher, group));
                rule.fields().forEach((field, spec) -> {
                    String value = spec.value(groups);
                    if (value != null) {
                        values.put(field, plan.meant(field, value));
                    }
                });
                putExtras(values, row);
                rule.extras().forEach((name, spec) -> putExtra(values, name, spec.value(groups)));
                finish(row, values, source);
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

    private FieldValues values(Row row, Map<String, String> labels) {
        FieldValues values = new FieldValues(layout.table(), labels, plan.times());
        Function<String, @Nullable String> columns = column -> cleaned(row.value(column));
        for (FeedPlan.Source source : plan.sources()) {
            String value = source.column() >= 0
                    ? cleaned(row.valueAt(source.column()))
                    : source.spec().value(columns);
            if (value != null) {
                values.put(source.field(), source.isPlain() ? value : plan.meant(source.name(), value));
            }
        }
        return values;
    }

    private void putExtras(FieldValues values, Row row) {
        if (!layout.extras().isEmpty()) {
            Function<String, @Nullable String> columns = column -> cleaned(row.value(column));
            layout.extras().forEach((name, spec) -> putExtra(values, name, spec.value(columns)));
        }
        if (layout.keepsOthers()) {
            for (int i = 0; i < row.values().length; i++) {
                if (!plan.isUsed(i, row.columns())) {
                    putExtra(values, row.columns().name(i), cleaned(row.values()[i]));
                }
            }
        }
    }

    private static void putExtra(FieldValues values, String name, @Nullable String value) {
        if (value != null) {
            values.putExtra(name, value);
        }
    }

    private void finish(Row row, FieldValues values, SourceRef source) {
        SourceRecord record = RecordTyper.type(layout.table(), values, source);
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
