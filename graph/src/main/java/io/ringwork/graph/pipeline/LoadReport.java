package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Table;
import java.util.Map;

/**
 * What a load did.
 *
 * @param tables counts by table, in the order in which they were loaded
 * @param rejectsByCode number of problems by their code, in the order of the codes; a row may have several
 * @param cutFiles files that could not be read to their end, each with the row at which reading stopped
 */
public record LoadReport(Map<Table, TableCounts> tables, Map<String, Long> rejectsByCode, Map<String, Long> cutFiles) {

    /** Rows of all tables that could not be taken. */
    public long rejected() {
        return tables.values().stream().mapToLong(TableCounts::rejected).sum();
    }

    /** Whether the store is as it was before. */
    public boolean changedNothing() {
        return tables.values().stream().allMatch(counts -> counts.created() == 0 && counts.updated() == 0);
    }
}
