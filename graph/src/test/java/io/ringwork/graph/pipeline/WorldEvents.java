package io.ringwork.graph.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.ringwork.graph.model.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A data set of CSV files as events, for tests. */
public final class WorldEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WorldEvents() {}

    /** The rows of all tables in their order, a JSON object each that names its table. */
    public static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Table table : Table.values()) {
            lines.addAll(rows(folder, table, true));
        }
        return lines;
    }

    /** The rows of a table, a JSON object each. */
    static List<String> rows(Path folder, Table table, boolean named) throws IOException {
        List<String> lines = new ArrayList<>();
        Path file = folder.resolve(table.word() + ".csv");
        if (!Files.exists(file)) {
            return lines;
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                Map<String, String> fields = new LinkedHashMap<>();
                if (named) {
                    fields.put("table", table.word());
                }
                row.getFieldsAsMap().forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        fields.put(name, value);
                    }
                });
                lines.add(JSON.writeValueAsString(fields));
            }
        }
        return lines;
    }
}
