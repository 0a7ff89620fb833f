package io.ringwork.graph.store;

import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import java.util.List;

/**
 * A row with an id and every row that says the same.
 *
 * @param row the one that stands
 * @param sources all of them, each {@link SourceRef#stableId} once with the line where it was first read; never empty
 */
public record Sourced<T extends SourceRecord>(T row, List<SourceRef> sources) {}
