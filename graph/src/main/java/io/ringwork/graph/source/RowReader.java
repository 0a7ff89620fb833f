package io.ringwork.graph.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file, one after the other. */
interface RowReader {

    /** The next row, good or faulty, or null at the end. */
    @Nullable
    Row next() throws IOException;
}
