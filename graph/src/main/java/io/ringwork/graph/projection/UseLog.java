package io.ringwork.graph.projection;

import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.engine.LongSort;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.store.StoredUse;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Uses as columns, in the order in which they were read: numbers of vendor and value, times and rows. 36 bytes a use of one
 * row.
 */
final class UseLog {

    private final IdMap vendorIds;
    private ValueNumbers values = new ValueNumbers();
    private final Moments moments = new Moments();
    private final RowIds rowIds = new RowIds();
    /** Uses come vendor by vendor, so that most are of the vendor of the one before. */
    private String lastVendorId = "";

    private int lastVendor = -1;
    private int count;
    private int[] vendors = new int[1 << 10];
    private int[] valueOf = new int[1 << 10];
    private long[] first = new long[1 << 10];
    private long[] last = new long[1 << 10];
    /** By use, where its rows end. */
    private int[] rowEnds = new int[1 << 10];

    private long[] rows = new long[1 << 10];

    UseLog(IdMap vendorIds) {
        this.vendorIds = vendorIds;
    }

    void add(StoredUse use) {
        if (!use.vendorId().equals(lastVendorId)) {
            lastVendorId = use.vendorId();
            lastVendor = vendorIds.find(lastVendorId);
        }
        add(
                lastVendor,
                values.number(use.identifier()),
                moments.number(use.firstSeen()),
                moments.number(use.lastSeen()));
        use.sources().forEach(row -> addRow(rowIds.number(row)));
    }

    /** Adds that a vendor used a value at one time, as one row says. */
    void add(int vendor, int value, @Nullable Instant time, SourceRef row) {
        long number = moments.number(time);
        add(vendor, value, number, number);
        addRow(rowIds.number(row));
    }

    /** Adds that the vendor of a use used another value too, as the same rows say. */
    void addAgain(int use, int value) {
        add(vendors[use], value, first[use], last[use]);
        for (int row = firstRow(use); row < rowEnds[use]; row++) {
            addRow(rows[row]);
        }
    }

    private void add(int vendor, int value, long firstSeen, long lastSeen) {
        if (count == vendors.length) {
            int more = Math.addExact(count, count / 4);
            vendors = Arrays.copyOf(vendors, more);
            valueOf = Arrays.copyOf(valueOf, more);
            first = Arrays.copyOf(first, more);
            last = Arrays.copyOf(last, more);
            rowEnds = Arrays.copyOf(rowEnds, more);
        }
        vendors[count] = vendor;
        valueOf[count] = value;
        first[count] = firstSeen;
        last[count] = lastSeen;
        rowEnds[count] = firstRow(count);
        count++;
    }

    private void addRow(long row) {
        int end = rowEnds[count - 1];
        if (end == rows.length) {
            rows = Arrays.copyOf(rows, Math.addExact(end, end / 4));
        }
        rows[end] = row;
        rowEnds[count - 1] = end + 1;
    }

    /** Number of uses. */
    int count() {
        return count;
    }

    /** The values that the uses name; more may be added. */
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

    /** Lets the values go: only their numbers are asked for from now on. */
    void endValues() {
        values = new ValueNumbers();
    }

    /** Puts other values in the place of those named so far, by their numbers. */
    void replaceValues(int[] by) {
        Arrays.setAll(valueOf, use -> use < count ? by[valueOf[use]] : 0);
    }

    Moments moments() {
        return moments;
    }

    RowIds rowIds() {
        return rowIds;
    }

    long firstSeen(int use) {
        return first[use];
    }

    long lastSeen(int use) {
        return last[use];
    }

    /** The place of the first row of a use. */
    int firstRow(int use) {
        return use == 0 ? 0 : rowEnds[use - 1];
    }

    /** The place after the last row of a use. */
    int lastRow(int use) {
        return rowEnds[use];
    }

    /** The row at a place. */
    long row(int place) {
        return rows[place];
    }

    /** Usable addresses and pictures with the number of their vendors, each once, made when they are asked for. */
    List<HeldValue> compared() {
        boolean[] compared = new boolean[values.count()];
        for (int value = 0; value < compared.length; value++) {
            IdentifierKind kind = values.kind(value);
            compared[value] = (kind == IdentifierKind.ADDRESS || kind == IdentifierKind.IMAGE)
                    && values.quality(value) == IdentifierQuality.USABLE;
        }
        long[] pairs = new long[count];
        int size = 0;
        for (int use = 0; use < count; use++) {
            if (compared[valueOf[use]]) {
                pairs[size++] = (long) valueOf[use] << Integer.SIZE | (vendors[use] & 0xffff_ffffL);
            }
        }
        LongSort.sort(pairs, size);
        int[] numbers = new int[size];
        int[] holders = new int[size];
        int held = 0;
        for (int i = 0; i < size; i++) {
            int value = (int) (pairs[i] >> Integer.SIZE);
            if (held == 0 || numbers[held - 1] != value) {
                numbers[held++] = value;
            }
            holders[held - 1] += i == 0 || pairs[i] != pairs[i - 1] ? 1 : 0;
        }
        return new Held(values, Arrays.copyOf(numbers, held), Arrays.copyOf(holders, held));
    }

    private static final class Held extends AbstractList<HeldValue> implements RandomAccess {

        private final ValueNumbers values;
        private final int[] numbers;
        private final int[] holders;

        Held(ValueNumbers values, int[] numbers, int[] holders) {
            this.values = values;
            this.numbers = numbers;
            this.holders = holders;
        }

        @Override
        public HeldValue get(int i) {
            return new HeldValue(values.record(numbers[i]), holders[i]);
        }

        @Override
        public int size() {
            return numbers.length;
        }
    }
}
