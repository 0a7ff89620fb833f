package io.ringwork.graph.column;

/** What the values of a column are. The order is part of the format: new ones come last. */
enum ColumnType {
    BYTES(1),
    INTS(4),
    LONGS(8),
    DOUBLES(8);

    /** Bytes of a value. */
    final int width;

    ColumnType(int width) {
        this.width = width;
    }
}
