package io.ringwork.graph.store;

/**
 * What became of a batch.
 *
 * @param created rows that made a new node or relationship
 * @param updated rows that changed one that was there
 * @param unchanged rows that the store knew already
 */
public record WriteCounts(long created, long updated, long unchanged) {

    /** Nothing written. */
    public static final WriteCounts NONE = new WriteCounts(0, 0, 0);

    /** All rows of the batch. */
    public long total() {
        return created + updated + unchanged;
    }

    /** The sum of both. */
    public WriteCounts plus(WriteCounts other) {
        return new WriteCounts(created + other.created, updated + other.updated, unchanged + other.unchanged);
    }
}
