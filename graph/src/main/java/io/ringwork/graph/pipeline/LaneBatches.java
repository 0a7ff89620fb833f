package io.ringwork.graph.pipeline;

import io.ringwork.graph.store.WriteCounts;
import io.ringwork.graph.store.WriteLane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects rows of one kind by their lanes and has them written in batches. */
final class LaneBatches<T> {

    private final Function<T, String> name;
    private final Function<List<T>, WriteCounts> write;
    private final WritesInFlight flight;
    private final List<List<T>> batches = new ArrayList<>();

    /**
     * Starts.
     *
     * @param name what names a row, and so its lane
     * @param write writes a batch
     */
    LaneBatches(Function<T, String> name, Function<List<T>, WriteCounts> write, WritesInFlight flight) {
        this.name = name;
        this.write = write;
        this.flight = flight;
        for (int lane = 0; lane < WriteLane.COUNT; lane++) {
            batches.add(new ArrayList<>());
        }
    }

    void add(T row) {
        int lane = WriteLane.of(name.apply(row));
        batches.get(lane).add(row);
        if (batches.get(lane).size() == LoadDataSet.BATCH_ROWS) {
            hand(lane);
        }
    }

    /** Hands on what is left. */
    void flush() {
        for (int lane = 0; lane < WriteLane.COUNT; lane++) {
            if (!batches.get(lane).isEmpty()) {
                hand(lane);
            }
        }
    }

    private void hand(int lane) {
        List<T> batch = batches.set(lane, new ArrayList<>());
        flight.add(lane, () -> write.apply(batch));
    }
}
