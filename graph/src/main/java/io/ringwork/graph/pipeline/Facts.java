package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.store.GraphReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A whole store as detection works on it.
 *
 * @param resolved which spellings, pictures and titles are one
 * @param resolvedCounts what comparison counted
 */
record Facts(DetectionInput input, List<ResolvedValue> resolved, Map<String, Long> resolvedCounts) {

    /** Reads a store and compares. */
    static Facts read(GraphReader reader) {
        Resolving resolving = new Resolving();
        DetectionInput input = DetectionInput.read(reader, resolving, new ReadingPersons());
        return new Facts(input, resolving.values(), Collections.unmodifiableMap(new TreeMap<>(resolving.counts())));
    }
}
