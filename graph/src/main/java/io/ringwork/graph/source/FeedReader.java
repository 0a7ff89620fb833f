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
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads one file for one table into a sink. The threads of the caller's fork-join pool, or of the common one, split delimited
 * text and Parquet into batches of rows, one after the other, and type these; meanwhile the calling thread hands what is
 * ready to the sink in the order of the file.
 */
final class FeedReader {

    private static final int BATCH_ROWS = 512;
    private static final int BATCH_CHARS = 1 << 19;

    /** Batches that may wait to be typed or handed on: enough to keep the threads busy, few enough to stay small. */
    private static final int MOST_BATCHES = 4;

    private final FeedPlan plan;
    private final RecordSink sink;
    /** Read since the sink was told, by whichever thread splits. */
    private final AtomicLong bytesRead = new AtomicLong();

    FeedReader(Feed feed, RecordSink sink) {
        this.plan = new FeedPlan(feed);
        this.sink = sink;
    }

    void read() {
        try {
            switch (plan.feed().format().kind()) {
                case CSV -> {
                    try (InputStream in = plan.feed().open(bytesRead::addAndGet)) {
                        readInBatches(plan.feed().rows(in));
                    }
                }
                case JSON_LINES -> {
                    try (InputStream in = plan.feed().open(bytesRead::addAndGet)) {
                        readAlone(plan.feed().rows(in));
                    }
                }
                case PARQUET -> {
                    try (ParquetRows rows = plan.feed().parquet(bytesRead::addAndGet)) {
                        readInBatches(rows);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + plan.feed().name(), e);
        }
        tellProgress();
    }

    private void tellProgress() {
        long bytes = bytesRead.getAndSet(0);
        if (bytes > 0) {
            sink.progress(bytes);
        }
    }

    /** The columns of JSON Lines may grow with every row, so that other threads must not look at them. */
    private void readAlone(RowReader rows) throws IOException {
        RowTaker taker = new RowTaker(plan, sink);
        for (Row row = rows.next(); row != null; row = rows.next()) {
            taker.take(row);
            tellProgress();
        }
    }

    private void readInBatches(RowReader rows) throws IOException {
        Deque<ForkJoinTask<Taken>> waiting = new ArrayDeque<>();
        ForkJoinTask<List<Row>> next = nextBatch(rows);
        try {
            for (List<Row> batch = joined(next); !batch.isEmpty(); batch = joined(next)) {
                next = nextBatch(rows);
                waiting.add(take(batch));
                if (waiting.size() > MOST_BATCHES) {
                    waiting.remove().join().handTo(sink);
                    tellProgress();
                }
            }
            for (ForkJoinTask<Taken> taken : waiting) {
                taken.join().handTo(sink);
            }
        } finally {
            next.quietlyJoin(); // Whoever closes the file now closes it for nobody else.
        }
    }

    /** Splits the file a batch further; no more than one thread does so at a time, because the next is asked for afterwards. */
    private static ForkJoinTask<List<Row>> nextBatch(RowReader rows) {
        return ForkJoinTask.adapt(() -> {
                    List<Row> batch = new ArrayList<>(BATCH_ROWS);
                    long chars = 0;
                    while (batch.size() < BATCH_ROWS && chars < BATCH_CHARS) {
                        Row row = rows.next();
                        if (row == null) {
                            break;
                        }
                        batch.add(row);
                        chars += row.chars();
                    }
                    return batch;
                })
                .fork();
    }

    private static List<Row> joined(ForkJoinTask<List<Row>> batch) throws IOException {
        try {
            return batch.join();
        } catch (RuntimeException broken) {
            for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException lost) {
                    throw lost;
                }
            }
            throw broken;
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
