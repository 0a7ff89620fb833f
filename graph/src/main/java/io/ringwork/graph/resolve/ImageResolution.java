package io.ringwork.graph.resolve;

import io.ringwork.graph.model.ResolvedValue;
import java.util.List;

/**
 * Pictures that are one, and what was not compared.
 *
 * @param groups of kind IMAGE, ordered by their first member
 * @param compared hashes that were looked up in the index
 * @param flat hashes that say too little to be compared: pictures of almost one colour, stripes
 * @param malformed values that are no 64-bit hash
 * @param crowdedOut entries that found a bucket of the index full; a hash is entered four times, and a near one is missed
 *     only when every bucket that could have shown it was full
 */
public record ImageResolution(List<ResolvedValue> groups, int compared, int flat, int malformed, long crowdedOut) {

    /** Copies the groups. */
    public ImageResolution {
        groups = List.copyOf(groups);
    }
}
