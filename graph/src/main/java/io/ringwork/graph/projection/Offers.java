package io.ringwork.graph.projection;

import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Listings as columns: what prices are compared by. Row i is one listing; the rows of one vendor stand together, vendors in
 * order, the rows of a vendor in the order in which they were read. 17 bytes a listing.
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

    /** The name of a listing's good. */
    static String good(Listing listing) {
        return named(listing.category()) + "|" + named(listing.currency());
    }

    static boolean isBranded(Listing listing) {
        return listing.brand() != null && !listing.brand().isBlank();
    }

    static double price(Listing listing) {
        return listing.price() == null ? Double.NaN : listing.price().doubleValue();
    }

    private static String named(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Takes listings one by one; those of vendors that are not known are left out. */
    static final class Reading {

        private final IdMap vendors;
        private final Map<String, Map<String, Integer>> goods = new HashMap<>();
        private final List<String> goodNames = new ArrayList<>();
        private int[] vendor = new int[1 << 10];
        private int[] good = new int[1 << 10];
        private boolean[] branded = new boolean[1 << 10];
        private double[] price = new double[1 << 10];
        private int count;

        Reading(IdMap vendors) {
            this.vendors = vendors;
        }

        void add(Listing listing) {
            int owner = vendors.find(listing.vendorId());
            if (owner < 0) {
                return;
            }
            if (count == vendor.length) {
                int more = count + count / 2;
                vendor = Arrays.copyOf(vendor, more);
                good = Arrays.copyOf(good, more);
                branded = Arrays.copyOf(branded, more);
                price = Arrays.copyOf(price, more);
            }
            vendor[count] = owner;
            good[count] = good(listing);
            branded[count] = isBranded(listing);
            price[count++] = Offers.price(listing);
        }

        private int good(Listing listing) {
            String category = named(listing.category());
            String currency = named(listing.currency());
            return goods.computeIfAbsent(category, name -> new HashMap<>()).computeIfAbsent(currency, name -> {
                goodNames.add(Offers.good(listing));
                return goodNames.size() - 1;
            });
        }

        /** The columns, goods in the order of their names. */
        Offers offers() {
            IdMap names = IdMap.of(goodNames);
            int[] next = new int[vendors.size() + 1];
            for (int i = 0; i < count; i++) {
                next[vendor[i] + 1]++;
            }
            Arrays.parallelPrefix(next, Integer::sum);
            Offers offers = new Offers(new int[count], new int[count], new boolean[count], new double[count], names);
            for (int i = 0; i < count; i++) {
                int row = next[vendor[i]]++;
                offers.vendor[row] = vendor[i];
                offers.good[row] = names.id(goodNames.get(good[i]));
                offers.branded[row] = branded[i];
                offers.price[row] = price[i];
            }
            return offers;
        }
    }
}
