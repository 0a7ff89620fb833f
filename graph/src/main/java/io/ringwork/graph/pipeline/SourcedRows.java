package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.store.Sourced;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/** Rows with all their sources, put together when they are asked for: most rows have one source, their own. */
final class SourcedRows<T extends SourceRecord> extends AbstractList<Sourced<T>> implements RandomAccess {

    private final IdRows<T> rows;
    private final Map<String, List<SourceRef>> repeated;

    /**
     * @param repeated all sources of the rows that have several, by id
     */
    SourcedRows(IdRows<T> rows, Map<String, List<SourceRef>> repeated) {
        this.rows = rows;
        this.repeated = repeated;
    }

    @Override
    public Sourced<T> get(int number) {
        T row = rows.get(number);
        List<SourceRef> own = List.of(row.source());
        return new Sourced<>(
                row,
                repeated.isEmpty()
                        ? own
                        : repeated.getOrDefault(ContentDigest.id(row).orElseThrow(), own));
    }

    @Override
    public int size() {
        return rows.size();
    }
}
