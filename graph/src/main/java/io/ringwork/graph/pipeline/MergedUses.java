package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.AddressUse;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.IdentifierUse;
import io.ringwork.graph.model.PaymentUse;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.projection.ValueNumbers;
import io.ringwork.graph.store.DetailedUse;
import io.ringwork.graph.store.StoredUse;
import io.ringwork.graph.store.WriteCounts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The uses of one table, merged as a store merges them. Rows are packed bytes, about 35 and the spelling each with 17 of
 * columns, and are merged as they are handed out. Values are normalised on all cores: normalising is pure, so that the
 * threads change nothing in the result.
 */
final class MergedUses {

    private static final List<UseRole> ROLES = List.of(UseRole.values());
    private static final List<IdentifierQuality> QUALITIES = List.of(IdentifierQuality.values());

    private final IdRows<Vendor> vendors;
    private final Spellings spellings;
    private final ValueNumbers identifiers;
    private final PackedRows rows = new PackedRows();
    private int[] vendor = new int[64];
    private int[] identifier = new int[64];
    private byte[] role = new byte[64];
    private int[] order = new int[0];
    /** By number of a merged use, the place of its first row in the order. */
    private int[] starts = new int[0];

    MergedUses(IdRows<Vendor> vendors, Spellings spellings, ValueNumbers identifiers) {
        this.vendors = vendors;
        this.spellings = spellings;
        this.identifiers = identifiers;
    }

    /** A row's vendor by number, and what it names. */
    private record Read(int vendor, SourceRecord row, Spellings.Normalized named) {}

    /** Adds rows whose vendors are known. */
    void add(List<SourceRecord> batch) {
        batch.parallelStream().map(this::normalize).toList().forEach(this::add);
    }

    private Read normalize(SourceRecord row) {
        int number = vendors.find(vendorId(row));
        return new Read(
                number, row, spellings.normalize(row, vendors.get(number).country()));
    }

    private static String vendorId(SourceRecord row) {
        return row instanceof PaymentUse payment
                ? payment.vendorId()
                : row instanceof AddressUse address ? address.vendorId() : ((IdentifierUse) row).vendorId();
    }

    private void add(Read read) {
        int number = rows.size();
        if (number == vendor.length) {
            vendor = Arrays.copyOf(vendor, number + number / 2);
            identifier = Arrays.copyOf(identifier, number + number / 2);
            role = Arrays.copyOf(role, number + number / 2);
        }
        vendor[number] = read.vendor();
        identifier[number] = identifiers.number(read.named().identifier());
        rows.put(read.row().source());
        rows.put(read.named().raw());
        if (read.row() instanceof PaymentUse payment) {
            write(number, UseRole.PAID_INTO, payment.firstSeen(), payment.lastSeen());
            rows.put(UseNormalizer.extra(payment));
        } else if (read.row() instanceof AddressUse address) {
            write(number, address.role(), address.firstSeen(), address.lastSeen());
            rows.put(address.extra());
        } else if (read.row() instanceof IdentifierUse use) {
            write(number, UseRole.USES, use.firstSeen(), use.lastSeen());
            rows.put(use.extra());
        }
        rows.put(QUALITIES.indexOf(read.named().identifier().quality()));
        rows.endRow();
    }

    private void write(int number, UseRole as, @Nullable Instant firstSeen, @Nullable Instant lastSeen) {
        role[number] = (byte) ROLES.indexOf(as);
        rows.put(firstSeen);
        rows.put(lastSeen);
    }

    /**
     * Brings the rows in order and counts them; none is added afterwards.
     *
     * @param rank by number of the vendor, its place in the order of ids
     */
    WriteCounts finish(int[] rank) {
        order = RowOrder.of(vendor, rows.size(), rank, this::compare);
        starts = new int[order.length];
        WriteCounts counts = WriteCounts.NONE;
        int created = 0;
        int start = 0;
        while (start < order.length) {
            int end = endOfSame(start);
            starts[created] = start;
            created++;
            if (end > start + 1) {
                int sources = merge(start, end).sources().size();
                counts = counts.plus(new WriteCounts(0, sources - 1, end - start - sources));
            }
            start = end;
        }
        starts = Arrays.copyOf(starts, created);
        return counts.plus(new WriteCounts(created, 0, 0));
    }

    /** Number of uses after merging. */
    int size() {
        return starts.length;
    }

    /** The merged use of a number, with what detection does not ask for. */
    DetailedUse get(int number) {
        int start = starts[number];
        int end = number + 1 == starts.length ? order.length : starts[number + 1];
        StoredUse use = end == start + 1 ? single(order[start]) : merge(start, end);
        TreeMap<String, List<String>> extra = new TreeMap<>();
        IdentifierQuality said = IdentifierQuality.USABLE;
        for (int i = start; i < end; i++) {
            PackedRows.Cursor cursor = rows.read(order[i]);
            cursor.source();
            cursor.text();
            cursor.time();
            cursor.time();
            cursor.extra().forEach((name, value) -> extra.merge(name, List.of(value), MergedUses::join));
            // Rows that say the same stand in the order in which they were read.
            said = QUALITIES.get((int) cursor.number());
        }
        return new DetailedUse(use, said, extra.isEmpty() ? Map.of() : extra);
    }

    private static List<String> join(List<String> one, List<String> other) {
        return one.containsAll(other)
                ? one
                : Stream.concat(one.stream(), other.stream())
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Hands out the uses: by vendor, role and identifier, all rows that say the same as one. */
    void forEach(Consumer<StoredUse> consumer) {
        int start = 0;
        while (start < order.length) {
            int end = endOfSame(start);
            consumer.accept(end == start + 1 ? single(order[start]) : merge(start, end));
            start = end;
        }
    }

    private int compare(int one, int other) {
        int byRole = Byte.compare(role[one], role[other]);
        if (byRole != 0 || identifier[one] == identifier[other]) {
            return byRole;
        }
        return identifiers.compare(identifier[one], identifier[other]);
    }

    private int endOfSame(int start) {
        int first = order[start];
        int end = start + 1;
        while (end < order.length
                && vendor[order[end]] == vendor[first]
                && role[order[end]] == role[first]
                && identifier[order[end]] == identifier[first]) {
            end++;
        }
        return end;
    }

    private StoredUse single(int row) {
        PackedRows.Cursor cursor = rows.read(row);
        List<SourceRef> sources = List.of(cursor.source());
        List<String> raws = List.of(cursor.requiredText());
        return use(row, raws, cursor.time(), cursor.time(), sources);
    }

    private StoredUse merge(int start, int end) {
        TreeSet<String> raws = new TreeSet<>();
        TreeSet<Instant> times = new TreeSet<>();
        TreeSet<Instant> lastTimes = new TreeSet<>();
        TreeMap<String, SourceRef> sources = new TreeMap<>();
        for (int i = start; i < end; i++) {
            PackedRows.Cursor cursor = rows.read(order[i]);
            SourceRef source = cursor.source();
            sources.putIfAbsent(source.stableId(), source);
            raws.add(cursor.requiredText());
            addTime(times, cursor.time());
            addTime(lastTimes, cursor.time());
        }
        return use(
                order[start],
                List.copyOf(raws),
                times.isEmpty() ? null : times.first(),
                lastTimes.isEmpty() ? null : lastTimes.last(),
                sources.values().stream().sorted().toList());
    }

    private static void addTime(Set<Instant> times, @Nullable Instant time) {
        if (time != null) {
            times.add(time);
        }
    }

    private StoredUse use(
            int row,
            List<String> raws,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            List<SourceRef> sources) {
        return new StoredUse(
                vendors.get(vendor[row]).id(),
                ROLES.get(role[row]),
                identifiers.record(identifier[row]),
                raws,
                firstSeen,
                lastSeen,
                sources);
    }
}
