package io.ringwork.graph.store;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import java.util.List;

/**
 * All that a store holds of one vendor.
 *
 * @param uses as {@link GraphReader#forEachUse} gives them, pictures among them; in no particular order
 * @param listings in no particular order
 * @param reports those that {@link GraphReader#forEachReport} gives with the vendor's id; in no particular order
 */
public record VendorRows(Vendor vendor, List<StoredUse> uses, List<Listing> listings, List<Report> reports) {

    /** Copies the lists. */
    public VendorRows {
        uses = List.copyOf(uses);
        listings = List.copyOf(listings);
        reports = List.copyOf(reports);
    }
}
