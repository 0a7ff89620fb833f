package io.ringwork.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs statements of our own inside one transaction. Values come back as the store keeps them; see {@link Values}. */
interface Statements {

    /** Runs a statement and hands out its rows as they come, each by column name. */
    void forEach(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> consumer);

    /** Runs a statement that has no rows of interest. */
    default void run(String cypher, Map<String, Object> parameters) {
        forEach(cypher, parameters, row -> {});
    }

    /** All rows; only for statements whose answer is bounded. */
    default List<Map<String, Object>> list(String cypher, Map<String, Object> parameters) {
        List<Map<String, Object>> rows = new ArrayList<>();
        forEach(cypher, parameters, rows::add);
        return rows;
    }

    /** Runs a statement over {@code $rows} in slices, none when there are no rows. */
    default void runAll(String cypher, List<?> rows) {
        forEachOf(cypher, rows, row -> {});
    }

    /** As {@link #runAll}, and hands out the rows that come of it. */
    default void forEachOf(String cypher, List<?> rows, Consumer<Map<String, Object>> consumer) {
        for (int from = 0; from < rows.size(); from += Session.MAX_ROWS) {
            List<?> slice = rows.subList(from, Math.min(rows.size(), from + Session.MAX_ROWS));
            forEach(cypher, Map.of("rows", slice), consumer);
        }
    }
}
