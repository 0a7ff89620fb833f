package io.ringwork.graph.pipeline;

import io.ringwork.graph.engine.HashIndex;
import io.ringwork.graph.model.SourceRecord;
import java.util.ArrayList;
import java.util.List;

/** Rows with ids as they are. */
final class ObjectRows<T extends SourceRecord> implements IdRows<T> {

    private final List<T> rows = new ArrayList<>();
    private final HashIndex index = new HashIndex();
    /** The row that was found last: neighbours in a file often name the same. Any number is right, so threads may race. */
    private int last = -1;

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int find(String id) {
        int guess = last;
        if (guess >= 0 && id(rows.get(guess)).equals(id)) {
            return guess;
        }
        int found = index.find(id.hashCode(), row -> id(rows.get(row)).equals(id));
        last = found;
        return found;
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
