package io.ringwork.graph.resolve;

import io.ringwork.graph.model.ResolvedValue;
import java.util.List;

/**
 * What comparing addresses found, and what it did not compare.
 *
 * @param values places and buildings, in ascending order of kind and first member
 * @param forms number of different addresses
 * @param comparedPairs pairs of addresses that some block brought together; a pair in two blocks counts twice
 * @param cappedBlocks blocks so large that each of their addresses was compared with its neighbours in order only
 * @param skippedPairs pairs that were not compared in these blocks; other blocks may have compared them
 */
public record AddressResolution(
        List<ResolvedValue> values, int forms, long comparedPairs, int cappedBlocks, long skippedPairs) {

    /** Copies the values. */
    public AddressResolution {
        values = List.copyOf(values);
    }
}
