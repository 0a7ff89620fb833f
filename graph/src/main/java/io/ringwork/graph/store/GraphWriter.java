package io.ringwork.graph.store;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import java.util.List;

/**
 * Takes batches of rows. Writing the same rows again changes nothing, and every row is counted exactly once: for a batch
 * of n rows {@link WriteCounts#total()} is n.
 *
 * <p>A vendor, listing or report with an id that the store knows replaces the values of the one that is there; a field
 * that the new row leaves empty keeps its value. A use of an identifier that the store knows is merged into it: spellings
 * and sources are joined (a source with the same {@link io.ringwork.graph.model.SourceRef#stableId} once), the first
 * time seen becomes the earliest and the last the latest, and of further columns every value is kept. Where the uses of an
 * identifier disagree on its quality, the worst stands.
 */
public interface GraphWriter {

    /** Writes vendors. */
    WriteCounts writeVendors(List<Vendor> batch);

    /** Writes listings with their brand; the vendors must be in the store. */
    WriteCounts writeListings(List<Listing> batch);

    /**
     * Writes uses of identifiers; the vendors must be in the store. Uses with the role
     * {@link io.ringwork.graph.model.UseRole#SHOWS} are not taken: a listing's {@code imageHash} makes them.
     */
    WriteCounts writeUses(List<NormalizedUse> batch);

    /** Writes reports with their reporter; what they are about must be in the store. */
    WriteCounts writeReports(List<Report> batch);

    /**
     * Writes rows of several tables in one transaction: vendors first, then listings, uses and reports, so that each may
     * refer to those before. What comes out is what the other methods would have made of them one after the other.
     */
    GroupResult writeGroup(RowGroup group);

    /**
     * Does what {@link #writeGroup} does with one group after the other and takes all of it back, so that no group waits
     * for what a store prepares once. A store that prepares nothing does nothing.
     */
    default void rehearse(List<RowGroup> groups) {}
}
