package io.ringwork.graph.projection;

import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.store.StoredUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Uses as columns, in the order in which they were read: numbers of vendor and value, times and rows. */
final class UseReading {

    private final IdMap vendorIds;
    private final ValueNumbers values = new ValueNumbers();
    private final @Nullable Instant[] lately = new Instant[1 << 12];
    private final List<@Nullable Instant> first = new ArrayList<>();
    private final List<@Nullable Instant> last = new ArrayList<>();
    private final List<List<SourceRef>> sources = new ArrayList<>();
    private int[] vendors = new int[1 << 10];
    private int[] valueOf = new int[1 << 10];

    UseReading(IdMap vendorIds) {
        this.vendorIds = vendorIds;
    }

    void add(StoredUse use) {
        int count = sources.size();
        if (count == vendors.length) {
            vendors = Arrays.copyOf(vendors, count + count / 2);
            valueOf = Arrays.copyOf(valueOf, count + count / 2);
        }
        vendors[count] = vendorIds.find(use.vendorId());
        valueOf[count] = values.number(use.identifier());
        first.add(one(use.firstSeen()));
        last.add(one(use.lastSeen()));
        sources.add(use.sources());
    }

    /** Many rows name one day: mostly one object for each. */
    private @Nullable Instant one(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        int place = (int) ((instant.getEpochSecond() * 0x9e3779b97f4a7c15L) >>> 52);
        Instant known = lately[place];
        if (instant.equals(known)) {
            return known;
        }
        lately[place] = instant;
        return instant;
    }

    int count() {
        return sources.size();
    }

    ValueNumbers values() {
        return values;
    }

    /** The number of the vendor, or -1 when the reader did not name it. */
    int vendor(int use) {
        return vendors[use];
    }

    int value(int use) {
        return valueOf[use];
    }

    @Nullable
    Instant firstSeen(int use) {
        return first.get(use);
    }

    @Nullable
    Instant lastSeen(int use) {
        return last.get(use);
    }

    List<SourceRef> sources(int use) {
        return sources.get(use);
    }

    /** Usable addresses and pictures with the number of their vendors, each once. */
    List<HeldValue> compared() {
        long[] pairs = IntStream.range(0, count())
                .filter(use -> isCompared(values.record(valueOf[use])))
                .mapToLong(use -> (long) valueOf[use] << Integer.SIZE | (vendors[use] & 0xffff_ffffL))
                .sorted()
                .distinct()
                .toArray();
        List<HeldValue> held = new ArrayList<>();
        for (int from = 0, to = 0; from < pairs.length; from = to) {
            int value = (int) (pairs[from] >> Integer.SIZE);
            while (to < pairs.length && (int) (pairs[to] >> Integer.SIZE) == value) {
                to++;
            }
            held.add(new HeldValue(values.record(value), to - from));
        }
        return held;
    }

    private static boolean isCompared(Identifier identifier) {
        return identifier.quality() == IdentifierQuality.USABLE
                && (identifier.kind() == IdentifierKind.ADDRESS || identifier.kind() == IdentifierKind.IMAGE);
    }
}
