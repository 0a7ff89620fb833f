package io.ringwork.cypher;

import io.ringwork.graph.store.WriteCounts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a batch do to one node or relationship. Every row is counted by itself, but one that ends the batch as
 * it began it was not changed, even if rows of the batch disagree with each other.
 */
final class Change {

    private final @Nullable Map<String, Object> before;
    private @Nullable Map<String, Object> after;
    private long rows;
    private long updated;

    /**
     * @param before null for what is not in the store
     */
    Change(@Nullable Map<String, Object> before) {
        this.before = before;
        this.after = before;
    }

    /** Merges a row in. */
    void apply(Map<String, @Nullable Object> row) {
        take(Merge.apply(after, row));
    }

    /** Merges a row of a use in. */
    void applyUse(Map<String, @Nullable Object> row) {
        take(Merge.applyUse(after, row));
    }

    private void take(Map<String, Object> next) {
        rows++;
        if (after != null && !after.equals(next)) {
            updated++;
        }
        after = next;
    }

    @Nullable
    Map<String, Object> before() {
        return before;
    }

    /** The state after all rows; there was at least one. */
    Map<String, Object> after() {
        if (after == null) {
            throw new IllegalStateException("no row was applied");
        }
        return after;
    }

    boolean isNew() {
        return before == null;
    }

    boolean isChanged() {
        return !after().equals(before);
    }

    WriteCounts counts() {
        if (!isChanged()) {
            return new WriteCounts(0, 0, rows);
        }
        long created = before == null ? 1 : 0;
        return new WriteCounts(created, updated, rows - created - updated);
    }
}
