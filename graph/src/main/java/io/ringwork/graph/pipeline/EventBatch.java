package io.ringwork.graph.pipeline;

import io.ringwork.graph.source.EventLine;
import io.ringwork.graph.store.FilePosition;
import java.util.List;
import java.util.Map;

/**
 * Events that are applied together.
 *
 * @param events in the order in which they came
 * @param positions by the name of a file that grows, how far it is applied with these events
 */
public record EventBatch(List<EventLine> events, Map<String, FilePosition> positions) {

    /** Copies the collections. */
    public EventBatch {
        events = List.copyOf(events);
        positions = Map.copyOf(positions);
    }

    /** Events that come from no file. */
    public static EventBatch of(List<EventLine> events) {
        return new EventBatch(events, Map.of());
    }
}
