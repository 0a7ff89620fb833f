package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.SourceRecord;

/** The rows of a table with ids, one an id, numbered in the order in which they were added. */
interface IdRows<T extends SourceRecord> {

    /** Number of rows. */
    int size();

    /** The number of the row with the id, or -1. */
    int find(String id);

    T get(int row);

    /** Adds a row whose id no other row has. */
    void add(T row);

    /** Puts a row of the same id in the place of another. */
    void set(int number, T row);
}
