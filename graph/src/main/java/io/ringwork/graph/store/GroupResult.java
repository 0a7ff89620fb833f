package io.ringwork.graph.store;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What writing a group of rows did.
 *
 * @param counts every row once
 * @param touched the vendors of whom {@link GraphReader#readVendors} may say something else than before, in order: all
 *     with a difference are there, and none when no row changed anything
 */
public record GroupResult(WriteCounts counts, List<String> touched) {

    /** Copies the list. */
    public GroupResult {
        touched = List.copyOf(touched);
    }

    /** Sorts the vendors and takes each once. */
    public static GroupResult of(WriteCounts counts, Collection<String> touched) {
        return new GroupResult(counts, List.copyOf(new TreeSet<>(touched)));
    }
}
