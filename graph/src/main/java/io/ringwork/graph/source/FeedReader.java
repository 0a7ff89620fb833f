package io.ringwork.graph.source;

import io.ringwork.graph.model.SourceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ForkJoinTask;

/**
 * Reads one file for one table into a sink. The calling thread splits the file into rows; the rows of delimited text and Parquet
 * are typed in batches by the threads of its fork-join pool, or of the common one, and handed to the sink by the calling
 * thread in the order of the file.
 */
final class FeedReader {

    private static final int BATCH_ROWS = 512;
    private static final int BATCH_CHARS = 1 << 19;

    /** Batches that may wait to be typed or handed on: enough to keep the threads busy, few enough to stay small. */
    private static final int MOST_BATCHES = 4;

    private final FeedPlan plan;
    private final RecordSink sink;

    FeedReader(Feed feed, RecordSink sink) {
        this.plan = new FeedPlan(feed);
        this.sink = sink;
    }

    void read() {
        try {
            switch (plan.feed().format().kind()) {
                case CSV -> {
                    try (InputStream in = plan.feed().open(sink::progress)) {
                        readInBatches(plan.feed().rows(in));
                    }
                }
                case JSON_LINES -> {
                    try (InputStream in = plan.feed().open(sink::progress)) {
                        readAlone(plan.feed().rows(in));
                    }
                }
                case PARQUET -> {
                    try (ParquetRows rows = plan.feed().parquet(sink::progress)) {
                        readInBatches(rows);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + plan.feed().name(), e);
        }
    }

    /** The columns of JSON Lines may grow with every row, so that other threads must not look at them. */
    private void readAlone(RowReader rows) throws IOException {
        RowTaker taker = new RowTaker(plan, sink);
        for (Row row = rows.next(); row != null; row = rows.next()) {
            taker.take(row);
        }
    }

    private void readInBatches(RowReader rows) throws IOException {
        Deque<ForkJoinTask<Taken>> waiting = new ArrayDeque<>();
        List<Row> batch = new ArrayList<>(BATCH_ROWS);
        long chars = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            batch.add(row);
            chars += row.chars();
            if (batch.size() == BATCH_ROWS || chars >= BATCH_CHARS) {
                waiting.add(take(batch));
                batch = new ArrayList<>(BATCH_ROWS);
                chars = 0;
            }
            if (waiting.size() > MOST_BATCHES) {
                waiting.remove().join().handTo(sink);
            }
        }
        waiting.add(take(batch));
        for (ForkJoinTask<Taken> taken : waiting) {
            taken.join().handTo(sink);
        }
    }

    private ForkJoinTask<Taken> take(List<Row> batch) {
        return ForkJoinTask.adapt(() -> {
                    Taken taken = new Taken();
                    RowTaker taker = new RowTaker(plan, taken);
                    batch.forEach(taker::take);
                    return taken;
                })
                .fork();
    }

    /** What became of the rows of a batch. */
    private static final class Taken implements RecordSink {

        private static final Object WITHOUT_VALUE = new Object();

        private final List<Object> outcomes = new ArrayList<>(BATCH_ROWS);

        @Override
        public void record(SourceRecord record) {
            outcomes.add(record);
        }

        @Override
        public void reject(RejectedRow row) {
            outcomes.add(row);
        }

        @Override
        public void rowWithoutValue() {
            outcomes.add(WITHOUT_VALUE);
        }

        void handTo(RecordSink sink) {
            for (Object outcome : outcomes) {
                if (outcome == WITHOUT_VALUE) {
                    sink.rowWithoutValue();
                    continue;
                }
                sink.rowRead();
                if (outcome instanceof SourceRecord record) {
                    sink.record(record);
                } else {
                    sink.reject((RejectedRow) outcome);
                }
            }
        }
    }
}
