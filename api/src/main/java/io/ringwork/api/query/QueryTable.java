package io.ringwork.api.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query's answer.
 *
 * @param columns names in the order of the query
 * @param rows values in the order of the columns: text, numbers, booleans, lists, maps and null
 * @param complete whether all rows are there
 */
public record QueryTable(List<String> columns, List<List<@Nullable Object>> rows, boolean complete) {}
