package io.ringwork.graph.source;

import io.ringwork.graph.model.SourceRecord;

/**
 * Takes what is read from a table. For each table the number of calls of {@link #rowRead} is the number of calls of
 * {@link #record} plus that of {@link #reject}.
 */
public interface RecordSink {

    /** A row that was taken. */
    void record(SourceRecord record);

    /** A row that was not taken, with all its issues: one call a row. */
    void reject(RejectedRow row);

    /** A row of the table was read; called before the {@link #record} or {@link #reject} that it leads to. */
    default void rowRead() {}

    /**
     * A line of a file that is searched for values by patterns held none. It is no row of the table: of such files each
     * value found is a row.
     */
    default void rowWithoutValue() {}

    /**
     * More of the files was read.
     *
     * @param bytes read from disk since the call before, so that the sum over all tables is {@link DataSet#totalBytes}
     */
    default void progress(long bytes) {}
}
