package io.ringwork.graph.projection;

import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The offers of vendors: those of a whole input, and over them those of vendors in whom something changed. */
final class LiveOffers {

    private final Offers base;
    private final Map<Integer, List<Row>> changed = new HashMap<>();

    private record Row(String good, boolean branded, double price) {}

    LiveOffers(Offers base) {
        this.base = base;
    }

    /** Replaces the offers of a vendor. */
    void set(int vendor, List<Listing> listings) {
        List<Row> rows = new ArrayList<>(listings.size());
        for (Listing listing : listings) {
            rows.add(new Row(Offers.good(listing), Offers.isBranded(listing), Offers.price(listing)));
        }
        changed.put(vendor, rows);
    }

    /** The offers of some vendors, who get numbers from 0 in the order given. */
    Offers part(int[] vendors) {
        List<Row> rows = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < vendors.length; i++) {
            List<Row> own = changed.containsKey(vendors[i]) ? changed.get(vendors[i]) : baseRows(vendors[i]);
            for (Row row : own) {
                rows.add(row);
                owners.add(i);
            }
        }
        IdMap goods = IdMap.of(rows.stream().map(Row::good).toList());
        int count = rows.size();
        Offers part = new Offers(new int[count], new int[count], new boolean[count], new double[count], goods);
        for (int i = 0; i < count; i++) {
            part.vendor()[i] = owners.get(i);
            part.good()[i] = goods.id(rows.get(i).good());
            part.branded()[i] = rows.get(i).branded();
            part.price()[i] = rows.get(i).price();
        }
        return part;
    }

    private List<Row> baseRows(int vendor) {
        List<Row> rows = new ArrayList<>();
        for (int row = firstRow(vendor); row < base.count() && base.vendor()[row] == vendor; row++) {
            rows.add(new Row(base.goods().key(base.good()[row]), base.branded()[row], base.price()[row]));
        }
        return rows;
    }

    /** The first row of a vendor, or of the next that has one. */
    private int firstRow(int vendor) {
        int low = 0;
        int high = base.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (base.vendor()[middle] < vendor) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
