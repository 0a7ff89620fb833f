package io.ringwork.cypher;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a query as plain values: text, {@code Long}, {@code Double}, {@code Boolean}, lists, maps, null. Times, durations
 * and points are text. A node is a map of {@code id}, {@code labels} and {@code properties}; a relationship of
 * {@code id}, {@code type}, {@code start}, {@code end} and {@code properties}; a path of {@code nodes} and
 * {@code relationships}.
 *
 * @param columns names in the order of the query
 * @param rows a list of one value for each column
 * @param complete whether these are all rows; false when there were more than the limit
 */
public record CypherResult(List<String> columns, List<List<@Nullable Object>> rows, boolean complete) {}
