package io.ringwork.graph.source;

import io.ringwork.graph.model.Table;
import io.ringwork.graph.source.ImportIssue.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads events: rows of any table, a JSON object a line that names its table by the key {@code table}. The rest is a row of
 * JSON Lines, typed as in files, and with the digest that it would have there. Not safe for use by several threads.
 */
public final class EventReader {

    private static final String TABLE = "table";
    private static final List<String> WORDS =
            Arrays.stream(Table.values()).map(Table::word).toList();
    private static final String ALLOWED = String.join(", ", WORDS);

    private final Map<Table, FeedPlan> plans = new EnumMap<>(Table.class);
    private String source = "";

    /**
     * Reads lines.
     *
     * @param sink for each line one call of {@link RecordSink#record} or {@link RecordSink#reject}, in their order
     */
    public void read(List<EventLine> events, RecordSink sink) {
        // The keys of one call only, so that they do not pile up however long events come.
        JsonLine json = new JsonLine(TextFormat.jsonLines());
        Map<Table, RowTaker> takers = new EnumMap<>(Table.class);
        for (EventLine event : events) {
            if (!event.source().equals(source)) {
                source = event.source();
                plans.clear();
                takers.clear();
            }
            Row row = row(json, event);
            int place = tableColumn(row);
            Table table = table(row, place);
            if (table == null) {
                sink.rowRead();
                sink.reject(rejected(event, row, place));
            } else {
                takers.computeIfAbsent(table, any -> new RowTaker(plan(table), sink))
                        .take(row.without(place));
            }
        }
    }

    private static Row row(JsonLine json, EventLine event) {
        byte[] bytes = event.bytes();
        if (bytes.length > RecordSplitter.MAX_RECORD_BYTES) {
            String shown = json.show(bytes, 0, RecordSplitter.SNIPPET_BYTES);
            return json.faulty(event.number(), Code.TOO_LONG, RecordSplitter.LONG_LINE, shown);
        }
        try {
            Row row = json.read(bytes, 0, bytes.length, event.number());
            return row == null ? json.faulty(event.number(), Code.BAD_ROW, "the line is blank", "") : row;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }

    private static int tableColumn(Row row) {
        Integer place = row.columns().findName(TABLE);
        return place == null ? -1 : place;
    }

    private static @Nullable Table table(Row row, int place) {
        String word = row.valueAt(place);
        return word == null
                ? null
                : Table.find(word.strip().toLowerCase(Locale.ROOT)).orElse(null);
    }

    private RejectedRow rejected(EventLine event, Row row, int place) {
        List<Row.Fault> faults = row.faults();
        if (faults.isEmpty()) {
            String word = row.valueAt(place);
            faults = List.of(
                    word == null || word.isBlank()
                            ? new Row.Fault(TABLE, Code.MISSING_VALUE, "table is empty; name one of " + ALLOWED, "")
                            : new Row.Fault(
                                    TABLE,
                                    Code.BAD_CHOICE,
                                    "table is none of " + ALLOWED + NearMatch.question(word, WORDS),
                                    word));
        }
        return new RejectedRow(faults.stream()
                .map(fault -> new ImportIssue(
                        null,
                        event.source(),
                        event.number(),
                        fault.column(),
                        fault.code(),
                        fault.message(),
                        fault.value()))
                .toList());
    }

    private FeedPlan plan(Table table) {
        return plans.computeIfAbsent(
                table,
                any -> new FeedPlan(new Feed(
                        source,
                        Path.of(""),
                        0,
                        TextFormat.jsonLines(),
                        Layout.own(table, Set.copyOf(TableFields.names(table))),
                        new Columns(List.of()))));
    }
}
