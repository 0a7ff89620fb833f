package io.ringwork.graph.projection;

import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.store.GraphReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Uses after resolution: a place or a picture in many spellings is one value, and buildings and wordings are further ones.
 * Values have the numbers of their keys in order.
 */
final class ResolvedUses {

    private final UseReading read;
    private final List<Listing> worded;
    /** By use of {@code read}, then once more for the buildings, then for the worded listings. */
    private final int[] origins;

    private final int[] vendors;
    private final int[] valueOf;
    private final IdMap keys;
    private final List<Identifier> records;
    private final Resolution resolution;

    private ResolvedUses(
            UseReading read,
            List<Listing> worded,
            int[] origins,
            int[] vendors,
            int[] valueOf,
            ValueNumbers values,
            Resolution resolution) {
        this.read = read;
        this.worded = worded;
        this.origins = origins;
        this.vendors = vendors;
        this.resolution = resolution;
        String[] keyOf = new String[values.count()];
        Arrays.setAll(keyOf, number -> values.record(number).key());
        this.keys = IdMap.of(Arrays.asList(keyOf));
        int[] rank = new int[keyOf.length];
        Identifier[] byRank = new Identifier[keyOf.length];
        for (int number = 0; number < keyOf.length; number++) {
            rank[number] = keys.id(keyOf[number]);
            byRank[rank[number]] = values.record(number);
        }
        this.records = List.of(byRank);
        this.valueOf = new int[valueOf.length];
        Arrays.setAll(this.valueOf, use -> rank[valueOf[use]]);
    }

    /** Resolves; the resolver has taken every listing. Listings are read once more when some are worded alike. */
    static ResolvedUses of(UseReading read, GraphReader reader, IdMap vendorIds, ValueResolver resolver) {
        Resolution resolution = new Resolution(resolver.resolve(read.compared()));
        ValueNumbers values = new ValueNumbers();
        int[] own = new int[read.values().count()];
        int[] further = new int[own.length];
        for (int number = 0; number < own.length; number++) {
            Identifier identifier = read.values().record(number);
            own[number] = values.number(resolution.standIn(identifier));
            Identifier house = resolution.building(identifier);
            further[number] = house == null ? -1 : values.number(house);
        }
        Columns columns = new Columns(read.count());
        for (int use = 0; use < read.count(); use++) {
            columns.add(use, read.vendor(use), own[read.value(use)]);
        }
        for (int use = 0; use < read.count(); use++) {
            if (further[read.value(use)] >= 0) {
                columns.add(use, read.vendor(use), further[read.value(use)]);
            }
        }
        List<Listing> worded = new ArrayList<>();
        if (resolution.hasWordings()) {
            reader.forEachListing(listing -> {
                Identifier words = resolution.wording(listing.id());
                if (words != null) {
                    worded.add(listing);
                    columns.add(-worded.size(), vendorIds.find(listing.vendorId()), values.number(words));
                }
            });
        }
        return new ResolvedUses(
                read, worded, columns.origins(), columns.vendors(), columns.values(), values, resolution);
    }

    /** Number of uses. */
    int count() {
        return origins.length;
    }

    /** The number of the vendor, or -1 when the reader did not name it. */
    int vendor(int use) {
        return vendors[use];
    }

    /** The number of the value. */
    int value(int use) {
        return valueOf[use];
    }

    @Nullable
    Instant firstSeen(int use) {
        int origin = origins[use];
        return origin >= 0 ? read.firstSeen(origin) : worded.get(-1 - origin).listedAt();
    }

    @Nullable
    Instant lastSeen(int use) {
        int origin = origins[use];
        return origin >= 0 ? read.lastSeen(origin) : worded.get(-1 - origin).listedAt();
    }

    List<SourceRef> sources(int use) {
        int origin = origins[use];
        return origin >= 0
                ? read.sources(origin)
                : List.of(worded.get(-1 - origin).source());
    }

    /** Numbers of the values' keys. */
    IdMap keys() {
        return keys;
    }

    /** The values by number. */
    List<Identifier> records() {
        return records;
    }

    /** By number of a value the bits that the comparison behind it carries at most; infinite where spellings are equal. */
    double[] certainty() {
        double[] byNumber = new double[keys.size()];
        Arrays.setAll(byNumber, number -> resolution.certainty(keys.key(number)));
        return byNumber;
    }

    /** Three columns that grow together. */
    private static final class Columns {

        private int[] origins;
        private int[] vendors;
        private int[] values;
        private int count;

        Columns(int capacity) {
            int first = Math.max(16, capacity);
            origins = new int[first];
            vendors = new int[first];
            values = new int[first];
        }

        void add(int origin, int vendor, int value) {
            if (count == origins.length) {
                int more = count + count / 4;
                origins = Arrays.copyOf(origins, more);
                vendors = Arrays.copyOf(vendors, more);
                values = Arrays.copyOf(values, more);
            }
            origins[count] = origin;
            vendors[count] = vendor;
            values[count++] = value;
        }

        int[] origins() {
            return Arrays.copyOf(origins, count);
        }

        int[] vendors() {
            return Arrays.copyOf(vendors, count);
        }

        int[] values() {
            return Arrays.copyOf(values, count);
        }
    }
}
