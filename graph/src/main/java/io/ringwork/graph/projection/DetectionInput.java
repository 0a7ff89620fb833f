package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.StoredUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that detection works on, in canonical order: vendors by id, identifiers by key, reports by id.
 *
 * @param vendors numbers of the vendors' ids
 * @param vendorRecords by number
 * @param persons by number of the vendor
 * @param identifiers numbers of the identifiers' keys
 * @param identifierRecords by number; where uses disagree on the quality, the worst stands
 * @param certainty by number the most bits that an identifier can carry, because comparison joined its spellings;
 *     infinite where they are equal
 * @param uses vendors on the left, identifiers on the right
 * @param useTable by the number of the edge in {@code uses}
 * @param offers the listings
 * @param reports by id
 * @param strayUses uses of vendors that the reader did not name; they are left out
 * @param digest of everything read, 64 hexadecimal digits; empty for a part
 * @param surroundings what lies outside, when this is a part of a store
 */
@SuppressWarnings("ArrayRecordComponent") // A column as long as the store is wide; nobody writes into it.
public record DetectionInput(
        IdMap vendors,
        List<Vendor> vendorRecords,
        List<PersonFacts> persons,
        IdMap identifiers,
        IdentifierList identifierRecords,
        double[] certainty,
        Bipartite uses,
        UseTable useTable,
        Offers offers,
        List<Report> reports,
        long strayUses,
        String digest,
        @Nullable Surroundings surroundings) {

    /** Reads everything; values are one when they are equal. */
    public static DetectionInput read(GraphReader reader) {
        return read(reader, ValueResolver.NONE);
    }

    /** Reads everything and resolves; nothing is read from the names of vendors. */
    public static DetectionInput read(GraphReader reader, ValueResolver resolver) {
        return read(reader, resolver, PersonReader.NONE);
    }

    /** Reads everything, resolves, and reads persons. O(rows · log rows) time apart from these, memory for all rows. */
    public static DetectionInput read(GraphReader reader, ValueResolver resolver, PersonReader persons) {
        List<Vendor> vendors = new ArrayList<>();
        reader.forEachVendor(vendors::add);
        vendors.sort(Comparator.comparing(Vendor::id));
        List<Report> reports = new ArrayList<>();
        reader.forEachReport(reports::add);
        reports.sort(Comparator.comparing(Report::id));
        IdMap vendorIds = IdMap.of(vendors.stream().map(Vendor::id).toList());
        if (vendorIds.size() != vendors.size()) {
            throw new IllegalStateException("the store named a vendor twice");
        }
        InputDigest digest = new InputDigest();
        vendors.forEach(digest::add);
        reports.forEach(digest::add);
        Offers offers = readListings(reader, vendorIds, resolver, digest);
        // What was read goes when its columns stand, before persons come.
        Columns columns = columns(ResolvedUses.of(readUses(reader, vendorIds, digest), reader, vendorIds, resolver));
        return new DetectionInput(
                vendorIds,
                List.copyOf(vendors),
                vendors.parallelStream().map(persons::read).toList(),
                columns.records().keys(),
                columns.records(),
                columns.certainty(),
                columns.uses(),
                columns.table(),
                offers,
                List.copyOf(reports),
                columns.strays(),
                digest.hex(),
                null);
    }

    /** How many vendors of the whole store hold an identifier. */
    public int holders(int identifier) {
        return surroundings == null
                ? uses.rightDegree(identifier)
                : surroundings.holders()[identifier];
    }

    /** What is kept of the uses. */
    @SuppressWarnings("ArrayRecordComponent") // A column; nobody writes into it.
    private record Columns(IdentifierList records, double[] certainty, Bipartite uses, UseTable table, long strays) {}

    private static Columns columns(ResolvedUses resolved) {
        UseLog reading = resolved.uses();
        long strays = 0;
        for (int use = 0; use < reading.count(); use++) {
            strays += reading.vendor(use) < 0 ? 1 : 0;
        }
        Bipartite uses = known(resolved.vendorCount(), resolved.records().size(), reading);
        return new Columns(resolved.records(), resolved.certainty(), uses, UseColumns.of(uses, reading), strays);
    }

    private static Offers readListings(
            GraphReader reader, IdMap vendorIds, ValueResolver resolver, InputDigest digest) {
        Offers.Reading offers = new Offers.Reading(vendorIds);
        DigestAhead<Listing> ahead = new DigestAhead<>(digest, InputDigest::add);
        reader.forEachListing(listing -> {
            ahead.add(listing);
            offers.add(listing);
            resolver.take(listing);
        });
        ahead.finish();
        Offers columns = offers.offers();
        resolver.endListings();
        return columns;
    }

    private static UseLog readUses(GraphReader reader, IdMap vendorIds, InputDigest digest) {
        UseLog reading = new UseLog(vendorIds);
        DigestAhead<StoredUse> ahead = new DigestAhead<>(digest, InputDigest::add);
        reader.forEachUse(use -> {
            ahead.add(use);
            reading.add(use);
        });
        ahead.finish();
        return reading;
    }

    /** The uses of vendors that the reader named. */
    private static Bipartite known(int vendorCount, int valueCount, UseLog reading) {
        int[] left = new int[reading.count()];
        int[] right = new int[reading.count()];
        int count = 0;
        for (int use = 0; use < left.length; use++) {
            if (reading.vendor(use) >= 0) {
                left[count] = reading.vendor(use);
                right[count++] = reading.value(use);
            }
        }
        boolean all = count == left.length;
        return Bipartite.of(
                vendorCount,
                valueCount,
                all ? left : Arrays.copyOf(left, count),
                all ? right : Arrays.copyOf(right, count));
    }

    /** The time at which a vendor was first seen using anything, if a row names one. */
    public @Nullable Instant firstUse(int vendor) {
        Instant first = null;
        for (int position = 0; position < uses.leftDegree(vendor); position++) {
            first = UseFacts.earlier(first, useTable.firstSeen(uses.edge(vendor, position)));
        }
        return first;
    }
}
