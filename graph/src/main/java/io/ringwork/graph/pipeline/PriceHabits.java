package io.ringwork.graph.pipeline;

import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.projection.Offers;
import io.ringwork.graph.score.PriceHabit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the prices of branded offers with the market: for every vendor the median, over its branded offers, of price
 * divided by the median price of branded offers of the same good. A good is a category in one currency; it has a market
 * price when at least {@value #LEAST_SELLERS} vendors offer it. O(offers · log offers).
 */
final class PriceHabits {

    /** Vendors from which on a good has a market price. */
    static final int LEAST_SELLERS = 5;

    private PriceHabits() {}

    /** The habits of the vendors that have one, by vendor. */
    static List<PriceHabit> of(Offers offers, IdMap vendors) {
        return of(offers, vendors, marketPrices(offers));
    }

    /**
     * The habits by prices that were measured before.
     *
     * @param market price by the name of a good; goods without a market are absent
     */
    static List<PriceHabit> of(Offers offers, IdMap vendors, Map<String, Double> market) {
        double[] prices = new double[offers.goods().size()];
        Arrays.setAll(prices, good -> market.getOrDefault(offers.goods().key(good), Double.NaN));
        return of(offers, vendors, prices);
    }

    /** The market's price of every good that has one, by its name. */
    static Map<String, Double> market(Offers offers) {
        double[] prices = marketPrices(offers);
        Map<String, Double> market = new TreeMap<>();
        for (int good = 0; good < prices.length; good++) {
            if (!Double.isNaN(prices[good])) {
                market.put(offers.goods().key(good), prices[good]);
            }
        }
        return market;
    }

    private static List<PriceHabit> of(Offers offers, IdMap vendors, double[] market) {
        List<PriceHabit> habits = new ArrayList<>();
        double[] ratios = new double[offers.count()];
        int row = 0;
        while (row < offers.count()) {
            int vendor = offers.vendor()[row];
            int count = 0;
            for (; row < offers.count() && offers.vendor()[row] == vendor; row++) {
                double price = market[offers.good()[row]];
                if (isPriced(offers, row) && !Double.isNaN(price)) {
                    ratios[count++] = offers.price()[row] / price;
                }
            }
            if (count > 0) {
                habits.add(new PriceHabit(vendors.key(vendor), count, median(ratios, count)));
            }
        }
        return List.copyOf(habits);
    }

    /** By good the median of the sellers' median prices, so that one seller's many offers make no market. */
    private static double[] marketPrices(Offers offers) {
        int goods = offers.goods().size();
        List<List<double[]>> sellers = new ArrayList<>();
        for (int good = 0; good < goods; good++) {
            sellers.add(new ArrayList<>());
        }
        int row = 0;
        while (row < offers.count()) {
            int start = row;
            while (row < offers.count() && offers.vendor()[row] == offers.vendor()[start]) {
                row++;
            }
            addSeller(offers, start, row, sellers);
        }
        double[] market = new double[goods];
        for (int good = 0; good < goods; good++) {
            double[] medians = sellers.get(good).stream()
                    .mapToDouble(prices -> median(prices, prices.length))
                    .toArray();
            market[good] = medians.length < LEAST_SELLERS ? Double.NaN : median(medians, medians.length);
        }
        return market;
    }

    private static void addSeller(Offers offers, int start, int end, List<List<double[]>> sellers) {
        int[] rows = new int[end - start];
        int count = 0;
        for (int row = start; row < end; row++) {
            if (isPriced(offers, row)) {
                rows[count++] = row;
            }
        }
        int[] goods = Arrays.stream(rows, 0, count)
                .map(priced -> offers.good()[priced])
                .sorted()
                .distinct()
                .toArray();
        for (int good : goods) {
            sellers.get(good)
                    .add(Arrays.stream(rows, 0, count)
                            .filter(priced -> offers.good()[priced] == good)
                            .mapToDouble(priced -> offers.price()[priced])
                            .toArray());
        }
    }

    private static boolean isPriced(Offers offers, int row) {
        double price = offers.price()[row];
        return offers.branded()[row] && price > 0 && price < Double.POSITIVE_INFINITY;
    }

    /** The median of the first {@code count} values. */
    private static double median(double[] values, int count) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        double lower = sorted[(count - 1) / 2];
        return lower + (sorted[count / 2] - lower) / 2;
    }
}
