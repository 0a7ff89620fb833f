package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.source.ImportIssue;
import io.ringwork.graph.source.RecordSink;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.source.RejectedRow;
import io.ringwork.graph.store.WriteCounts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The reading of a table whose rows have ids. {@link LoadDataSet} reads such a table twice, first to see which row speaks
 * for an id that stands several times; here the rows are in memory, so that it is seen afterwards among the few that
 * share an id, and the rejects are written then, in the order in which a load writes them.
 */
final class IdReading<T extends SourceRecord> implements RecordSink {

    private final IdRows<T> rows;
    private final Class<T> type;
    private final Function<SourceRecord, Optional<RejectedRow>> missing;
    private final String idColumn;
    private final List<Absent<T>> absent = new ArrayList<>();
    private final Map<Integer, List<Placed<T>>> repeats = new TreeMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, List<SourceRef>> repeated = new HashMap<>();
    private final StoredBefore storedBefore = new StoredBefore();
    private long records;
    private WriteCounts counts = WriteCounts.NONE;

    /** A row and how many rows were read before it. */
    private record Placed<T>(long position, T row) {}

    /** A row that refers to something unknown. */
    private record Absent<T>(Placed<T> placed, RejectedRow reject) {}

    /** When a load writes a reject. */
    private enum When {
        /** When it is read: it never was a row. */
        UNREADABLE,
        /** When it is read: another row speaks for its id. */
        DUPLICATE,
        /** When its batch is complete. */
        MISSING
    }

    /** A reject and how many rows were read before it. */
    private record Rejection(long position, When when, RejectedRow row) {}

    /**
     * Starts.
     *
     * @param missing why a row cannot be taken, when it refers to something unknown
     */
    IdReading(IdRows<T> rows, Class<T> type, Function<SourceRecord, Optional<RejectedRow>> missing, String idColumn) {
        this.rows = rows;
        this.type = type;
        this.missing = missing;
        this.idColumn = idColumn;
    }

    @Override
    public void record(SourceRecord record) {
        T row = type.cast(record);
        Optional<RejectedRow> reject = missing.apply(row);
        int known = reject.isPresent() ? -1 : rows.find(id(row));
        if (reject.isPresent()) {
            storedBefore.add(rows.size());
            absent.add(new Absent<>(new Placed<>(records, row), reject.get()));
        } else if (known >= 0) {
            storedBefore.add(rows.size());
            repeats.computeIfAbsent(known, k -> new ArrayList<>()).add(new Placed<>(records, row));
        } else {
            rows.add(row);
        }
        records++;
    }

    @Override
    public void reject(RejectedRow row) {
        rejections.add(new Rejection(records, When.UNREADABLE, row));
    }

    /** Settles what stands several times, writes the rejects and counts; to be called at the end of the table. */
    TableCounts finish(RejectWriter rejects) {
        counts = new WriteCounts(rows.size(), 0, 0);
        Map<Integer, T> claims = new HashMap<>();
        repeats.forEach((number, others) -> claims.put(number, settle(number, others)));
        for (Absent<T> row : absent) {
            T taken = row.placed().row();
            int known = rows.find(id(taken));
            if (known >= 0) {
                taken = claims.getOrDefault(known, rows.get(known));
            }
            boolean same =
                    ContentDigest.of(taken) == ContentDigest.of(row.placed().row());
            rejections.add(
                    same
                            ? new Rejection(row.placed().position(), When.MISSING, row.reject())
                            : duplicate(row.placed(), taken.source()));
        }
        write(rejects);
        return TableCounts.NONE.plusRejected(rejections.size()).plus(counts);
    }

    /** All sources of the rows that stand several times and say the same, by id. */
    Map<String, List<SourceRef>> repeated() {
        return repeated;
    }

    /** Rows of one id: the one with the smallest digest speaks for it; of rows that say the same the smallest source stands. */
    private T settle(int number, List<Placed<T>> others) {
        List<Placed<T>> all = new ArrayList<>(List.of(new Placed<>(storedBefore.position(number), rows.get(number))));
        all.addAll(others);
        T claim = all.get(0).row();
        for (Placed<T> placed : others) {
            boolean less = Long.compareUnsigned(ContentDigest.of(placed.row()), ContentDigest.of(claim)) < 0;
            claim = less ? placed.row() : claim;
        }
        long digest = ContentDigest.of(claim);
        T standing = null;
        List<SourceRef> sources = new ArrayList<>();
        for (Placed<T> placed : all) {
            T row = placed.row();
            String source = row.source().stableId();
            if (ContentDigest.of(row) != digest) {
                rejections.add(duplicate(placed, claim.source()));
            } else if (standing == null) {
                standing = row;
                sources.add(row.source());
            } else if (sources.stream().anyMatch(known -> known.stableId().equals(source))) {
                counts = counts.plus(new WriteCounts(0, 0, 1));
            } else {
                counts = counts.plus(new WriteCounts(0, 1, 0));
                sources.add(row.source());
                standing = row.source().compareTo(standing.source()) < 0 ? row : standing;
            }
        }
        rows.set(number, standing == null ? claim : standing);
        if (sources.size() > 1) {
            repeated.put(id(claim), sources);
        }
        return claim;
    }

    private Rejection duplicate(Placed<T> placed, SourceRef taken) {
        T row = placed.row();
        return new Rejection(
                placed.position(),
                When.DUPLICATE,
                RejectedRow.of(ImportIssue.duplicateId(row, idColumn, id(row), taken)));
    }

    /** Unreadable rows and duplicates at once, and rows that refer to something unknown when their batch is complete. */
    private void write(RejectWriter rejects) {
        rejections.sort(Comparator.comparingLong(Rejection::position).thenComparing(Rejection::when));
        Deque<Rejection> waiting = new ArrayDeque<>();
        long duplicates = 0;
        for (Rejection rejection : rejections) {
            // What is left of the position when the duplicates are taken out is the place among the batches' rows.
            long place = rejection.position() - duplicates;
            long complete = place - place % LoadDataSet.BATCH_ROWS;
            while (!waiting.isEmpty() && waiting.getFirst().position() < complete) {
                rejects.write(waiting.removeFirst().row());
            }
            switch (rejection.when()) {
                case UNREADABLE -> rejects.write(rejection.row());
                case DUPLICATE -> {
                    rejects.write(rejection.row());
                    duplicates++;
                }
                case MISSING -> waiting.add(new Rejection(place, When.MISSING, rejection.row()));
            }
        }
        waiting.forEach(rejection -> rejects.write(rejection.row()));
    }

    private String id(T row) {
        return ContentDigest.id(row).orElseThrow();
    }
}
