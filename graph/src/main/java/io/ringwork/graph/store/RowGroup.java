package io.ringwork.graph.store;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import java.util.List;
import java.util.Map;

/**
 * Rows of several tables that are written together or not at all.
 *
 * @param vendors in the order in which they came
 * @param listings in the order in which they came
 * @param uses in the order in which they came
 * @param reports in the order in which they came
 * @param positions by the name of a file that grows, how far it was applied once these rows are
 */
public record RowGroup(
        List<Vendor> vendors,
        List<Listing> listings,
        List<NormalizedUse> uses,
        List<Report> reports,
        Map<String, FilePosition> positions) {

    /** Copies the collections. */
    public RowGroup {
        vendors = List.copyOf(vendors);
        listings = List.copyOf(listings);
        uses = List.copyOf(uses);
        reports = List.copyOf(reports);
        positions = Map.copyOf(positions);
    }

    /** Number of rows. */
    public int size() {
        return vendors.size() + listings.size() + uses.size() + reports.size();
    }
}
