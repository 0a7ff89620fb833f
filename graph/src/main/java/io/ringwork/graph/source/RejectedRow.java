package io.ringwork.graph.source;

import io.ringwork.graph.model.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row that was not taken, with everything that is wrong with it.
 *
 * @param issues at least one, all of the same table, file and row
 */
public record RejectedRow(List<ImportIssue> issues) {

    /** Copies the list. */
    public RejectedRow {
        issues = List.copyOf(issues);
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("a rejected row has at least one issue");
        }
    }

    /** A row with one thing wrong. */
    public static RejectedRow of(ImportIssue issue) {
        return new RejectedRow(List.of(issue));
    }

    /** The table that the row was read for, null for an event that names none. */
    public @Nullable Table table() {
        return issues.get(0).table();
    }

    /** The row's file. */
    public String file() {
        return issues.get(0).file();
    }

    /** The row's line, 1-based and counting the header. */
    public long row() {
        return issues.get(0).row();
    }
}
