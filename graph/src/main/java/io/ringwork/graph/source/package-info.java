/**
 * From files to source records: CSV and JSON Lines, plain or gzipped, and Parquet, in the tables' own shape or in the shape that a
 * mapping file describes. Rows are streamed; a row that cannot be taken is a {@link
 * io.ringwork.graph.source.RejectedRow} and the rest goes on; input that cannot be read at all is an {@link
 * io.ringwork.graph.source.InputRefusedException}.
 */
@NullMarked
package io.ringwork.graph.source;

import org.jspecify.annotations.NullMarked;
