package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.SourceRecord;
import java.util.ArrayList;
import java.util.List;

/** Rows with ids as they are. */
final class ObjectRows<T extends SourceRecord> implements IdRows<T> {

    private final List<T> rows = new ArrayList<>();
    private final HashIndex index = new HashIndex();

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int find(String id) {
        return index.find(id.hashCode(), row -> id(rows.get(row)).equals(id));
    }

    @Override
    public T get(int row) {
        return rows.get(row);
    }

    @Override
    public void add(T row) {
        index.add(id(row).hashCode());
        rows.add(row);
    }

    @Override
    public void set(int number, T row) {
        rows.set(number, row);
    }

    private String id(T row) {
        return ContentDigest.id(row).orElseThrow();
    }
}
