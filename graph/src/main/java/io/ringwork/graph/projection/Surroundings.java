package io.ringwork.graph.projection;

import java.util.Set;

/**
 * What a part of a store must know of the vendors outside it, so that its values weigh as in the whole.
 *
 * @param holders by identifier the number of vendors of the whole store that hold it
 * @param thresholds by identifier {@link #COUNTS}, {@link #UNFIT}, or for a hub the largest number of holders with which it
 *     would count
 * @param crowdedBirths dates of birth that too many vendors have for them to be compared
 */
@SuppressWarnings("ArrayRecordComponent") // Columns as long as the part; nobody writes into them.
public record Surroundings(int[] holders, int[] thresholds, Set<BirthDate> crowdedBirths) {

    /** The value is evidence. */
    public static final int COUNTS = -1;

    /** The value is held by one vendor, says nothing or is forbidden. */
    public static final int UNFIT = -2;
}
