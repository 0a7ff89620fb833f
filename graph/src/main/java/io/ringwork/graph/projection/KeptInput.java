package io.ringwork.graph.projection;

import io.ringwork.graph.column.ColumnFile;
import io.ringwork.graph.column.ColumnWriter;
import io.ringwork.graph.column.TextColumns;
import io.ringwork.graph.column.UnfitFileException;
import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Vendor;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The input of detection in a file of columns. What comes back gives the same results as what was written, byte for byte.
 * Both ways O(rows) time.
 */
public final class KeptInput {

    private KeptInput() {}

    /** Writes the input of a whole store. */
    public static void put(ColumnWriter out, DetectionInput input) throws IOException {
        if (input.surroundings() != null || !(input.useTable() instanceof UseColumns table)) {
            throw new IllegalArgumentException("a part of a store is not kept");
        }
        KeptRecords.putVendors(out, input.vendorRecords());
        KeptPersons.put(out, input.persons());
        KeptRecords.putReports(out, input.reports());
        input.identifierRecords().put(out);
        putCertainty(out, input.certainty());
        putUses(out, input.uses());
        table.put(out);
        putOffers(out, input.offers());
        TextColumns.put(out, "digest", List.of(input.digest()));
        out.put("strayUses", new long[] {input.strayUses()});
    }

    /** The input that was written. */
    public static DetectionInput get(ColumnFile in) throws UnfitFileException {
        List<Vendor> vendors = KeptRecords.vendors(in);
        IdentifierList identifiers = IdentifierList.get(in);
        Bipartite uses = Bipartite.ofRows(in.ints("uses.offsets"), in.ints("uses.values"), identifiers.size());
        return new DetectionInput(
                IdMap.of(vendors.stream().map(Vendor::id).toList()),
                vendors,
                KeptPersons.get(in),
                identifiers.keys(),
                identifiers,
                certainty(in, identifiers.size()),
                uses,
                UseColumns.get(in, uses),
                offers(in),
                KeptRecords.reports(in),
                in.longs("strayUses")[0],
                TextColumns.get(in, "digest").get(0),
                null);
    }

    /** Comparison joined the spellings of few values; all others are certain. */
    private static void putCertainty(ColumnWriter out, double[] certainty) throws IOException {
        int[] joined = new int[certainty.length];
        int count = 0;
        for (int value = 0; value < certainty.length; value++) {
            if (certainty[value] != Double.POSITIVE_INFINITY) {
                joined[count++] = value;
            }
        }
        joined = Arrays.copyOf(joined, count);
        out.put("certainty.values", joined);
        out.put(
                "certainty.bits",
                Arrays.stream(joined).mapToDouble(value -> certainty[value]).toArray());
    }

    private static double[] certainty(ColumnFile in, int values) throws UnfitFileException {
        double[] certainty = new double[values];
        Arrays.fill(certainty, Double.POSITIVE_INFINITY);
        int[] joined = in.ints("certainty.values");
        double[] bits = in.doubles("certainty.bits");
        for (int i = 0; i < joined.length; i++) {
            certainty[joined[i]] = bits[i];
        }
        return certainty;
    }

    private static void putUses(ColumnWriter out, Bipartite uses) throws IOException {
        int[] offsets = new int[uses.leftCount() + 1];
        int[] values = new int[uses.edgeCount()];
        for (int vendor = 0; vendor < uses.leftCount(); vendor++) {
            int degree = uses.leftDegree(vendor);
            for (int position = 0; position < degree; position++) {
                values[offsets[vendor] + position] = uses.rightOf(vendor, position);
            }
            offsets[vendor + 1] = offsets[vendor] + degree;
        }
        out.put("uses.offsets", offsets);
        out.put("uses.values", values);
    }

    private static void putOffers(ColumnWriter out, Offers offers) throws IOException {
        byte[] branded = new byte[offers.count()];
        for (int row = 0; row < branded.length; row++) {
            branded[row] = (byte) (offers.branded()[row] ? 1 : 0);
        }
        out.put("offers.vendor", offers.vendor());
        out.put("offers.good", offers.good());
        out.put("offers.branded", branded);
        out.put("offers.price", offers.price());
        TextColumns.put(out, "offers.goods", offers.goods().keys());
    }

    private static Offers offers(ColumnFile in) throws UnfitFileException {
        byte[] bytes = in.bytes("offers.branded");
        boolean[] branded = new boolean[bytes.length];
        for (int row = 0; row < branded.length; row++) {
            branded[row] = bytes[row] != 0;
        }
        return new Offers(
                in.ints("offers.vendor"),
                in.ints("offers.good"),
                branded,
                in.doubles("offers.price"),
                IdMap.of(TextColumns.get(in, "offers.goods")));
    }
}
