package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.source.RecordSink;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.source.RejectedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The reading of a table whose rows have no ids, batch by batch as a load does it. */
final class UseReading implements RecordSink {

    private final Function<SourceRecord, Optional<RejectedRow>> missing;
    private final MergedUses merged;
    private final RejectWriter rejects;
    private final List<SourceRecord> batch = new ArrayList<>();
    private long rejected;

    /**
     * Starts.
     *
     * @param missing why a row cannot be taken, when it refers to something unknown
     */
    UseReading(Function<SourceRecord, Optional<RejectedRow>> missing, MergedUses merged, RejectWriter rejects) {
        this.missing = missing;
        this.merged = merged;
        this.rejects = rejects;
    }

    @Override
    public void record(SourceRecord row) {
        batch.add(row);
        if (batch.size() == LoadDataSet.BATCH_ROWS) {
            flush();
        }
    }

    @Override
    public void reject(RejectedRow row) {
        rejects.write(row);
        rejected++;
    }

    private void flush() {
        List<SourceRecord> known = new ArrayList<>(batch.size());
        for (SourceRecord row : batch) {
            missing.apply(row).ifPresentOrElse(this::reject, () -> known.add(row));
        }
        batch.clear();
        merged.add(known);
    }

    /** What was read, counted; to be called at the end of the table. */
    TableCounts finish(int[] rankOfVendors) {
        flush();
        return TableCounts.NONE.plusRejected(rejected).plus(merged.finish(rankOfVendors));
    }
}
