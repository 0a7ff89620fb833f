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
 * @param crowdedOut pairs that were not compared because a bucket of the index holds too many; a hash is entered four
 *     times, so a pair may be counted more than once, and another bucket may have brought it together
 */
public record ImageResolution(List<ResolvedValue> groups, int compared, int flat, int malformed, long crowdedOut) {

    /** Copies the groups. */
    public ImageResolution {
        groups = List.copyOf(groups);
    }
}
