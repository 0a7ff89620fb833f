package io.ringwork.graph.resolve;

import io.ringwork.graph.model.ResolvedValue;
import java.util.List;

/**
 * Titles that are one, and what was not compared.
 *
 * @param groups of kind TITLE, ordered by their first member
 * @param titles listings with at least one word or number in their title
 * @param untitled listings without
 * @param wordings different sets of words among the titles
 * @param tooShort wordings with fewer than four words that are not common; they join nothing
 * @param tooCommon wordings that cannot say enough even when all of their words are shared, and that not so many vendors
 *     use that they are hubs; they join nothing
 * @param sayingLittle wordings that left a group because what they share with its leader does not say enough
 * @param crowdedOut pairs of wordings that were not compared because too many others have the same rare words; a pair may
 *     be counted more than once, and another key may have brought it together
 */
public record TitleResolution(
        List<ResolvedValue> groups,
        long titles,
        long untitled,
        int wordings,
        int tooShort,
        int tooCommon,
        int sayingLittle,
        long crowdedOut) {

    /** Copies the groups. */
    public TitleResolution {
        groups = List.copyOf(groups);
    }
}
