package io.ringwork.graph.store;

/**
 * Makes a store out of a whole data set at once, many times faster than {@link GraphWriter} fills one batch by batch. The
 * store that comes out holds the same.
 *
 * <p>A store appears whole or not at all: whatever ends the process before {@link #load} returns, afterwards either
 * nothing looks like a store or everything is in it.
 */
public interface BulkLoader {

    /**
     * Makes the store. O(rows) time; beside the content it holds about 30 bytes for each listing, use and identifier.
     *
     * @throws StoreException when there is a store already, another process makes one in the same place, or the disk
     *     refuses; then what was there before is untouched
     */
    void load(StoreContent content, BulkListener listener);
}
