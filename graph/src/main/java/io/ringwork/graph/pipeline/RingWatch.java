package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Ring;
import io.ringwork.graph.store.VendorRows;
import java.util.Collection;
import java.util.List;

/** Rings that follow the rows. Calls come one after the other. */
public interface RingWatch {

    /**
     * Takes what the store now holds of vendors in whom something changed.
     *
     * @param vendors each once
     * @return the rings that changed, by id
     */
    List<RingChange> update(Collection<VendorRows> vendors);

    /**
     * Goes through what {@link #update} does, without a change of any ring, so that the first update is as fast as later
     * ones.
     *
     * @param vendors in whom nothing changed
     */
    default void rehearse(Collection<VendorRows> vendors) {}

    /** The rings as they are now, by rank. */
    List<Ring> rings();
}
