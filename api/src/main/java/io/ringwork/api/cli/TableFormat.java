package io.ringwork.api.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.ringwork.api.query.QueryTable;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the rows of an answer are printed; the constants are the words of the option. */
enum TableFormat {
    table {
        @Override
        Stream<String> lines(QueryTable answer) {
            TextTable text = new TextTable(answer.columns().toArray(String[]::new));
            answer.rows().forEach(row -> text.row(cells(row)));
            return text.lines().stream();
        }
    },
    csv {
        @Override
        Stream<String> lines(QueryTable answer) {
            return Stream.concat(
                    Stream.of(csvLine(answer.columns().toArray(String[]::new))),
                    answer.rows().stream().map(row -> csvLine(cells(row))));
        }
    },
    json {
        @Override
        Stream<String> lines(QueryTable answer) {
            return Stream.of(Console.write(
                    answer.rows().stream().map(row -> fields(answer, row)).toList()));
        }
    },
    jsonl {
        @Override
        Stream<String> lines(QueryTable answer) {
            return answer.rows().stream().map(row -> Console.write(fields(answer, row)));
        }
    };

    abstract Stream<String> lines(QueryTable answer);

    private static String[] cells(List<@Nullable Object> row) {
        return row.stream().map(TableFormat::cell).toArray(String[]::new);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? value.toString()
                : Console.write(value);
    }

    private static Map<String, @Nullable Object> fields(QueryTable answer, List<@Nullable Object> row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int column = 0; column < row.size(); column++) {
            fields.put(answer.columns().get(column), row.get(column));
        }
        return fields;
    }

    private static String csvLine(String[] cells) {
        StringWriter buffer = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(buffer)) {
            writer.writeRecord(cells);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        String text = buffer.toString();
        // A cell may end in white space, so only the line's own end goes.
        return text.substring(0, text.length() - 1);
    }
}
