package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.StoredUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
 * @param useFacts by the number of the edge in {@code uses}
 * @param offers the listings
 * @param reports by id
 * @param strayUses uses of vendors that the reader did not name; they are left out
 * @param digest SHA-256 over everything read, as hexadecimal text
 */
@SuppressWarnings("ArrayRecordComponent") // A column as long as the store is wide; nobody writes into it.
public record DetectionInput(
        IdMap vendors,
        List<Vendor> vendorRecords,
        List<PersonFacts> persons,
        IdMap identifiers,
        List<Identifier> identifierRecords,
        double[] certainty,
        Bipartite uses,
        List<UseFacts> useFacts,
        Offers offers,
        List<Report> reports,
        long strayUses,
        String digest) {

    /** A use with its identifier's key, which is made only once, and the numbers of both its ends. */
    private record NumberedUse(int vendor, int identifier, StoredUse use) {

        static final Comparator<NumberedUse> ORDER = Comparator.comparingInt(NumberedUse::vendor)
                .thenComparing(numbered -> numbered.use().vendorId())
                .thenComparingInt(NumberedUse::identifier)
                .thenComparing(numbered -> numbered.use().role())
                .thenComparing(numbered -> numbered.use().identifier().quality());
    }

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
        List<Listing> listings = new ArrayList<>();
        reader.forEachListing(listings::add);
        listings.sort(Comparator.comparing(Listing::id));
        List<StoredUse> stored = new ArrayList<>();
        reader.forEachUse(stored::add);
        ResolvedUses resolved = ResolvedUses.of(stored, listings, resolver);
        List<StoredUse> read = resolved.uses();

        IdMap vendorIds = IdMap.of(vendors.stream().map(Vendor::id).toList());
        if (vendorIds.size() != vendors.size()) {
            throw new IllegalStateException("the store named a vendor twice");
        }
        List<String> keys = new ArrayList<>(read.size());
        read.forEach(use -> keys.add(use.identifier().key()));
        IdMap identifiers = IdMap.of(keys);
        List<NumberedUse> uses = number(read, keys, vendorIds, identifiers);
        InputDigest digest = new InputDigest();
        vendors.forEach(digest::add);
        uses.forEach(numbered -> digest.add(numbered.use()));
        listings.forEach(digest::add);
        reports.forEach(digest::add);

        List<NumberedUse> known =
                uses.stream().filter(numbered -> numbered.vendor() >= 0).toList();
        int[] left = known.stream().mapToInt(NumberedUse::vendor).toArray();
        int[] right = known.stream().mapToInt(NumberedUse::identifier).toArray();
        return new DetectionInput(
                vendorIds,
                List.copyOf(vendors),
                vendors.stream().map(persons::read).toList(),
                identifiers,
                identifierRecords(uses, identifiers.size()),
                certainty(identifiers, resolved),
                Bipartite.of(vendorIds.size(), identifiers.size(), left, right),
                mergeUses(known),
                Offers.of(listings, vendorIds),
                List.copyOf(reports),
                uses.size() - known.size(),
                digest.hex());
    }

    private static double[] certainty(IdMap identifiers, ResolvedUses resolved) {
        double[] certainty = new double[identifiers.size()];
        Arrays.fill(certainty, Double.POSITIVE_INFINITY);
        resolved.certainty().forEach((key, bits) -> {
            int identifier = identifiers.find(key);
            if (identifier >= 0) {
                certainty[identifier] = bits;
            }
        });
        return certainty;
    }

    private static List<NumberedUse> number(
            List<StoredUse> uses, List<String> keys, IdMap vendorIds, IdMap identifiers) {
        List<NumberedUse> numbered = new ArrayList<>(uses.size());
        for (int i = 0; i < uses.size(); i++) {
            StoredUse use = uses.get(i);
            numbered.add(new NumberedUse(vendorIds.find(use.vendorId()), identifiers.id(keys.get(i)), use));
        }
        numbered.sort(NumberedUse.ORDER);
        return numbered;
    }

    /** The time at which a vendor was first seen using anything, if a row names one. */
    public @Nullable Instant firstUse(int vendor) {
        Instant first = null;
        for (int position = 0; position < uses.leftDegree(vendor); position++) {
            first = UseFacts.earlier(
                    first, useFacts.get(uses.edge(vendor, position)).firstSeen());
        }
        return first;
    }

    private static List<Identifier> identifierRecords(List<NumberedUse> uses, int count) {
        Identifier[] records = new Identifier[count];
        for (NumberedUse numbered : uses) {
            Identifier identifier = numbered.use().identifier();
            Identifier known = records[numbered.identifier()];
            if (known == null || isWorse(identifier.quality(), known.quality())) {
                records[numbered.identifier()] = identifier;
            }
        }
        return List.of(records);
    }

    private static boolean isWorse(IdentifierQuality one, IdentifierQuality other) {
        return one.compareTo(other) > 0;
    }

    /** Joins the uses of one identifier by one vendor in several roles; the uses stand in the order of the edges. */
    private static List<UseFacts> mergeUses(List<NumberedUse> uses) {
        List<UseFacts> facts = new ArrayList<>(uses.size());
        int i = 0;
        while (i < uses.size()) {
            Set<String> sources = new TreeSet<>();
            Instant first = null;
            Instant last = null;
            int end = i;
            while (end < uses.size() && sameEnds(uses.get(i), uses.get(end))) {
                StoredUse use = uses.get(end++).use();
                use.sources().stream().map(SourceRef::stableId).forEach(sources::add);
                first = UseFacts.earlier(first, use.firstSeen());
                last = UseFacts.later(last, use.lastSeen());
            }
            facts.add(new UseFacts(first, last, List.copyOf(sources)));
            i = end;
        }
        return facts;
    }

    private static boolean sameEnds(NumberedUse one, NumberedUse other) {
        return one.vendor() == other.vendor() && one.identifier() == other.identifier();
    }
}
