package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.AddressUse;
import io.ringwork.graph.model.IdentifierUse;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.PaymentUse;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.source.ImportIssue;
import io.ringwork.graph.source.RejectedRow;
import io.ringwork.graph.store.GraphReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of the vendors and listings that some rows refer to are known. */
final class References {

    private final Map<String, String> countryOfVendor;
    private final Set<String> listings;

    private References(Map<String, String> countryOfVendor, Set<String> listings) {
        this.countryOfVendor = new HashMap<>(countryOfVendor);
        this.listings = new HashSet<>(listings);
    }

    /** Asks the store about all of the rows at once. */
    static References of(GraphReader reader, List<SourceRecord> rows) {
        Set<String> vendors =
                rows.stream().map(References::vendorId).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> listings = rows.stream()
                .map(References::listingId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new References(
                vendors.isEmpty() ? Map.of() : reader.findVendorCountries(vendors),
                listings.isEmpty() ? Set.of() : reader.findListingIds(listings));
    }

    /** Why the row cannot be taken, when it refers to something that the store does not know. */
    Optional<RejectedRow> missing(SourceRecord row) {
        String vendor = vendorId(row);
        if (vendor != null && !countryOfVendor.containsKey(vendor)) {
            return Optional.of(RejectedRow.of(ImportIssue.unknownVendor(row, vendor)));
        }
        String listing = listingId(row);
        if (listing != null && !listings.contains(listing)) {
            return Optional.of(RejectedRow.of(ImportIssue.unknownListing(row, listing)));
        }
        return Optional.empty();
    }

    /** From now on rows may refer to what this row names. */
    void took(SourceRecord row) {
        if (row instanceof Vendor vendor) {
            String country = Objects.requireNonNullElse(vendor.country(), "");
            countryOfVendor.merge(vendor.id(), country, (old, now) -> now.isEmpty() ? old : now);
        } else if (row instanceof Listing listing) {
            listings.add(listing.id());
        }
    }

    /** The country of a vendor that one of the rows names, if it is known. */
    @Nullable
    String country(String vendorId) {
        String country = countryOfVendor.get(vendorId);
        return country == null || country.isEmpty() ? null : country;
    }

    /** The vendor that a row refers to. */
    static @Nullable String vendorId(SourceRecord row) {
        return switch (row.table()) {
            case VENDORS -> null;
            case LISTINGS -> ((Listing) row).vendorId();
            case PAYMENT_ACCOUNTS -> ((PaymentUse) row).vendorId();
            case SHIPPING_ADDRESSES -> ((AddressUse) row).vendorId();
            case IDENTIFIERS -> ((IdentifierUse) row).vendorId();
            case REPORTS -> ((Report) row).vendorId();
        };
    }

    /** The listing that a row refers to. */
    static @Nullable String listingId(SourceRecord row) {
        return row instanceof Report report ? report.listingId() : null;
    }
}
