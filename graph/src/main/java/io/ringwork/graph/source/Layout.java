package io.ringwork.graph.source;

import io.ringwork.graph.model.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a file become rows of a table.
 *
 * @param fields by field of the table, where its value comes from
 * @param extras by name, further values to keep
 * @param keepsOthers whether columns that feed no field are kept as extras under their own names
 * @param extraction makes several rows of one, if any
 * @param words by field, words of the file and what they mean
 * @param nulls values that mean nothing stands there, without spaces at their ends
 * @param idPrefix goes before the ids
 */
record Layout(
        Table table,
        Map<String, ValueSpec> fields,
        Map<String, ValueSpec> extras,
        boolean keepsOthers,
        @Nullable Extraction extraction,
        Map<String, Map<String, String>> words,
        Set<String> nulls,
        String idPrefix) {

    /** The table's own shape, for a file with these columns; for JSON Lines all columns of the table. */
    static Layout own(Table table, Set<String> columns) {
        Map<String, ValueSpec> fields = new LinkedHashMap<>();
        for (String name : TableFields.names(table)) {
            if (columns.contains(name)) {
                fields.put(name, ValueSpec.column(name));
            }
        }
        return new Layout(table, fields, Map.of(), true, null, Map.of(), Set.of(), "");
    }
}
