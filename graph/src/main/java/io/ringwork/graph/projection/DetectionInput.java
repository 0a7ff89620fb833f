package io.ringwork.graph.projection;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.StoredUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that detection works on, in canonical order: vendors by id, identifiers by key, reports by id.
 *
 * @param vendors numbers of the vendors' ids
 * @param vendorRecords by number
 * @param identifiers numbers of the identifiers' keys
 * @param identifierRecords by number; where uses disagree on the quality, the worst stands
 * @param uses vendors on the left, identifiers on the right
 * @param useFacts by the number of the edge in {@code uses}
 * @param reports by id
 * @param strayUses uses of vendors that the reader did not name; they are left out
 * @param digest SHA-256 over everything read, as hexadecimal text
 */
public record DetectionInput(
        IdMap vendors,
        List<Vendor> vendorRecords,
        IdMap identifiers,
        List<Identifier> identifierRecords,
        Bipartite uses,
        List<UseFacts> useFacts,
        List<Report> reports,
        long strayUses,
        String digest) {

    private static final Comparator<StoredUse> USE_ORDER = Comparator.comparing(StoredUse::vendorId)
            .thenComparing(use -> use.identifier().key())
            .thenComparing(StoredUse::role)
            .thenComparing(use -> use.identifier().quality());

    /** Reads everything. O(rows · log rows) time, memory for all rows. */
    public static DetectionInput read(GraphReader reader) {
        List<Vendor> vendors = new ArrayList<>();
        reader.forEachVendor(vendors::add);
        vendors.sort(Comparator.comparing(Vendor::id));
        List<Report> reports = new ArrayList<>();
        reader.forEachReport(reports::add);
        reports.sort(Comparator.comparing(Report::id));
        List<StoredUse> uses = new ArrayList<>();
        reader.forEachUse(uses::add);
        uses.sort(USE_ORDER);
        InputDigest digest = new InputDigest();
        vendors.forEach(digest::add);
        uses.forEach(digest::add);
        reports.forEach(digest::add);

        IdMap vendorIds = IdMap.of(vendors.stream().map(Vendor::id).toList());
        if (vendorIds.size() != vendors.size()) {
            throw new IllegalStateException("the store named a vendor twice");
        }
        int before = uses.size();
        uses.removeIf(use -> vendorIds.find(use.vendorId()) < 0);
        IdMap keys = IdMap.of(uses.stream().map(use -> use.identifier().key()).toList());
        int[] left = new int[uses.size()];
        int[] right = new int[uses.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = vendorIds.id(uses.get(i).vendorId());
            right[i] = keys.id(uses.get(i).identifier().key());
        }
        return new DetectionInput(
                vendorIds,
                List.copyOf(vendors),
                keys,
                identifierRecords(uses, right, keys.size()),
                Bipartite.of(vendorIds.size(), keys.size(), left, right),
                mergeUses(uses, left, right),
                List.copyOf(reports),
                before - uses.size(),
                digest.hex());
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

    private static List<Identifier> identifierRecords(List<StoredUse> uses, int[] right, int count) {
        Identifier[] records = new Identifier[count];
        for (int i = 0; i < right.length; i++) {
            Identifier identifier = uses.get(i).identifier();
            Identifier known = records[right[i]];
            if (known == null || isWorse(identifier.quality(), known.quality())) {
                records[right[i]] = identifier;
            }
        }
        return List.of(records);
    }

    private static boolean isWorse(IdentifierQuality one, IdentifierQuality other) {
        return one.compareTo(other) > 0;
    }

    /** Joins the uses of one identifier by one vendor in several roles; the uses stand in the order of the edges. */
    private static List<UseFacts> mergeUses(List<StoredUse> uses, int[] left, int[] right) {
        List<UseFacts> facts = new ArrayList<>(uses.size());
        int i = 0;
        while (i < left.length) {
            TreeSet<String> sources = new TreeSet<>();
            Instant first = null;
            Instant last = null;
            int end = i;
            while (end < left.length && left[end] == left[i] && right[end] == right[i]) {
                StoredUse use = uses.get(end++);
                use.sources().stream().map(SourceRef::stableId).forEach(sources::add);
                first = UseFacts.earlier(first, use.firstSeen());
                last = UseFacts.later(last, use.lastSeen());
            }
            facts.add(new UseFacts(first, last, List.copyOf(sources)));
            i = end;
        }
        return facts;
    }
}
