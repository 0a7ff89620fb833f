package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Vendor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Orders of rows that belong to vendors: by the vendor's id, then as each table wants it. O(rows · log rows of a vendor). */
final class RowOrder {

    private static final int SHORT = 24;

    private RowOrder() {}

    /** Compares two rows by their numbers. */
    @FunctionalInterface
    interface RowComparator {
        int compare(int one, int other);
    }

    /** By number of the vendor, its place among all vendors in the order of their ids. */
    static int[] rankOfVendors(IdRows<Vendor> vendors) {
        Integer[] byId = IntStream.range(0, vendors.size()).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(
                byId,
                Comparator.comparing((Integer vendor) -> vendors.get(vendor).id()));
        int[] rank = new int[byId.length];
        for (int i = 0; i < byId.length; i++) {
            rank[byId[i]] = i;
        }
        return rank;
    }

    /**
     * The rows in order.
     *
     * @param vendor by row, the number of its vendor
     * @param count number of rows
     * @param rank by number of the vendor, its place
     * @param within order of the rows of one vendor; equal ones stay in the order of their numbers
     */
    static int[] of(int[] vendor, int count, int[] rank, RowComparator within) {
        int[] ends = new int[rank.length + 1];
        for (int row = 0; row < count; row++) {
            ends[rank[vendor[row]] + 1]++;
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        int[] order = new int[count];
        for (int row = 0; row < count; row++) {
            order[ends[rank[vendor[row]]]++] = row;
        }
        int start = 0;
        for (int i = 0; i < rank.length; i++) {
            sort(order, start, ends[i], within);
            start = ends[i];
        }
        return order;
    }

    private static void sort(int[] order, int from, int to, RowComparator comparator) {
        if (to - from > SHORT) {
            Integer[] rows = Arrays.stream(order, from, to).boxed().toArray(Integer[]::new);
            Arrays.sort(rows, comparator::compare);
            for (int i = 0; i < rows.length; i++) {
                order[from + i] = rows[i];
            }
            return;
        }
        for (int i = from + 1; i < to; i++) {
            int row = order[i];
            int at = i;
            while (at > from && comparator.compare(order[at - 1], row) > 0) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = row;
        }
    }
}
