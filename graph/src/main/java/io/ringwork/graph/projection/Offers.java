package io.ringwork.graph.projection;

import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Listing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Listings as columns: what prices are compared by. Row i is one listing; rows stand by vendor, then by listing id.
 *
 * @param vendor number of the vendor
 * @param good number of the good in {@code goods}
 * @param branded whether the listing names a brand
 * @param price in units of the listing's currency; NaN where none is named
 * @param goods names of category and currency: prices are compared within one of them
 */
@SuppressWarnings("ArrayRecordComponent") // Columns as long as the store is; nobody writes into them.
public record Offers(int[] vendor, int[] good, boolean[] branded, double[] price, IdMap goods) {

    /** Number of listings. */
    public int count() {
        return vendor.length;
    }

    static Offers of(List<Listing> listings, IdMap vendors) {
        List<Listing> known = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Listing listing : listings) {
            if (vendors.find(listing.vendorId()) >= 0) {
                known.add(listing);
            }
        }
        known.sort(Comparator.comparing(Listing::vendorId).thenComparing(Listing::id));
        known.forEach(listing -> names.add(good(listing)));
        IdMap goods = IdMap.of(names);
        int count = known.size();
        Offers offers = new Offers(new int[count], new int[count], new boolean[count], new double[count], goods);
        for (int i = 0; i < count; i++) {
            Listing listing = known.get(i);
            BigDecimal price = listing.price();
            offers.vendor[i] = vendors.id(listing.vendorId());
            offers.good[i] = goods.id(names.get(i));
            offers.branded[i] = listing.brand() != null && !listing.brand().isBlank();
            offers.price[i] = price == null ? Double.NaN : price.doubleValue();
        }
        return offers;
    }

    private static String good(Listing listing) {
        String category = listing.category() == null ? "" : listing.category();
        String currency = listing.currency() == null ? "" : listing.currency();
        return category + "|" + currency;
    }
}
