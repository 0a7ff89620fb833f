package io.ringwork.graph.store;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Hands out what detection and loading need, streamed, in no particular order. */
public interface GraphReader {

    /** Number of vendors. */
    long countVendors();

    /** The vendors among the ids that the store knows, each with its country, or an empty text where none is known. */
    Map<String, String> findVendorCountries(Collection<String> vendorIds);

    /** The listings among the ids that the store knows. */
    Set<String> findListingIds(Collection<String> listingIds);

    /**
     * All that is known of some vendors, as it stands at one moment.
     *
     * @param vendorIds each counts once; those that are unknown are left out
     * @return by id; exactly what the methods that hand out everything say about these vendors
     */
    default List<VendorRows> readVendors(Collection<String> vendorIds) {
        return VendorRowsBuilder.filter(this, vendorIds);
    }

    /** By the names that {@link RowGroup#positions} gave them, how far files that grow were applied. */
    default Map<String, FilePosition> filePositions() {
        return Map.of();
    }

    /** Calls the consumer with every vendor. */
    void forEachVendor(Consumer<Vendor> consumer);

    /**
     * Calls the consumer with every use of an identifier by a vendor, once for each vendor, role and identifier; a
     * picture shown by several listings of a vendor is one use.
     */
    void forEachUse(Consumer<StoredUse> consumer);

    /** Calls the consumer with every listing. */
    void forEachListing(Consumer<Listing> consumer);

    /**
     * Calls the consumer with the listings of some ids; unknown ids are passed over. Goes through all listings where the
     * reader knows no shorter way.
     */
    default void forEachListing(Set<String> listingIds, Consumer<Listing> consumer) {
        forEachListing(listing -> {
            if (listingIds.contains(listing.id())) {
                consumer.accept(listing);
            }
        });
    }

    /** Calls the consumer with every report; a report about a listing has its vendor's id filled in. */
    void forEachReport(Consumer<Report> consumer);
}
