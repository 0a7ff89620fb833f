package io.ringwork.cypher;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.DetailedUse;
import io.ringwork.graph.store.Sourced;
import io.ringwork.graph.store.StoreContent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The number of every node that a new store is to have, and for every row the nodes that it ties together. Nodes are
 * numbered without gaps: vendors, listings, reports, brands, reporters, and identifiers kind by kind.
 *
 * <p>Made in one pass over the content. Arrays hold the number of a vendor, brand and so on among its like, -1 for none,
 * at the place of the row in its collection.
 */
final class BulkNumbers {

    private static final int NONE = -1;

    final int vendors;
    final int listings;
    final int reports;
    final TextNumbers brands = new TextNumbers();
    final TextNumbers reporters = new TextNumbers();
    final int[] listingVendor;
    final int[] listingBrand;
    final int[] listingImage;
    final int[] reportVendor;
    final int[] reportListing;
    final int[] reportReporter;
    final int[] useVendor;
    final int[] useIdentifier;
    private final TextNumbers vendorIds = new TextNumbers();
    private final Map<IdentifierKind, IdentifierNumbers> identifiers = new EnumMap<>(IdentifierKind.class);

    private BulkNumbers(StoreContent content) {
        vendors = content.vendors().size();
        listings = content.listings().size();
        reports = content.reports().size();
        listingVendor = new int[listings];
        listingBrand = new int[listings];
        listingImage = new int[listings];
        reportVendor = new int[reports];
        reportListing = new int[reports];
        reportReporter = new int[reports];
        useVendor = new int[content.uses().size()];
        useIdentifier = new int[content.uses().size()];
    }

    /** Numbers everything. O(rows) time, and O(n log n) for the n listings with a picture and uses of a kind. */
    static BulkNumbers of(StoreContent content) {
        BulkNumbers numbers = new BulkNumbers(content);
        for (Sourced<Vendor> vendor : content.vendors()) {
            numbers.vendorIds.number(vendor.row().id());
        }
        if (numbers.vendorIds.size() != numbers.vendors) {
            throw new IllegalArgumentException("a vendor's id stands twice in the content of a store");
        }
        numbers.numberUses(content);
        numbers.numberReports(content);
        numbers.identifiers.values().forEach(IdentifierNumbers::countVendors);
        return numbers;
    }

    private void numberUses(StoreContent content) {
        int place = 0;
        for (DetailedUse use : content.uses()) {
            int vendor = vendor(use.use().vendorId());
            useVendor[place] = vendor;
            useIdentifier[place] = of(use.use().identifier().kind()).add(use, vendor);
            place++;
        }
    }

    private void numberReports(StoreContent content) {
        TextNumbers named = new TextNumbers();
        int place = 0;
        for (Sourced<Report> report : content.reports()) {
            Report row = report.row();
            reportVendor[place] = row.vendorId() == null ? NONE : vendor(row.vendorId());
            reportListing[place] = row.listingId() == null ? NONE : named.number(row.listingId());
            reportReporter[place] = numberOrNone(reporters, row.reporter());
            place++;
        }
        int[] listingOfName = numberListings(content, named);
        for (int i = 0; i < reports; i++) {
            if (reportListing[i] != NONE) {
                int listing = listingOfName[reportListing[i]];
                if (listing == NONE) {
                    throw new IllegalArgumentException(
                            "a report names the listing " + named.text(reportListing[i]) + ", which is not there");
                }
                reportListing[i] = listing;
            }
        }
    }

    /**
     * Numbers what listings name.
     *
     * @param named ids of listings; there may be very many listings, and few are named
     * @return the number of each that is named
     */
    private int[] numberListings(StoreContent content, TextNumbers named) {
        int[] listingOfName = new int[named.size()];
        Arrays.fill(listingOfName, NONE);
        int place = 0;
        for (Sourced<Listing> listing : content.listings()) {
            Listing row = listing.row();
            int vendor = vendor(row.vendorId());
            listingVendor[place] = vendor;
            listingBrand[place] = numberOrNone(brands, row.brand());
            String image = row.imageHash();
            listingImage[place] = image == null || image.isEmpty()
                    ? NONE
                    : of(IdentifierKind.IMAGE).addImage(image, vendor);
            int name = named.find(row.id());
            if (name != NONE) {
                listingOfName[name] = place;
            }
            place++;
        }
        return listingOfName;
    }

    private int vendor(String id) {
        int vendor = vendorIds.find(id);
        if (vendor == NONE) {
            throw new IllegalArgumentException("the vendor " + id + " is named and not there");
        }
        return vendor;
    }

    private static int numberOrNone(TextNumbers numbers, @Nullable String text) {
        return text == null || text.isEmpty() ? NONE : numbers.number(text);
    }

    private IdentifierNumbers of(IdentifierKind kind) {
        return identifiers.computeIfAbsent(kind, IdentifierNumbers::new);
    }

    /** The identifiers of each kind that there are, in the order of the kinds. */
    Iterable<IdentifierNumbers> identifiers() {
        return identifiers.values();
    }

    long vendor(int number) {
        return number;
    }

    long listing(int number) {
        return (long) vendors + number;
    }

    long report(int number) {
        return listing(listings) + number;
    }

    long brand(int number) {
        return report(reports) + number;
    }

    long reporter(int number) {
        return brand(brands.size()) + number;
    }

    /** The number of the first node of a kind of identifiers. */
    long firstOf(IdentifierKind kind) {
        long first = reporter(reporters.size());
        for (IdentifierNumbers before : identifiers.values()) {
            if (before.kind().compareTo(kind) < 0) {
                first += before.size();
            }
        }
        return first;
    }

    /** Number of all nodes. */
    long nodes() {
        long nodes = reporter(reporters.size());
        for (IdentifierNumbers kind : identifiers.values()) {
            nodes += kind.size();
        }
        return nodes;
    }

    /** Number of all relationships. */
    long relationships() {
        return (long) listings
                + useVendor.length
                + given(listingBrand)
                + given(listingImage)
                + given(reportVendor)
                + given(reportListing)
                + given(reportReporter);
    }

    private static long given(int[] numbers) {
        return Arrays.stream(numbers).filter(number -> number != NONE).count();
    }

    /** The identifiers of that kind; there are some. */
    IdentifierNumbers numbers(IdentifierKind kind) {
        return Objects.requireNonNull(identifiers.get(kind));
    }
}
