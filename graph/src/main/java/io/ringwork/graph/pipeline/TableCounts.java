package io.ringwork.graph.pipeline;

import io.ringwork.graph.store.WriteCounts;

/**
 * What became of the rows of one table. Every row is counted once: {@code rows} is the sum of the other four.
 *
 * @param rows rows read
 * @param created rows that made a new node or relationship
 * @param updated rows that changed one that was there
 * @param unchanged rows that the store knew already, or that stood earlier in the same data set
 * @param rejected rows that could not be taken
 */
public record TableCounts(long rows, long created, long updated, long unchanged, long rejected) {

    /** No row. */
    static final TableCounts NONE = new TableCounts(0, 0, 0, 0, 0);

    /** Rows that are in the store now. */
    public long stored() {
        return created + updated + unchanged;
    }

    TableCounts plus(WriteCounts written) {
        return new TableCounts(
                rows + written.total(),
                created + written.created(),
                updated + written.updated(),
                unchanged + written.unchanged(),
                rejected);
    }

    TableCounts plusRejected(long count) {
        return new TableCounts(rows + count, created, updated, unchanged, rejected + count);
    }
}
